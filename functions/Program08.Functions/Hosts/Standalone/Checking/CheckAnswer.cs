using System.Text.Json.Nodes;
using Program08.Functions.Hosts.Demo;
using Program08.Functions.Units;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Functions.Hosts.Checking;

/// <summary>What a check comes to, as lines for people and as JSON for programs.</summary>
/// <param name="Verdict">As the page would give it.</param>
internal sealed record CheckAnswer(Verdict Verdict, ReturnEvaluation Evaluation)
{
    /// <summary>0 when the return could be signed off as it is, else 1.</summary>
    public int ExitCode => Verdict == Verdict.Passed ? 0 : 1;

    public string ToJson() => new JsonObject
    {
        ["verdict"] = Words(Verdict),
        ["findings"] = new JsonArray([.. Evaluation.Findings.Select(finding => (JsonNode)new JsonObject
        {
            ["code"] = finding.Rule,
            ["severity"] = Words(finding.Severity),
            ["sheet"] = finding.Place.Sheet,
            ["cell"] = finding.Place.Cell,
            ["found"] = finding.Found,
            ["expected"] = finding.Expected?.Vi,
            ["message"] = finding.Message.Vi,
        })]),
        ["figures"] = new JsonArray([.. (Evaluation.Content?.Figures ?? []).Select(entered => (JsonNode)new JsonObject
        {
            ["indicator"] = entered.Key.Measure.Value,
            ["part"] = Words(entered.Key.Part),
            ["window"] = Words(entered.Key.Window),
            ["state"] = Words(entered.Figure),
            ["value"] = entered.Figure.Number,
            ["day"] = entered.Figure switch { Figure.Completed done => Day(done.On), Figure.Late late => Day(late.Expected), _ => null },
            ["sheet"] = entered.Place.Sheet,
            ["cell"] = entered.Place.Cell,
        })]),
    }.ToJsonString(DemoTable.Json);

    public async Task TellAsync(TextWriter output)
    {
        int Count(Severity severity) => Evaluation.Findings.Count(finding => finding.Severity == severity);
        var heading = Verdict switch
        {
            Verdict.Passed when Evaluation.Findings.Count == 0 => "Đạt",
            Verdict.Passed => "Đạt, có lưu ý",
            Verdict.NeedsExplanation => "Cần giải trình",
            Verdict.Blocked => "Có lỗi phải sửa",
        };
        await output.WriteLineAsync($"{heading}: {Count(Severity.Block)} lỗi phải sửa, {Count(Severity.Explain)} cảnh báo phải giải trình, {Count(Severity.Note)} lưu ý.");
        foreach (var finding in Evaluation.Findings.OrderByDescending(finding => finding.Severity))
        {
            var level = finding.Severity switch
            {
                Severity.Block => "LỖI     ",
                Severity.Explain => "CẢNH BÁO",
                Severity.Note => "LƯU Ý   ",
            };
            var place = string.Join('!', new[] { finding.Place.Sheet, finding.Place.Cell }.Where(part => part is not null));
            await output.WriteLineAsync($"{level}  {finding.Rule}{(place.Length > 0 ? "  " + place : "")}  {finding.MessageWithoutCell().Vi} {finding.Mend.Vi}");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Words<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Words(Figure figure) => figure switch
    {
        Figure.Given => "given",
        Figure.ConfirmedZero => "zero",
        Figure.NotApplicable => "notApplicable",
        Figure.Missing => "missing",
        Figure.NotStarted => "notStarted",
        Figure.InProgress => "inProgress",
        Figure.Completed => "completed",
        Figure.Late => "late",
        _ => throw new InvalidOperationException($"{figure.GetType().Name} is no known state."),
    };
}
