using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Hosting.Settings;

/// <summary>
/// What this host reads of host.json. A setting <c>AzureFunctionsJobHost:a:b</c> (as environment variable <c>AzureFunctionsJobHost__a__b</c>) wins over
/// <c>a.b</c> in the file. Keys it does not know are left alone, so that one file serves both hosts.
/// </summary>
internal sealed record HostSettings
{
    private const string OverrideSection = "AzureFunctionsJobHost";

    /// <summary>Stands before every route, without slashes at its ends; "api" when the file does not say.</summary>
    public string RoutePrefix { get; init; } = "api";

    public string HubName { get; init; } = "TestHubName";

    /// <summary>Version of instances started without one; empty for none.</summary>
    public string DefaultVersion { get; init; } = "";

    public VersionMatchStrategy VersionMatchStrategy { get; init; } = VersionMatchStrategy.CurrentOrOlder;

    public VersionFailureStrategy VersionFailureStrategy { get; init; } = VersionFailureStrategy.Reject;

    public int MaxConcurrentActivities { get; init; } = 10 * Environment.ProcessorCount;

    public int MaxConcurrentOrchestrators { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>By category; "default" is the level of all others.</summary>
    public IReadOnlyDictionary<string, LogLevel> LogLevels { get; init; } = new Dictionary<string, LogLevel>();

    /// <param name="path">host.json; a file that is not there counts as empty.</param>
    /// <param name="configuration">Where overrides are looked for.</param>
    /// <param name="problems">Gets a line for each value that cannot be read.</param>
    public static HostSettings Read(string path, IConfiguration configuration, ICollection<string> problems)
    {
        IConfiguration file;
        try
        {
            file = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: true, reloadOnChange: false).Build();
        }
        catch (InvalidDataException e)
        {
            problems.Add($"{path} is not readable as JSON: {(e.InnerException ?? e).Message}");
            return new HostSettings();
        }

        return new Reader(file, configuration.GetSection(OverrideSection), problems).Read();
    }

    private sealed class Reader(IConfiguration file, IConfiguration overrides, ICollection<string> problems)
    {
        public HostSettings Read()
        {
            var defaults = new HostSettings();
            return new HostSettings
            {
                RoutePrefix = (Text("extensions:http:routePrefix") ?? defaults.RoutePrefix).Trim('/'),
                HubName = Text("extensions:durableTask:hubName") ?? defaults.HubName,
                DefaultVersion = Text("extensions:durableTask:defaultVersion") ?? defaults.DefaultVersion,
                VersionMatchStrategy = OneOf<VersionMatchStrategy>("extensions:durableTask:versionMatchStrategy") ?? defaults.VersionMatchStrategy,
                VersionFailureStrategy = OneOf<VersionFailureStrategy>("extensions:durableTask:versionFailureStrategy") ?? defaults.VersionFailureStrategy,
                MaxConcurrentActivities = Count("extensions:durableTask:maxConcurrentActivityFunctions") ?? defaults.MaxConcurrentActivities,
                MaxConcurrentOrchestrators = Count("extensions:durableTask:maxConcurrentOrchestratorFunctions") ?? defaults.MaxConcurrentOrchestrators,
                LogLevels = Levels(),
            };
        }

        private string? Text(string key) => overrides[key] ?? file[key];

        private T? OneOf<T>(string key)
            where T : struct, Enum
        {
            if (Text(key) is not { } text)
            {
                return null;
            }

            if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
            {
                return value;
            }

            Refuse(key, text, string.Join(", ", Enum.GetNames<T>()));
            return null;
        }

        private int? Count(string key)
        {
            if (Text(key) is not { } text)
            {
                return null;
            }

            if (int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0)
            {
                return count;
            }

            Refuse(key, text, "a whole number from 1");
            return null;
        }

        private Dictionary<string, LogLevel> Levels()
        {
            var levels = new Dictionary<string, LogLevel>(StringComparer.OrdinalIgnoreCase);
            foreach (var source in new[] { file, overrides })
            {
                foreach (var entry in source.GetSection("logging:logLevel").GetChildren())
                {
                    if (OneOf<LogLevel>($"logging:logLevel:{entry.Key}") is { } level)
                    {
                        levels[entry.Key] = level;
                    }
                }
            }

            return levels;
        }

        private void Refuse(string key, string found, string accepted)
            => problems.Add($"host.json, {key.Replace(':', '.')}: '{found}' is not accepted; accepted: {accepted}.");
    }
}
