using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Program08.Functions.Tests.Hosts;

/// <summary>What the compiler finds in the infrastructure, and what each environment's parameters would make.</summary>
public sealed class DeploymentTests
{
    public static TheoryData<string> Environments => ["dev", "test", "prod"];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Environment_Compiles_WithoutARemark(string environment)
    {
        var deployment = await BicepCompiler.PredictAsync(environment);

        Assert.Equal((0, ""), (deployment.ExitCode, deployment.Remarks));
        Assert.True(deployment.Resources.Count >= 35, $"{deployment.Resources.Count} resources.");
        Assert.All(deployment.Resources.Select(resource => resource["tags"]).OfType<JsonNode>(), tags => Assert.Equal(environment, (string?)tags["environment"]));
    }

    // That the test above would see one.
    [Fact]
    public async Task Mistakes_AreFound()
    {
        (string File, string Right, string Wrong, string Code)[] mistakes =
        [
            ("modules/storage.bicep", "supportsHttpsTrafficOnly", "supportHttpsTrafficOnly", "BCP037"),
            ("modules/scheduler.bicep", "schedulers@2026-02-01", "schedulers@2019-02-01", "BCP081"),
            ("environments/test.bicepparam", "param mailHost = 'smtp.so.example'\n", "", "BCP258"),
            ("main.bicep", "var networkName", "var unused = 1\nvar networkName", "no-unused-vars"),
        ];

        var deployment = await BicepCompiler.PredictAsync("test", folder =>
        {
            foreach (var mistake in mistakes)
            {
                var path = Path.Combine(folder.FullName, mistake.File);
                var text = File.ReadAllText(path);
                Assert.Contains(mistake.Right, text, StringComparison.Ordinal);
                File.WriteAllText(path, text.Replace(mistake.Right, mistake.Wrong, StringComparison.Ordinal));
            }
        });

        Assert.All(mistakes, mistake => Assert.Contains(mistake.Code, deployment.Remarks, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task WhatIf_CanTellEveryResource(string environment)
    {
        var deployment = await BicepCompiler.PredictAsync(environment);

        // An id with a reference in it is known only when the resource that it speaks of is made.
        Assert.Equal([], deployment.Resources.Select(resource => (string)resource["id"]!).Where(id => id.Contains("reference(", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_KeepToWhatAzureTakes_WithTheLongestNameOfASite()
    {
        var deployment = await BicepCompiler.PredictAsync("prod", folder =>
        {
            var path = Path.Combine(folder.FullName, "environments", "prod.bicepparam");
            File.WriteAllText(path, Regex.Replace(File.ReadAllText(path), "param siteName = '[^']+'", "param siteName = 'abcdefgh'"));
        });

        Assert.All(deployment.Of("Microsoft.Storage/storageAccounts"), account => Assert.Matches("^s[th]p08abcdefgh[a-z]+$", (string)account["name"]!));
        Assert.All(deployment.Of("Microsoft.Storage/storageAccounts"), account => Assert.InRange(((string)account["name"]!).Length, 3, 24));
        Assert.Matches("^kv-p08-abcdefgh-prod$", (string)deployment.The("Microsoft.KeyVault/vaults")["name"]!);
        Assert.InRange(((string)deployment.The("Microsoft.KeyVault/vaults")["name"]!).Length, 3, 24);
        Assert.Matches("^[a-zA-Z0-9-]{3,64}$", (string)deployment.The("Microsoft.DurableTask/schedulers")["name"]!);
        Assert.Matches("^[a-z0-9-]{2,60}$", (string)deployment.The("Microsoft.Web/sites")["name"]!);
        Assert.InRange(((string)deployment.The("Microsoft.Insights/actionGroups")["properties"]!["groupShortName"]!).Length, 1, 12);
    }

    [Fact]
    public async Task PrivateNetwork_ClosesEveryStoreToThePublic_AndGivesEachAnEndAndItsName()
    {
        var deployment = await BicepCompiler.PredictAsync("prod");
        string[] closed = ["Microsoft.DurableTask/schedulers", "Microsoft.KeyVault/vaults", "Microsoft.Storage/storageAccounts"];
        var stores = deployment.Resources.Where(resource => closed.Contains((string?)resource["type"])).ToList();

        Assert.Equal(4, stores.Count);
        Assert.All(stores, store => Assert.Equal("Disabled", (string?)store["properties"]!["publicNetworkAccess"]));

        // Each end leads to a resource that is made here, and its zone is that of its kind.
        var ends = deployment.Of("Microsoft.Network/privateEndpoints").Select(end => end["properties"]!["privateLinkServiceConnections"]![0]!["properties"]!)
            .Select(link => ($"{link["privateLinkServiceId"]}", $"{link["groupIds"]![0]}")).ToList();
        Assert.Equal(stores.Select(store => $"{store["id"]}").Order(StringComparer.Ordinal), ends.Select(end => end.Item1).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["blob", "blob", "scheduler", "table", "vault"], ends.Select(end => end.Item2).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["[format('privatelink.blob.{0}', environment().suffixes.storage)]", "[format('privatelink.table.{0}', environment().suffixes.storage)]", "privatelink.durabletask.io", "privatelink.vaultcore.azure.net"],
            deployment.Of("Microsoft.Network/privateDnsZones").Select(zone => $"{zone["name"]}").Distinct().Order(StringComparer.Ordinal));

        // The app goes out through the network, by the subnet that is handed to it.
        var network = deployment.The("Microsoft.Network/virtualNetworks");
        Assert.Equal($"{network["id"]}/subnets/app", (string?)deployment.The("Microsoft.Web/sites")["properties"]!["virtualNetworkSubnetId"]);
        Assert.All(deployment.Of("Microsoft.Network/privateEndpoints"), end => Assert.Equal($"{network["id"]}/subnets/private", (string?)end["properties"]!["subnet"]!["id"]));
    }

    [Fact]
    public async Task WithoutAPrivateNetwork_NothingOfANetworkIsMade_AndTheStoresAreReached()
    {
        var deployment = await BicepCompiler.PredictAsync("test");

        Assert.DoesNotContain(deployment.Resources, resource => $"{resource["type"]}".StartsWith("Microsoft.Network/", StringComparison.Ordinal));
        Assert.All(deployment.Of("Microsoft.Storage/storageAccounts"), account => Assert.Equal("Enabled", (string?)account["properties"]!["publicNetworkAccess"]));
        Assert.Null((string?)deployment.The("Microsoft.Web/sites")["properties"]!["virtualNetworkSubnetId"]);
    }

    [Theory]
    [InlineData("test", 0)]
    [InlineData("prod", 1)]
    public async Task App_IsOnFlexConsumption_AndWarmWhereThatWasAsked(string environment, int instances)
    {
        var deployment = await BicepCompiler.PredictAsync(environment);
        var configuration = deployment.The("Microsoft.Web/sites")["properties"]!["functionAppConfig"]!;

        Assert.Equal("FC1", (string?)deployment.The("Microsoft.Web/serverfarms")["sku"]!["name"]);
        Assert.Equal("dotnet-isolated 10.0", $"{configuration["runtime"]!["name"]} {configuration["runtime"]!["version"]}");
        Assert.Equal("UserAssignedIdentity", (string?)configuration["deployment"]!["storage"]!["authentication"]!["type"]);
        Assert.Equal(
            instances == 0 ? [] : [$"http {instances}", $"durable {instances}"],
            configuration["scaleAndConcurrency"]!["alwaysReady"]!.AsArray().Select(ready => $"{ready!["name"]} {ready["instanceCount"]}"));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task Uploads_AreKeptAndTurnCool_AndNothingIsDeleted(string environment)
    {
        var deployment = await BicepCompiler.PredictAsync(environment);
        var kept = deployment.The("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies");
        var actions = deployment.The("Microsoft.Storage/storageAccounts/managementPolicies")["properties"]!["policy"]!["rules"]!.AsArray().Select(rule => rule!["definition"]!["actions"]!).ToList();

        Assert.EndsWith("/default/uploads/default", (string)kept["name"]!, StringComparison.Ordinal);
        Assert.True((int)kept["properties"]!["immutabilityPeriodSinceCreationInDays"]! >= 7);
        Assert.DoesNotContain("delete", string.Concat(actions.Select(action => action.ToJsonString())), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(180, (int)Assert.Single(actions)["baseBlob"]!["tierToCool"]!["daysAfterModificationGreaterThan"]!);
    }
}
