namespace Program08.Standalone.Hosting;

/// <summary>The application cannot start as it stands. The message holds one line for each thing that is wrong.</summary>
public sealed class FunctionSetupException : Exception
{
    public FunctionSetupException(IReadOnlyList<string> problems)
        : base(string.Join(Environment.NewLine, problems))
    {
        Problems = problems;
    }

    /// <summary>One sentence each: which function or setting, what was found, what is accepted.</summary>
    public IReadOnlyList<string> Problems { get; }

    internal static void ThrowIfAny(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new FunctionSetupException(problems);
        }
    }
}
