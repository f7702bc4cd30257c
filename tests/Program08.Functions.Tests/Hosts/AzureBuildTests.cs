using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Program08.Functions.Tests.Hosts;

/// <summary>What the Azure build is made of, as far as it can be seen without its packages.</summary>
public sealed partial class AzureBuildTests
{
    private const string OnAzure = "'$(FunctionsHost)' == 'Azure'";
    private const string NotOnAzure = "'$(FunctionsHost)' != 'Azure'";

    [Fact]
    public void Packages_OfTheAzureBuild_HaveOneCentralVersionThere()
    {
        var versions = Items("Directory.Packages.props", "PackageVersion")
            .Where(item => ConditionOf(item) != NotOnAzure)
            .Select(NameOf)
            .ToList();

        Assert.Equal(versions.Distinct(), versions);
        foreach (var file in ProjectsOfTheAzureBuild())
        {
            Assert.Empty(Items(file, "PackageReference").Where(item => ConditionOf(item) != NotOnAzure).Select(NameOf).Except(versions).Select(name => $"{file}: {name}"));
        }
    }

    [Fact]
    public void Packages_OfTheWorker_AreNamedForAzureOnly()
    {
        var elsewhere = Items("Directory.Packages.props", "PackageVersion").Where(item => ConditionOf(item) != OnAzure).Select(NameOf);

        Assert.DoesNotContain(elsewhere, name => name.StartsWith("Microsoft.Azure.Functions", StringComparison.Ordinal) || name.StartsWith("Microsoft.DurableTask", StringComparison.Ordinal));
    }

    [Fact]
    public void Projects_OfTheAzureBuild_LeaveOutStandaloneAndItsStandIns()
    {
        Assert.DoesNotContain(ProjectsOfTheAzureBuild(), file => StandIn().IsMatch(file));
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("package-lock.json")]
    public void WhatMakesThePages_IsNotPutBesideTheProgram(string file)
    {
        Assert.False(File.Exists(Path.Combine(AppContext.BaseDirectory, file)));
    }

    [Fact]
    public void HostJson_SaysWhatBothHostsRead()
    {
        var host = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "host.json")))!;
        var durable = host["extensions"]!["durableTask"]!;

        Assert.Equal("2.0", (string?)host["version"]);
        // Every route and every link begins at the root.
        Assert.Equal("", (string?)host["extensions"]!["http"]!["routePrefix"]);
        // 3 to 45 letters and digits, the first a letter: the narrowest rule, that of the Azure Storage backend.
        Assert.Matches("^[A-Za-z][A-Za-z0-9]{2,44}$", (string?)durable["hubName"]);
        Assert.Matches(@"^\d+\.\d+$", (string?)durable["defaultVersion"]);
        Assert.Contains((string?)durable["versionMatchStrategy"], new[] { "None", "Strict", "CurrentOrOlder" });
        Assert.Contains((string?)durable["versionFailureStrategy"], new[] { "Reject", "Fail" });
        Assert.Equal("azureManaged", (string?)durable["storageProvider"]!["type"]);
        Assert.NotEmpty((string?)durable["storageProvider"]!["connectionStringName"] ?? "");
    }

    [Fact]
    public void HostJson_HasKeysThatAreReadOnly()
    {
        // Of the published schema of host.json and the documentation of Durable Functions. A host says nothing of a key that it doesn't know: it leaves it out.
        string[] known =
        [
            "version", "extensions:http:routePrefix", "extensions:durableTask:hubName", "extensions:durableTask:defaultVersion", "extensions:durableTask:versionMatchStrategy",
            "extensions:durableTask:versionFailureStrategy", "extensions:durableTask:maxConcurrentActivityFunctions", "extensions:durableTask:maxConcurrentOrchestratorFunctions",
            "extensions:durableTask:storageProvider:type", "extensions:durableTask:storageProvider:connectionStringName",
        ];
        var keys = Leaves(JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "host.json")))!, "").Where(key => !key.StartsWith("logging:logLevel:", StringComparison.Ordinal));

        Assert.Equal(known.Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    private static string Root { get; } = FindRoot();

    private static IEnumerable<string> Leaves(JsonNode node, string path) => node is JsonObject section
        ? section.SelectMany(key => Leaves(key.Value!, path.Length == 0 ? key.Key : $"{path}:{key.Key}"))
        : [path];

    /// <summary>The function app and, through project references, everything that is compiled with it.</summary>
    private static List<string> ProjectsOfTheAzureBuild()
    {
        List<string> files = ["functions/Program08.Functions/Program08.Functions.csproj", "functions/Program08.Functions/Hosts/Azure.props"];
        for (var index = 0; index < files.Count; index++)
        {
            var folder = Path.GetDirectoryName(files[index])!;
            var references = Items(files[index], "ProjectReference")
                .Where(item => ConditionOf(item) != NotOnAzure)
                .Select(item => NameOf(item).Replace("$(MSBuildThisFileDirectory)", folder + "/", StringComparison.Ordinal).Replace("$(SolutionRoot)", Root + "/", StringComparison.Ordinal))
                .Select(name => Path.GetRelativePath(Root, Path.GetFullPath(name.StartsWith(folder, StringComparison.Ordinal) ? name : Path.Combine(folder, name), Root)));
            files.AddRange(references.Except(files).ToList());
        }

        return files;
    }

    private static IEnumerable<XElement> Items(string file, string kind) =>
        XDocument.Load(Path.Combine(Root, file)).Descendants(kind).Where(item => item.Attribute("Include") is not null);

    private static string NameOf(XElement item) => item.Attribute("Include")!.Value;

    private static string? ConditionOf(XElement item) => (item.Attribute("Condition") ?? item.Parent!.Attribute("Condition"))?.Value;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in a checkout.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("Program08.Standalone|System.IO.Hashing|^tests")]
    private static partial Regex StandIn();
}
