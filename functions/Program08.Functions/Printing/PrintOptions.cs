namespace Program08.Functions.Printing;

/// <summary>How pages become PDF, from the configuration section <see cref="Section"/>; checked at start by <see cref="PrintOptionsCheck"/>.</summary>
public sealed class PrintOptions
{
    public const string Section = "Print";

    /// <summary>Value of <see cref="Browser"/> with which nothing is printed.</summary>
    public const string NoBrowser = "none";

    /// <summary>Program file of Chromium, Chrome or Edge. Default: empty, the first found under the usual names.</summary>
    public string Browser { get; set; } = "";

    /// <summary>
    /// Whether the browser shuts itself in besides. Default: true. A service or container that may make no namespaces needs false: it is shut in already, and what
    /// is printed are the site's own pages, without script and without network. As root on Linux it is off in any case: the browser refuses.
    /// </summary>
    public bool Sandbox { get; set; } = true;

    /// <summary>Most time one document may take, and most time it waits for others, real time. Default: 30 s; accepted: 1 s to 5 min.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
