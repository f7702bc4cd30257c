using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Hosts.Demo;

/// <summary>What a demonstration came to, read from its rows when it is over.</summary>
internal sealed partial class DemoResult
{
    private DemoResult(CityReport report, string hash, JsonObject json, IReadOnlyList<DemoComparison> comparisons)
    {
        Report = report;
        Hash = hash;
        Json = json;
        Comparisons = comparisons;
    }

    public CityReport Report { get; }

    public string Hash { get; }

    public JsonObject Json { get; }

    public IReadOnlyList<DemoComparison> Comparisons { get; }

    public bool AllAgree => Comparisons.All(comparison => comparison.Agrees);

    /// <param name="outputs">What is to be said, and what was published of it; read only now.</param>
    public static async Task<DemoResult> ReadAsync(CycleRecords records, CycleId cycle, IReadOnlyList<DemonstrationOutput> outputs, TimeSpan elapsed)
    {
        var row = await records.ReadCycleAsync(cycle);
        if (row.Stage != CycleStage.Published || await records.FindReportAsync(cycle, row.Round) is not { } stored)
        {
            throw new DemoException($"The report was not published: the cycle is at {row.Stage}.");
        }

        var report = stored.Report;
        var plan = await records.ReadPlanAsync(cycle);
        var units = await records.ListUnitsAsync(cycle);
        var json = new JsonObject { ["cycle"] = cycle.Value, ["units"] = report.Units.Count };
        List<DemoComparison> comparisons = [];
        foreach (var output in outputs)
        {
            var found = DemonstrationOutputs.Of(output, report);
            json[output.Name] = found;
            comparisons.Add(new DemoComparison(output.Label, output.Published, found?.DeepClone(), DemonstrationOutputs.Agrees(output.Published, found)));
        }

        var (findings, late) = (new List<Finding>(), 0);
        var cells = new List<FigureMark>();
        foreach (var unit in units)
        {
            var returns = await records.ListReturnsAsync(cycle, unit.Unit);
            findings.AddRange(returns.SelectMany(version => version.Findings));
            late += returns.Select(version => version.SignOff?.At).Min() > unit.DueAt(plan) ? 1 : 0;
            cells.AddRange((returns.FirstOrDefault(version => version.Version == unit.SubmittedVersion)?.Content?.Figures ?? []).Where(figure => figure.Figure.Number is not null || figure.Figure.IsStanding).Select(figure => figure.Mark));
        }

        json["synthetic"] = new JsonObject { ["rows"] = cells.Count(mark => mark != FigureMark.Reported), ["total"] = cells.Count };
        json["findings"] = new JsonObject
        {
            ["block"] = findings.Count(finding => finding.Severity == Severity.Block),
            ["explain"] = findings.Count(finding => finding.Severity == Severity.Explain),
            ["note"] = findings.Count(finding => finding.Severity == Severity.Note),
        };
        json["returns"] = new JsonObject { ["submitted"] = units.Count(unit => unit.SubmittedVersion > 0), ["sentBack"] = units.Sum(unit => unit.SendBacks), ["late"] = late, ["waived"] = units.Count(unit => unit.Release?.Kind == ReleaseKind.Waived) };
        json["mails"] = new JsonObject((await records.ListMailsAsync(cycle)).GroupBy(mail => KindOf(mail.Step), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (JsonNode?)group.Count())));
        json["reportHash"] = row.ReportHash;
        json["decisions"] = new JsonArray([.. (await records.ListApprovalsAsync(cycle)).Where(approval => approval.Decision is not null).OrderBy(approval => approval.Round).ThenBy(approval => approval.Level).Select(approval => (JsonNode)new JsonObject
        {
            ["round"] = approval.Round,
            ["level"] = approval.Level,
            ["decision"] = approval.Decision!.Approved ? "approved" : "returned",
            ["by"] = approval.Decision.ByName,
            ["at"] = VietnamTime.ToLocal(approval.Decision.At).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture),
            ["reason"] = approval.Decision.Reason,
            ["reportHash"] = approval.ReportHash,
        })]);
        json["elapsedSeconds"] = Math.Round(elapsed.TotalSeconds, 1);
        return new DemoResult(report, row.ReportHash ?? "", json, comparisons);
    }

    /// <summary>A step's name without the version, round or moment it was for: <c>receipt-v2</c> is a receipt.</summary>
    private static string KindOf(string step) => Suffix().Replace(step, "");

    [GeneratedRegex(@"(-r[0-9]+|-v[0-9]+|[-+][0-9]+(T[0-9]+)?)+$")]
    private static partial Regex Suffix();
}
