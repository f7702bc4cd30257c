using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Hosts;

/// <summary>That the settings which the infrastructure and a developer's machine make are those which the Azure host reads, and none is missing.</summary>
public sealed partial class AzureSettingsTests
{
    // Read by the Functions host, its extensions and the identity library.
    private static readonly HashSet<string> Platform = new(StringComparer.Ordinal)
    {
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING", "AZURE_CLIENT_ID", "AzureWebJobsDisableHomepage",
        "AzureWebJobsStorage", "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential", "FUNCTIONS_WORKER_RUNTIME",
    };

    private static readonly string Setup = File.ReadAllText(Path.Combine(Repository.Root, "functions/Program08.Functions/Hosts/Azure/AzureSetup.cs"));
    private static readonly JsonNode Host = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")))!;
    private static readonly IReadOnlyList<string> InBicep = [.. BicepSetting().Matches(BicepFile.Read("modules/functionApp.bicep").Text).Select(match => match.Groups[1].Value)];

    private static readonly JsonObject Local =
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "functions/Program08.Functions/local.settings.json.example")))!["Values"]!.AsObject();

    [Fact]
    public void EverySettingOfTheInfrastructure_IsReadBySomebody_AndGivenOnce()
    {
        Assert.True(InBicep.Count > 20);
        Assert.Equal(InBicep.Distinct(StringComparer.OrdinalIgnoreCase), InBicep);
        Assert.Equal([], InBicep.Where(name => !IsRead(name)));
    }

    [Fact]
    public void EverySettingOfTheExampleForDevelopers_IsReadBySomebody() => Assert.Equal([], Local.Select(setting => setting.Key).Where(name => !IsRead(name)));

    [Fact]
    public void EverySettingThatTheAzureHostNeeds_IsGiven()
    {
        string[] always = [.. Placeholders(), "AzureWebJobsDisableHomepage", "Program08__BaseAddress", "Program08__FirstAdministrator", "Mail__Mode", "Mail__FromAddress", "Mail__FromName"];

        Assert.Equal([], always.Concat(SetupSettings().Where(name => name != "Storage__ConnectionString")).Append(ConnectionName()).Except(InBicep));
        Assert.Equal([], always.Append("Storage__ConnectionString").Except(Local.Select(setting => setting.Key)));
        Assert.Contains("Mail__Password', value: '@Microsoft.KeyVault(", BicepFile.Read("modules/functionApp.bicep").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOfTheStores_AreTheSameInCodeAndInfrastructure()
    {
        var storage = BicepFile.Read("modules/storage.bicep").Text;
        var names = StoreName().Matches(Setup).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(["program08", "uploads", "rows", "keys"], names);
        Assert.All(names, name => Assert.Contains($"  name: '{name}'\n", storage, StringComparison.Ordinal));
        Assert.Contains($"  name: '{(string?)Host["extensions"]!["durableTask"]!["hubName"]}'\n", BicepFile.Read("modules/scheduler.bicep").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AzureStorageAsTheBackend_TakesBothSettings()
    {
        // The storage provider reads connectionStringName too, and would take the scheduler's for its own.
        const string provider = "AzureFunctionsJobHost__extensions__durableTask__storageProvider__";
        Assert.Equal("AzureStorage", (string?)Local[provider + "type"]);
        Assert.Equal("AzureWebJobsStorage", (string?)Local[provider + "connectionStringName"]);
    }

    [Fact]
    public void MailSettingsOfTheInfrastructure_PassTheChecksOfTheAzureHost()
    {
        var options = new MailOptions { Mode = "smtp", Host = "smtp.so.example", Port = 587, StartTls = true, UserName = "bao-cao@so.example", Password = "x", FromAddress = "bao-cao@so.example" };

        Assert.Null(MailOptionsValidation.Problem(options));
        Assert.True(new SubmissionOnlyCheck().Validate(null, options).Succeeded);
        Assert.Matches(@"param mailPort int = 587\n", BicepFile.Read("main.bicep").Text);
        Assert.Contains("{ name: 'Mail__StartTls', value: 'true' }", BicepFile.Read("modules/functionApp.bicep").Text, StringComparison.Ordinal);
        Assert.Contains("AddSingleton<IValidateOptions<MailOptions>, SubmissionOnlyCheck>()", Setup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(25, true, "account", "Mail:Port is 25")]
    [InlineData(587, false, "account", "Mail:StartTls is false")]
    [InlineData(587, true, "", "Mail:UserName is ''")]
    public void MailThatAzureDoesNotLetOut_StopsTheStartWithOneSentence(int port, bool startTls, string account, string words)
    {
        var result = new SubmissionOnlyCheck().Validate(null, new MailOptions { Mode = "smtp", Port = port, StartTls = startTls, UserName = account });

        Assert.StartsWith(words, result.FailureMessage, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', result.FailureMessage!);
        Assert.True(new SubmissionOnlyCheck().Validate(null, new MailOptions { Mode = "pickup", Port = port }).Succeeded);
    }

    [Fact]
    public void FindingsOfTheDurableAnalyzer_AreErrors()
    {
        var props = File.ReadAllText(Path.Combine(Repository.Root, "functions/Program08.Functions/Hosts/Azure.props"));

        // Orchestrator code that can't be replayed, arguments and names that don't fit.
        foreach (var id in new[] { "0001", "0002", "0003", "0004", "0006", "0007", "0008", "0010", "0011", "2001", "2002" })
        {
            Assert.Contains($";DURABLE{id}", props, StringComparison.Ordinal);
        }
    }

    private static bool IsRead(string name) =>
        Platform.Contains(name) || SetupSettings().Contains(name) || Placeholders().Contains(name) || name == ConnectionName() || OptionSettings().Contains(name) || Overrides(name);

    /// <summary>A setting of this kind stands for a key of host.json, which must be there.</summary>
    private static bool Overrides(string name)
    {
        const string prefix = "AzureFunctionsJobHost__";
        return name.StartsWith(prefix, StringComparison.Ordinal)
            && name[prefix.Length..].Split("__").Aggregate((JsonNode?)Host, (node, key) => node is JsonObject section ? section[key] : null) is not null;
    }

    private static string ConnectionName() => (string?)Host["extensions"]!["durableTask"]!["storageProvider"]!["connectionStringName"] ?? "";

    private static IEnumerable<string> SetupSettings() => SetupSetting().Matches(Setup).Select(match => match.Groups[1].Value.Replace(":", "__", StringComparison.Ordinal));

    private static IEnumerable<string> Placeholders() => FunctionCatalogue.With<TimerTriggerAttribute>()
        .SelectMany(method => method.GetParameters()).Select(parameter => parameter.GetCustomAttribute<TimerTriggerAttribute>()?.Schedule).OfType<string>().Select(schedule => schedule.Trim('%'));

    private static IEnumerable<string> OptionSettings() =>
        typeof(ReportingOptions).GetProperties().Select(property => $"{ReportingOptions.Section}__{property.Name}")
            .Concat(typeof(MailOptions).GetProperties().Select(property => $"{MailOptions.Section}__{property.Name}"));

    [GeneratedRegex(@"\{ name: '([^']+)', value: ")]
    private static partial Regex BicepSetting();

    [GeneratedRegex(@"onfiguration\[""([^""]+)""\]")]
    private static partial Regex SetupSetting();

    [GeneratedRegex(@"private const string \w+ = ""(\w+)"";")]
    private static partial Regex StoreName();
}
