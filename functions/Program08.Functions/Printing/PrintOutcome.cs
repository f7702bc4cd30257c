namespace Program08.Functions.Printing;

/// <summary>What became of a page that was to be printed.</summary>
public abstract record PrintOutcome
{
    private PrintOutcome()
    {
    }

    /// <param name="Content">A PDF file.</param>
    public sealed record Printed(byte[] Content) : PrintOutcome;

    /// <summary>None is installed, or none is wanted.</summary>
    public sealed record NoBrowser : PrintOutcome;

    /// <summary>Others were being printed for longer than one waits.</summary>
    public sealed record Busy : PrintOutcome;

    /// <summary>It took too long and was killed.</summary>
    public sealed record TimedOut : PrintOutcome;

    /// <param name="Said">The browser's own words, in English, cut short.</param>
    public sealed record Broken(string Said) : PrintOutcome;
}
