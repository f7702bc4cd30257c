using System.Text.Json.Nodes;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Checking;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Tests.Intake;

/// <summary>What the command <c>check</c> says to a file of quận Hoàng Mai for 2023.</summary>
internal sealed record CheckedFile(int ExitCode, string Output, string Errors)
{
    /// <param name="data">Null: by the seeds alone.</param>
    public static async Task<CheckedFile> RunAsync(string fileName, byte[] content, string? data, string unit = "008", string cycle = "ct08/2023", bool json = true)
    {
        var folder = Directory.CreateTempSubdirectory("p08-check-");
        try
        {
            var file = Path.Combine(folder.FullName, fileName);
            await File.WriteAllBytesAsync(file, content);
            string[] words = ["check", file, "--unit", unit, "--cycle", cycle, .. json ? ["--json"] : Array.Empty<string>(), .. data is null ? [] : new[] { "--data", data }];
            var arguments = StandaloneArguments.Read(words)!;
            await using var output = new StringWriter();
            await using var errors = new StringWriter();
            var code = await CheckCommand.RunAsync(arguments, arguments.Check!, output, errors);
            return new CheckedFile(code, output.ToString(), errors.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The same verdict, findings and figures as the page has for the version it was sent as.</summary>
    public void MustSayWhat(ReturnRecord record)
    {
        Assert.Empty(Errors);
        var answer = JsonNode.Parse(Output)!.AsObject();
        Assert.Equal(["verdict", "findings", "figures"], answer.Select(member => member.Key));
        Assert.Equal(record.Verdict.ToString(), (string?)answer["verdict"], ignoreCase: true);
        Assert.Equal(record.Verdict == Verdict.Passed ? 0 : 1, ExitCode);
        Assert.Equal(
            record.Findings.Select(finding => (finding.Rule, finding.Severity.ToString(), finding.Place.Sheet, finding.Place.Cell, finding.Found, finding.Expected?.Vi, finding.Message.Vi)),
            answer["findings"]!.AsArray().Select(finding => ((string)finding!["code"]!, Capital((string)finding["severity"]!), (string?)finding["sheet"], (string?)finding["cell"], (string?)finding["found"], (string?)finding["expected"], (string)finding["message"]!)));
        Assert.Equal(
            (record.Content?.Figures ?? []).Select(entered => (entered.Key.ToString(), entered.Figure.Number, entered.Place.Sheet, entered.Place.Cell)),
            answer["figures"]!.AsArray().Select(figure => ($"{figure!["indicator"]}:{figure["part"]}:{figure["window"]}", (decimal?)figure["value"], (string?)figure["sheet"], (string?)figure["cell"])));
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
