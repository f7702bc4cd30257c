using System.Text.RegularExpressions;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Hosts;

/// <summary>What can be told of the infrastructure without its compiler: that its parts fit together, name what exists, and hold no secret.</summary>
public sealed partial class InfrastructureTests
{
    // Each was read in the published Bicep types or in a published sample.
    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal)
    {
        ["Microsoft.Authorization/roleAssignments"] = "2022-04-01",
        ["Microsoft.DurableTask/schedulers"] = "2025-11-01",
        ["Microsoft.DurableTask/schedulers/retentionPolicies"] = "2025-11-01",
        ["Microsoft.DurableTask/schedulers/taskHubs"] = "2025-11-01",
        ["Microsoft.Insights/actionGroups"] = "2023-01-01",
        ["Microsoft.Insights/components"] = "2020-02-02",
        ["Microsoft.Insights/scheduledQueryRules"] = "2023-12-01",
        ["Microsoft.Insights/workbooks"] = "2023-06-01",
        ["Microsoft.KeyVault/vaults"] = "2024-11-01",
        ["Microsoft.KeyVault/vaults/keys"] = "2024-11-01",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "2023-01-31",
        ["Microsoft.Network/privateDnsZones"] = "2020-06-01",
        ["Microsoft.Network/privateDnsZones/virtualNetworkLinks"] = "2020-06-01",
        ["Microsoft.Network/privateEndpoints"] = "2024-05-01",
        ["Microsoft.Network/privateEndpoints/privateDnsZoneGroups"] = "2024-05-01",
        ["Microsoft.Network/virtualNetworks"] = "2024-05-01",
        ["Microsoft.OperationalInsights/workspaces"] = "2023-09-01",
        ["Microsoft.Storage/storageAccounts"] = "2024-01-01",
        ["Microsoft.Storage/storageAccounts/blobServices"] = "2024-01-01",
        ["Microsoft.Storage/storageAccounts/blobServices/containers"] = "2024-01-01",
        ["Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"] = "2024-01-01",
        ["Microsoft.Storage/storageAccounts/managementPolicies"] = "2024-01-01",
        ["Microsoft.Storage/storageAccounts/tableServices"] = "2024-01-01",
        ["Microsoft.Storage/storageAccounts/tableServices/tables"] = "2024-01-01",
        ["Microsoft.Web/serverfarms"] = "2024-04-01",
        ["Microsoft.Web/sites"] = "2024-04-01",
        ["Microsoft.Web/sites/basicPublishingCredentialsPolicies"] = "2024-04-01",
    };

    // What the app may do, and on what: no Contributor, no Owner of anything but the account of the host itself.
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["ba92f5b4-2d11-453d-a403-e96b0029c9fe"] = "Storage Blob Data Contributor",
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = "Storage Table Data Contributor",
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
        ["12338af0-0e69-4776-bea7-57ae8d297424"] = "Key Vault Crypto User",
        ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
        ["0ad04412-c4d5-4796-b79c-f76d14c8d402"] = "Durable Task Data Contributor",
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
    };

    private static readonly BicepFile Main = BicepFile.Read("main.bicep");

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    [InlineData("prod")]
    public void Environment_GivesEveryParameterThatIsRequired_AndNoneThatIsNot(string environment)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, BicepFile.Folder, "environments", $"{environment}.bicepparam"));
        var given = Values(text);

        Assert.StartsWith("using '../main.bicep'", text, StringComparison.Ordinal);
        Assert.Empty(given.Keys.Except(Main.Parameters.Keys));
        Assert.Empty(Main.Parameters.Where(parameter => !parameter.Value).Select(parameter => parameter.Key).Except(given.Keys));
        Assert.Equal(environment, given["environmentName"]);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("test")]
    [InlineData("prod")]
    public void Names_KeepToWhatAzureTakes(string environment)
    {
        var given = Values(File.ReadAllText(Path.Combine(Repository.Root, BicepFile.Folder, "environments", $"{environment}.bicepparam")));
        foreach (var site in new[] { given["siteName"], "abcdefgh" })
        {
            var compact = $"p08{site}{environment}";
            var name = $"p08-{site}-{environment}";
            Assert.Matches("^[a-z0-9]{3,8}$", site);
            Assert.Matches("^[a-z0-9]{3,24}$", "st" + compact);
            Assert.Matches("^[a-z0-9]{3,24}$", "sh" + compact);
            Assert.Matches("^[a-zA-Z][a-zA-Z0-9-]{1,22}[a-zA-Z0-9]$", "kv-" + name);
            Assert.Matches("^[a-zA-Z0-9-]{3,64}$", "dts-" + name);
            Assert.Matches("^[a-z0-9-]{2,60}$", "func-" + name);
        }

        // As the names are put together there.
        Assert.Contains("var name = 'p08-${siteName}-${environmentName}'", Main.Text, StringComparison.Ordinal);
        Assert.Contains("var compactName = 'p08${siteName}${environmentName}'", Main.Text, StringComparison.Ordinal);
        Assert.Contains("take('st${compactName}', 24)", Main.Text, StringComparison.Ordinal);
        Assert.Contains("take('kv-${name}', 24)", Main.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Modules_AreGivenEveryParameter_AndNoOther()
    {
        var used = 0;
        foreach (var file in BicepFile.All())
        {
            foreach (var (symbol, path, given) in file.Modules)
            {
                used++;
                var module = BicepFile.Read(Path.Combine(Path.GetDirectoryName(file.Path)!, path));
                Assert.Equal([], given.Except(module.Parameters.Keys).Select(name => $"{file.Path} {symbol}: {name}"));
                Assert.Equal([], module.Parameters.Where(parameter => !parameter.Value).Select(parameter => parameter.Key).Except(given).Select(name => $"{file.Path} {symbol}: {name} is missing"));
            }
        }

        Assert.True(used >= 11, $"{used} modules were seen.");
    }

    [Fact]
    public void EveryParameter_IsUsed_AndEveryOutputThatIsRead_Exists()
    {
        foreach (var file in BicepFile.All())
        {
            Assert.Equal([], file.Parameters.Keys.Where(name => Regex.Count(file.Text, $@"\b{name}\b") < 2).Select(name => $"{file.Path}: {name}"));
            var modules = file.Modules.ToDictionary(module => module.Symbol, module => BicepFile.Read(Path.Combine(Path.GetDirectoryName(file.Path)!, module.File)), StringComparer.Ordinal);
            foreach (Match read in OutputRead().Matches(file.Text))
            {
                Assert.Contains(read.Groups[2].Value, modules[read.Groups[1].Value].Outputs);
            }
        }
    }

    [Fact]
    public void EveryResource_HasAVersionThatWasSeen_AndNamesItsReference()
    {
        var resources = BicepFile.All().SelectMany(file => file.Resources.Select(resource => (File: file, Resource: resource))).ToList();

        Assert.True(resources.Count > 30);
        foreach (var (file, resource) in resources)
        {
            Assert.Equal((resource.Symbol, Versions.GetValueOrDefault(resource.Type)), (resource.Symbol, resource.Version));
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
        Assert.Matches(@"name: guid\(host\.id, principalId, blobOwnerRole\)\s+scope: host\s", BicepFile.Read("modules/storage.bicep").Text);
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

    [Fact]
    public void Workflow_PinsEveryActionByCommit_AndSignsInWithoutASecret()
    {
        var workflow = File.ReadAllText(Path.Combine(Repository.Root, ".github/workflows/azure.yml"));
        var uses = Uses().Matches(workflow);

        Assert.Equal(Regex.Count(workflow, "uses:"), uses.Count);
        Assert.True(uses.Count >= 7);
        Assert.Contains("id-token: write", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", workflow, StringComparison.Ordinal);

        // What a person types comes into a command by the environment only, never as text of the command.
        Assert.DoesNotMatch(@"run: [^\n]*\$\{\{|run: \|(\n {10}[^\n]*)*\$\{\{", workflow);
    }

    private static Dictionary<string, string> Values(string text) =>
        Value().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim('\''), StringComparer.Ordinal);

    [GeneratedRegex(@"^param (\w+) = (.+)$", RegexOptions.Multiline)]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(\w+)!?\.outputs\.(\w+)")]
    private static partial Regex OutputRead();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex RoleId();

    [GeneratedRegex(@"AccountKey=|SharedAccessKey|InstrumentationKey=|listKeys|listAccountSas|\?sig=|-----BEGIN|password\s*[:=]\s*['""]", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex("message (?:has|startswith) \"([^\"]+)\"")]
    private static partial Regex LogWords();

    [GeneratedRegex("name == \"(\\w+)\"")]
    private static partial Regex FunctionNames();

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+(\.\d+)*$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
