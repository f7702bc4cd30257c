using System.Reflection;

namespace Program08.Standalone.Hosting;

/// <summary>Settings of the one-process host. Set them before <c>Build()</c>.</summary>
public sealed class StandaloneOptions
{
    /// <summary>The folder of the database file <c>program08.db</c>; made when missing. Default: <c>data</c> below the current folder.</summary>
    public string DataDirectory { get; set; } = "data";

    /// <summary>
    /// Addresses to listen on, separated by ';'; port 0 takes any free port. Null takes the setting <c>urls</c>, then http://localhost:7071.
    /// </summary>
    public string? Urls { get; set; }

    /// <summary>
    /// Replays every orchestration from its start on every turn, and does at the edges what the Azure host does where this one would be kinder.
    /// For tests; slow.
    /// </summary>
    public bool Strict { get; set; }

    /// <summary>Where the functions are looked for. Null takes the program's entry assembly, which under a test runner is the runner's.</summary>
    public Assembly? FunctionAssembly { get; set; }

    /// <summary>Path of host.json. Null takes the one beside the function assembly; a file that is not there means defaults.</summary>
    public string? HostFile { get; set; }

    /// <summary>
    /// How long a stop waits for requests, timer functions and activities under way. Default: 10 seconds.
    /// </summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Looks for functions in these classes only; lets tests hold functions that are refused.</summary>
    internal IReadOnlyCollection<Type>? FunctionTypes { get; set; }

    internal string DatabasePath => Path.GetFullPath(Path.Combine(DataDirectory, "program08.db"));
}
