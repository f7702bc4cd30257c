using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Program08.Functions.Access;
using Program08.Functions.Hosts;
using Program08.Functions.Mailing;
using Program08.Functions.Printing;
using Program08.Functions.Webhooks;
using Program08.Standalone.Hosting.Edge;
using Program08.Standalone.Hosting.Settings;
using Program08.Standalone.Hosting.Telemetry;

namespace Program08.Functions.Tests.Operating;

/// <summary>The settings file: its example names what there is and nothing else; later sources win over earlier ones.</summary>
public sealed partial class SettingsFileTests
{
    [Fact]
    public void Example_AsItIs_SetsNothing() => Assert.Empty(Keys(Example()));

    [Fact]
    public void Example_Uncommented_NamesEveryOptionAndNoOther()
    {
        string[] expected =
        [
            "urls", "SweepSchedule", "Logging:LogLevel:Default", "Uploads:ConnectionString", "Uploads:Container",
            .. Options<ReportingOptions>(ReportingOptions.Section), .. Options<MailOptions>(MailOptions.Section), .. Options<RateLimitOptions>(RateLimitOptions.Section),
            .. Options<PrintOptions>(PrintOptions.Section), .. Options<WebhookOptions>(WebhookOptions.Section), .. Options<HttpOptions>(HttpOptions.Section), .. Options<TlsOptions>(TlsOptions.Section), .. Options<ProxyOptions>(ProxyOptions.Section),
            .. Options<EngineOptions>(EngineOptions.Section), .. Options<TelemetryOptions>(TelemetryOptions.Section),
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), Keys(Uncommented()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Example_Uncommented_IsAccepted()
    {
        using var configuration = Load(Uncommented());

        Assert.True(new ReportingOptionsCheck().Validate(null, configuration.GetSection(ReportingOptions.Section).Get<ReportingOptions>()!).Succeeded);
        List<string> problems = [];
        EdgeSettings.Read(configuration, ["https://+:443"], problems);
        EngineOptions.Read(configuration, problems);
        TelemetryOptions.Read(configuration, problems);
        Assert.Empty(problems);
        Assert.True(new RateLimitOptionsCheck().Validate(null, configuration.GetSection(RateLimitOptions.Section).Get<RateLimitOptions>()!).Succeeded);
        Assert.True(new WebhookOptionsCheck().Validate(null, configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>()!).Succeeded);
        Assert.Null(MailOptionsValidation.Problem(configuration.GetSection(MailOptions.Section).Get<MailOptions>()!));
    }

    [Fact]
    public void Settings_InTheDataFolder_AreHeard_AndTheCommandLineWins()
    {
        var folder = Directory.CreateTempSubdirectory("p08-settings-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "program08.json"), """{ "urls": "http://+:8123", /* said why */ "Mail": { "FromName": "Sở", "Port": 25 } }""");
            using var configuration = StandaloneSettings.Read(StandaloneArguments.Read(["--data", folder.FullName, "--Mail:Port=2525"])!);

            Assert.Equal("Sở", configuration["Mail:FromName"]);
            Assert.Equal("2525", configuration["Mail:Port"]);
            Assert.Equal("http://localhost:8123", configuration["Program08:BaseAddress"]);
            Assert.Equal(Path.Combine(folder.FullName, "mail"), configuration["Mail:PickupFolder"]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A section that is shown with its defaults must show the ones that hold.</summary>
    [Fact]
    public void Example_WhereItShowsDefaults_ShowsTheTrueOnes()
    {
        using var configuration = Load(Uncommented());

        Assert.Equivalent(new RateLimitOptions(), configuration.GetSection(RateLimitOptions.Section).Get<RateLimitOptions>());
        Assert.Equivalent(new HttpOptions(), configuration.GetSection(HttpOptions.Section).Get<HttpOptions>());
        Assert.Equivalent(new ProxyOptions(), configuration.GetSection(ProxyOptions.Section).Get<ProxyOptions>());
    }

    private static IEnumerable<string> Options<T>(string section) =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{section}:{property.Name}");

    private static List<string> Keys(string json)
    {
        using var configuration = Load(json);
        return [.. configuration.AsEnumerable().Where(entry => !string.IsNullOrEmpty(entry.Value)).Select(entry => entry.Key)];
    }

    private static ConfigurationManager Load(string json)
    {
        var configuration = new ConfigurationManager();
        configuration.AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));
        return configuration;
    }

    private static string Uncommented() => Setting().Replace(Example(), "$1\"");

    private static string Example()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "infra", "program08.example.jsonc") is var file && File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        throw new FileNotFoundException("infra/program08.example.jsonc is not above the tests.");
    }

    [GeneratedRegex("^(\\s*)//\"", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
