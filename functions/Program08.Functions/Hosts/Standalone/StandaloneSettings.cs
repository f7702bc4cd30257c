using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;
using Program08.Functions.Hosts.Data;

namespace Program08.Functions.Hosts;

/// <summary>
/// Where settings come from, weakest first: defaults, <c>program08.json</c> beside the program, <c>program08.json</c> in the data folder,
/// environment, command line.
/// </summary>
internal static class StandaloneSettings
{
    private const string DefaultUrl = "http://localhost:7071";

    // How an address says that it means every interface; nobody can call it so.
    private static readonly string[] AnyInterface = ["//+", "//*", "//[::]", "//0.0.0.0"];

    /// <summary>The settings that <c>serve</c> with the same words would take.</summary>
    /// <exception cref="InvalidDataException">A settings file is not readable as JSON.</exception>
    public static ConfigurationManager Read(StandaloneArguments arguments)
    {
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables().AddCommandLine(arguments.Rest);
        Add(configuration, Path.GetFullPath(arguments.DataFolder), arguments.Urls);
        return configuration;
    }

    /// <exception cref="InvalidDataException">A settings file is not readable as JSON.</exception>
    public static void Add(ConfigurationManager configuration, string data, string? urls)
    {
        IList<IConfigurationSource> sources = configuration.Sources;
        var environment = sources.Select((source, index) => (source, index)).First(known => known.source is EnvironmentVariablesConfigurationSource).index;
        foreach (var folder in new[] { data, AppContext.BaseDirectory })
        {
            sources.Insert(environment, FileIn(folder));
        }

        var address = Urls(configuration, urls) is [var first, ..] ? first : DefaultUrl;
        sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["SweepSchedule"] = "*/30 * * * * *",
                ["Program08:BaseAddress"] = AnyInterface.Aggregate(address, (known, any) => known.Replace(any, "//localhost", StringComparison.Ordinal)),
                ["Mail:Mode"] = "pickup",
                ["Mail:PickupFolder"] = Path.Combine(data, "mail"),
                ["Mail:FromAddress"] = "bao-cao@program08.example",
                ["Mail:FromName"] = "Hệ thống báo cáo Chương trình",
            },
        });
    }

    /// <summary>The addresses that <c>serve</c> listens on.</summary>
    public static string[] Urls(IConfiguration configuration, string? urls) =>
        (urls ?? configuration["urls"] ?? DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static JsonConfigurationSource FileIn(string folder)
    {
        var source = new JsonConfigurationSource { Path = Path.Combine(folder, DataFolder.SettingsName), Optional = true, ReloadOnChange = false };
        source.ResolveFileProvider();
        return source;
    }
}
