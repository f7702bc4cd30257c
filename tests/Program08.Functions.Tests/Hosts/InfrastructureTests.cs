using System.Text.RegularExpressions;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Hosts;

/// <summary>What no compiler tells of the infrastructure: that it gives few roles, says what the code says, names its references, and holds no secret.</summary>
public sealed partial class InfrastructureTests
{
    // What the app may do, and on what: no Contributor, no Owner of anything but the account of the host itself.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["e147488a-f6f5-4113-8e2d-b22465e65bf6"] = "Key Vault Crypto Service Encryption User",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "Durable Task Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static readonly BicepFile Main = BicepFile.Read("main.bicep");

    [Fact]
    public void EveryResource_NamesItsReference()
    {
        var resources = BicepFile.All().SelectMany(file => file.Resources.Select(resource => (File: file, Resource: resource))).ToList();

        Assert.True(resources.Count > 30);
        foreach (var (file, resource) in resources)
        {
            var reference = $"// https://learn.microsoft.com/azure/templates/{resource.Type.ToLowerInvariant()}\n";
            Assert.True(file.Text[..resource.Index].Contains(reference, StringComparison.Ordinal), $"{file.Path}: {resource.Symbol} has no {reference}");
        }
    }

    [Fact]
    public void Roles_AreOfTheFewThatAreNeeded_EachOnOneResource()
    {
        var roles = BicepFile.All().SelectMany(file => RoleId().Matches(file.Text).Select(match => match.Value)).ToList();

        Assert.Equal(Roles.Keys.Order(StringComparer.Ordinal), roles.Order(StringComparer.Ordinal));
        foreach (var file in BicepFile.All())
        {
            foreach (var assignment in file.Resources.Where(resource => resource.Type == "Microsoft.Authorization/roleAssignments"))
            {
                Assert.Matches(@"\n  scope: (data|host|protection|vault|taskHub|applicationInsights)\n", file.Block(file.Text.IndexOf('{', assignment.Index)));
            }
        }

        // The owner of blobs is one in the host's own account only.
        Assert.Matches(@"name: guid\(host\.id, identityName, blobOwnerRole\)\s+scope: host\s", BicepFile.Read("modules/storage.bicep").Text);
    }

    [Fact]
    public void NothingHoldsASecret_AndKeysOpenNothing()
    {
        var files = Repository.Files(BicepFile.Folder, ".bicep", ".bicepparam", ".json", ".md").Concat(Repository.Files(".github", ".yml")).ToList();

        Assert.All(files, file => Assert.False(Secret().IsMatch(file.Text), $"{file.Path}: {Secret().Match(file.Text).Value}"));
        var storage = BicepFile.Read("modules/storage.bicep").Text;
        Assert.Contains("allowSharedKeyAccess: false", storage, StringComparison.Ordinal);
        Assert.Contains("allowBlobPublicAccess: false", storage, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(storage, "properties: accountProperties"));
        Assert.Contains("DisableLocalAuth: true", BicepFile.Read("modules/monitoring.bicep").Text, StringComparison.Ordinal);
        Assert.Contains("enableRbacAuthorization: true", BicepFile.Read("modules/keyVault.bicep").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Scheduler_LetsSomebodyIn_AndTheEnvironmentsSayWhereTheDataLies()
    {
        // An empty list lets nobody in, whatever role they have.
        Assert.Matches(@"@minLength\(1\)\s+param ipAllowlist array", BicepFile.Read("modules/scheduler.bicep").Text);
        Assert.Matches(@"@description\('Azure region[^\n]+no region is in Vietnam[^\n]+\)\s+param location string", Main.Text);
    }

    [Fact]
    public void Alerts_GoByWordsThatTheLogSays()
    {
        var alerts = BicepFile.Read("modules/alerts.bicep").Text;
        var log = File.ReadAllText(Path.Combine(Repository.Root, "functions/Program08.Functions/FunctionsLog.cs"));
        var words = LogWords().Matches(alerts).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(3, words.Count);
        Assert.All(words, word => Assert.Contains(word, log, StringComparison.Ordinal));
        Assert.All(FunctionNames().Matches(alerts), match => Assert.Contains(match.Groups[1].Value, FunctionCatalogue.All.Select(function => function.Name)));
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex RoleId();

    [GeneratedRegex(@"AccountKey=|SharedAccessKey|InstrumentationKey=|listKeys|listAccountSas|\?sig=|-----BEGIN|password\s*[:=]\s*['""]", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("message (?:has|startswith) \"([^\"]+)\"")]
    private static partial Regex LogWords();

    [GeneratedRegex("name == \"(\\w+)\"")]
    private static partial Regex FunctionNames();
}
