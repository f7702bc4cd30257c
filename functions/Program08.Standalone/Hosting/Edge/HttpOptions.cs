namespace Program08.Standalone.Hosting.Edge;

/// <summary>How patient and how generous the web server is, section <c>Http</c>. The size of a body is the application's to say.</summary>
public sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>All header lines of a request together, in bytes; 4 KiB to 1 MiB.</summary>
    public int MaximumHeaderBytes { get; set; } = 32 * 1024;

    /// <summary>Connections at once, 1 to 1,000,000; more are turned away.</summary>
    public int MaximumConnections { get; set; } = 2_000;

    /// <summary>How long an idle connection is kept; 1 second to 1 hour. Longer than the same time-out of a proxy in front.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(130);

    /// <summary>How long the headers of a request may take; 1 second to 10 minutes.</summary>
    public TimeSpan HeadersTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes a second that a body must come in at, after five seconds; 0 to 1,000,000, 0 for any.</summary>
    public int LeastBodyRate { get; set; } = 240;

    /// <summary>Whether answers are compressed for who accepts it.</summary>
    public bool Compress { get; set; } = true;

    internal IEnumerable<string> Problems()
    {
        if (MaximumHeaderBytes is < 4 * 1024 or > 1024 * 1024)
        {
            yield return $"{Section}:{nameof(MaximumHeaderBytes)} is {MaximumHeaderBytes}; accepted: 4096 to 1048576.";
        }

        if (MaximumConnections is < 1 or > 1_000_000)
        {
            yield return $"{Section}:{nameof(MaximumConnections)} is {MaximumConnections}; accepted: 1 to 1000000.";
        }

        if (KeepAliveTimeout < TimeSpan.FromSeconds(1) || KeepAliveTimeout > TimeSpan.FromHours(1))
        {
            yield return $"{Section}:{nameof(KeepAliveTimeout)} is {KeepAliveTimeout}; accepted: 00:00:01 to 01:00:00.";
        }

        if (HeadersTimeout < TimeSpan.FromSeconds(1) || HeadersTimeout > TimeSpan.FromMinutes(10))
        {
            yield return $"{Section}:{nameof(HeadersTimeout)} is {HeadersTimeout}; accepted: 00:00:01 to 00:10:00.";
        }

        if (LeastBodyRate is < 0 or > 1_000_000)
        {
            yield return $"{Section}:{nameof(LeastBodyRate)} is {LeastBodyRate}; accepted: 0 (any) to 1000000 bytes a second.";
        }
    }
}
