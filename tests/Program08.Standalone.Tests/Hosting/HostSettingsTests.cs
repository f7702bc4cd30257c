using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting.Settings;

namespace Program08.Standalone.Tests.Hosting;

public sealed class HostSettingsTests
{
    private const string Full = """
        {
          // Comments are allowed.
          "version": "2.0",
          "unknown": { "key": [1, 2] },
          "extensions": {
            "http": { "routePrefix": "/v1/", "hsts": { "isEnabled": true } },
            "durableTask": {
              "hubName": "Program08", "defaultVersion": "1.0", "versionMatchStrategy": "strict", "versionFailureStrategy": "Fail",
              "maxConcurrentActivityFunctions": 16, "maxConcurrentOrchestratorFunctions": 64,
              "storageProvider": { "type": "azureManaged" },
            },
          },
          "logging": { "logLevel": { "default": "Warning", "Program08": "debug" } },
        }
        """;

    [Fact]
    public void Point72_FullFile_TakesWhatIsKnown_AndIgnoresTheRest()
    {
        var (settings, problems) = Read(Full);

        Assert.Empty(problems);
        Assert.Equal("v1", settings.RoutePrefix);
        Assert.Equal("Program08", settings.HubName);
        Assert.Equal("1.0", settings.DefaultVersion);
        Assert.Equal(VersionMatchStrategy.Strict, settings.VersionMatchStrategy);
        Assert.Equal(VersionFailureStrategy.Fail, settings.VersionFailureStrategy);
        Assert.Equal(16, settings.MaxConcurrentActivities);
        Assert.Equal(64, settings.MaxConcurrentOrchestrators);
        Assert.Equal(LogLevel.Warning, settings.LogLevels["default"]);
        Assert.Equal(LogLevel.Debug, settings.LogLevels["Program08"]);
    }

    [Fact]
    public void Read_WithoutAFile_TakesTheDefaults()
    {
        var (settings, problems) = Read(content: null);

        Assert.Empty(problems);
        Assert.Equal("api", settings.RoutePrefix);
        Assert.Equal("", settings.DefaultVersion);
        Assert.Equal(VersionMatchStrategy.CurrentOrOlder, settings.VersionMatchStrategy);
    }

    [Fact]
    public void Read_WithOverrides_LetsThemWin()
    {
        var (settings, _) = Read(
            Full,
            ("AzureFunctionsJobHost:extensions:http:routePrefix", ""),
            ("AzureFunctionsJobHost:extensions:durableTask:maxConcurrentActivityFunctions", "2"),
            ("AzureFunctionsJobHost:logging:logLevel:default", "Error"));

        Assert.Equal("", settings.RoutePrefix);
        Assert.Equal(2, settings.MaxConcurrentActivities);
        Assert.Equal(LogLevel.Error, settings.LogLevels["default"]);
        Assert.Equal(LogLevel.Debug, settings.LogLevels["Program08"]);
    }

    [Theory]
    [InlineData("""{ "extensions": { "durableTask": { "maxConcurrentActivityFunctions": 0 } } }""", "'0' is not accepted; accepted: a whole number from 1.")]
    [InlineData("""{ "extensions": { "durableTask": { "versionMatchStrategy": "Newest" } } }""", "'Newest' is not accepted; accepted: None, Strict, CurrentOrOlder.")]
    [InlineData("""{ "logging": { "logLevel": { "default": "Loud" } } }""", "'Loud' is not accepted; accepted: Trace, Debug")]
    [InlineData("""{ "extensions": """, "is not readable as JSON")]
    public void Read_OfAWrongValue_SaysWhatIsAccepted(string content, string expected)
    {
        var (_, problems) = Read(content);
        Assert.Contains(expected, Assert.Single(problems), StringComparison.Ordinal);
    }

    private static (HostSettings Settings, IReadOnlyList<string> Problems) Read(string? content, params (string Key, string Value)[] overrides)
    {
        using var folder = new TestFolder();
        var path = Path.Combine(folder.Path, "host.json");
        if (content is not null)
        {
            File.WriteAllText(path, content);
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(overrides.Select(o => KeyValuePair.Create(o.Key, (string?)o.Value))).Build();
        var problems = new List<string>();
        return (HostSettings.Read(path, configuration, problems), problems);
    }
}
