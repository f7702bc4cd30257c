using Program08.Documents.Reports;
using Program08.Pages;
using Program08.Pages.Approvals;
using Program08.Pages.Mails;
using Program08.Pages.Print;
using Program08.Pages.Reports;
using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using PageRow = Program08.Pages.Reports.IndicatorRow;
using ReportRow = Program08.Reporting.Consolidation.IndicatorRow;

namespace Program08.Functions.Publishing;

/// <summary>A consolidated report as pages and mails show it.</summary>
public sealed class ReportPages
{
    /// <param name="find">Of a large roster only the sources of units with these words in name or code are told, see <see cref="RosterPart"/>.</param>
    public IReadOnlyList<PageRow> Rows(CityReport report, string? find = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var shown = RosterPart.Of(report, find);
        return [.. report.Indicators.Select(row => Row(report, row, shown))];
    }

    /// <inheritdoc cref="RosterPart.Search"/>
    public RosterSearch? Search(CityReport report, string? find) => RosterPart.Of(report, find).Search(find, () => Completeness(report));

    public IReadOnlyList<GroupCount> Groups(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.ScoreByRole.Select(count => new GroupCount(Words(count.Role), count.Count.Met, count.Count.NotMet, count.Count.NoTarget + count.Count.NoFigure))];
    }

    /// <summary>A line each: "Ban hành kế hoạch (thời hạn 31/03/2024): Hoàn thành đúng hạn"; null for a programme without any.</summary>
    public IReadOnlyList<string>? Milestones(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Milestones is not { } rows ? null : [.. rows.Select(row =>
            $"{row.Milestone.Name.Vi} (thời hạn {VietnameseFormat.Date(row.Milestone.Due)}): {MilestoneState.Tag(row.Assessment).Word}{FigureLabels.MarkAfter(row.Source?.Mark ?? FigureMark.Reported)}")];
    }

    public ReportSummary Summary(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportSummary(
            report.UnitsSubmitted, report.UnitsAsked, Groups(report), Rows(report), report.Milestones ?? [], Missing(report), Explained(report), report.Trends ?? [], report.Amendment);
    }

    /// <summary>The summary for paper, from the roomiest to the one that fits on a sheet whatever the report holds.</summary>
    public IReadOnlyList<SummarySheet> Sheets(CityReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (report, summary) = (document.Report, Summary(document.Report));
        var reach = $"Số liệu đến {VietnameseFormat.Date(report.CutOff)}";
        return
        [
            .. SummaryDensity.OnPaper.Select(shown => new SummarySheet(
                document.Head.IssuingBody.Replace('\n', ' '),
                report.Title.Vi,
                [.. new[] { reach, document.AmendmentLine, report.Catalogue?.Vi }.OfType<string>().Select(line => shown.Cut(line, 3))],
                document.MarkLine,
                document.HashLine,
                summary,
                shown)),
        ];
    }

    public ReportCounts Counts(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ReportCounts(report.Score.Met, report.Score.NotMet, report.Score.NoTarget + report.Score.NoFigure, report.UnitsSubmitted, report.UnitsAsked);
    }

    /// <summary>Who is in and who was late, in the order of units; every unit, of which a page of a large roster shows a part.</summary>
    public IReadOnlyList<CompletenessRow> Completeness(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Units.Select(unit => new CompletenessRow(new UnitHead(unit.Unit.Code, unit.Unit.Name.Vi), Standing(unit), unit.Submission?.SubmittedAt, unit.Submission?.Version ?? 0))];
    }

    /// <summary>What is not in the report, once each.</summary>
    public IReadOnlyList<string> Missing(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var absent = report.Units.Where(unit => unit.Submission is null).Select(unit => $"{unit.Unit.Name.Vi}: {WhyAbsent(unit.Release)}");
        var empty = report.Indicators.Where(row => row.Assessment == Assessment.NoFigure).Select(row => $"{row.Indicator.Code} {row.Indicator.Name.Vi}: chưa có số liệu");
        var unknown = (report.Milestones ?? []).Where(row => row.Assessment == MilestoneAssessment.NotKnown).Select(row => $"{row.Milestone.Code} {row.Milestone.Name.Vi}: chưa có thông tin");
        return [.. absent, .. empty, .. unknown];
    }

    public IReadOnlyList<ExplainedRow> Explained(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var confirmed = report.Indicators.SelectMany(row => (row.SecondSource?.Parts ?? []).Where(part => part.Confirmation is not null).Select(part => new ExplainedRow(
            row.SecondSource!.Name.Vi,
            $"“{FigureLabels.Of(row.Indicator, part.Key).Vi}”: tổng của các đơn vị là {VietnameseFormat.Number(part.UnitsSum ?? 0m)}, số của cơ quan là {VietnameseFormat.Number(part.Total ?? 0m)}{FigureLabels.MarkAfter(row.SecondSource.Mark)}.",
            $"Điều phối xác nhận: {part.Confirmation}")));
        return [.. report.Explanations.Select(explained => new ExplainedRow(explained.UnitName.Vi, explained.Warning.Vi, explained.Text)), .. confirmed];
    }

    /// <summary>Which figures and states differ from the report of the round before.</summary>
    public IReadOnlyList<string> Changes(CityReport? before, CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (before is null)
        {
            return [];
        }

        List<string> changes = [];
        foreach (var row in report.Indicators)
        {
            var old = before.Indicators.FirstOrDefault(known => known.Indicator.Code == row.Indicator.Code);
            if (old is not null && (old.Totals.Value != row.Totals.Value || old.Totals.Cumulative != row.Totals.Cumulative || old.Assessment != row.Assessment))
            {
                changes.Add($"{row.Indicator.Code} {row.Indicator.Name.Vi}: {Text(old)} → {Text(row)}");
            }
        }

        foreach (var row in report.Supplementary)
        {
            var old = before.Supplementary.FirstOrDefault(known => known.Measure.Code == row.Measure.Code);
            if (old is not null && (old.Totals.Value != row.Totals.Value || old.Totals.Cumulative != row.Totals.Cumulative))
            {
                changes.Add($"{row.Measure.Code} {row.Measure.Name.Vi}: đã thay đổi");
            }
        }

        foreach (var row in report.Milestones ?? [])
        {
            var old = before.Milestones?.FirstOrDefault(known => known.Milestone.Code == row.Milestone.Code);
            if (old is not null && (old.Standing != row.Standing || old.Assessment != row.Assessment))
            {
                changes.Add($"{row.Milestone.Code} {row.Milestone.Name.Vi}: {MilestoneWords.Of(old.Standing)!.Vi} → {MilestoneWords.Of(row.Standing)!.Vi}");
            }
        }

        return changes.Count == 0 ? ["Số liệu không thay đổi so với lần trình trước."] : changes;
    }

    private static StateTag Standing(ReportUnit unit) => unit switch
    {
        { Submission.LateBy: { } late } => StateTag.LateBy(late),
        { Submission: not null } => new(StateTone.Met, "Đúng hạn"),
        { Release: ReleaseKind.Waived } => StateTag.Of(UnitReportStatus.Waived),
        { Release: ReleaseKind.Excluded } => StateTag.Of(UnitReportStatus.Excluded),
        _ => new(StateTone.Error, "Chưa nộp"),
    };

    private static string WhyAbsent(ReleaseKind? release) => release switch
    {
        null => "chưa nộp báo cáo",
        ReleaseKind.Waived => "được miễn báo cáo",
        ReleaseKind.Excluded => "không thuộc diện báo cáo",
        _ => throw new ArgumentOutOfRangeException(nameof(release)),
    };

    private static PageRow Row(CityReport report, ReportRow row, RosterPart shown)
    {
        var totals = row.Totals;
        var parts = totals.Numerator is { } numerator && totals.Denominator is { } denominator
            ? $"{VietnameseFormat.Number(numerator)} / {VietnameseFormat.Number(denominator)}"
            : null;
        var note = string.Join(' ', new[] { row.Target is { Assumed: true } ? "Mức chỉ tiêu giả định cho bản trình diễn." : null, Unconfirmed(report, totals) }.OfType<string>());
        return new PageRow(
            row.Indicator,
            row.Compared ?? totals.Value,
            parts,
            row.Target,
            row.Assessment,
            row.PercentOfPlan,
            totals.Coverage.Counted,
            totals.Coverage.Expected,
            RosterPart.Shortened([.. totals.Coverage.LeftOut.Select(left => $"{left.Name?.Vi ?? $"Cấp {AreaWords.Of(report.Area).Vi}"}: {Words(left)}")]),
            row.Mark,
            [.. shown.Of(totals.Sources).Select(source => Lineage(shown, source))],
            note.Length == 0 ? null : note,
            row.ByOtherLevel is { } other and not Assessment.NoFigure ? other == Assessment.Met : null,
            row.SecondSource,
            row.Imputed,
            totals.Sources.Count);
    }

    /// <summary>"Chờ đơn vị xác nhận: Quận Hoàng Mai."</summary>
    private static string? Unconfirmed(CityReport report, MeasureTotals totals)
    {
        var units = totals.Sources.Where(source => source.IsUnconfirmed).Select(source => source.Unit).ToHashSet();
        return units.Count == 0 ? null : $"Chờ đơn vị xác nhận: {string.Join(", ", report.Units.Where(unit => units.Contains(unit.Unit.Code)).Select(unit => unit.Unit.Name.Vi))}.";
    }

    private static LineageRow Lineage(RosterPart shown, FigureSource source)
    {
        var name = shown.NameOf(source.Unit);
        return new LineageRow(
            new UnitHead(source.Unit, name),
            source.Version,
            new EnteredFigure(source.Key, new Figure.Given(source.Value, source.Bound), new Place(source.File, source.Sheet, source.Cell, source.Key), VietnameseFormat.Number(source.Value), source.Mark),
            source.IsUnconfirmed);
    }

    private static string Text(ReportRow row) =>
        (row.Compared ?? row.Totals.Value) is { } value ? $"{VietnameseFormat.Number(decimal.Round(value, 2, MidpointRounding.AwayFromZero))}{FigureLabels.MarkAfter(row.Mark)} ({Words(row.Assessment)})" : Words(row.Assessment);

    private static string Words(Assessment assessment) => assessment switch
    {
        Assessment.Met => "đạt",
        Assessment.NotMet => "chưa đạt",
        Assessment.NoTarget => "chưa có mức chỉ tiêu",
        Assessment.NoFigure => "chưa có số liệu",
    };

    private static string Words(LeadRole role) => role switch
    {
        LeadRole.Leads => "Cơ quan thường trực chủ trì",
        LeadRole.Coordinates => "Cơ quan thường trực phối hợp",
        LeadRole.Others => "Cơ quan khác chủ trì",
    };

    private static string Words(LeftOut left)
    {
        var reason = left.Reason switch
        {
            LeftOutReason.NotSubmitted => "chưa nộp",
            LeftOutReason.Missing => "chưa có số liệu này",
            LeftOutReason.NotApplicable => "không thuộc diện",
            LeftOutReason.RatioWithoutParts => "tỷ lệ không có tử số, mẫu số",
            LeftOutReason.NotAdditive => "không cộng được giữa các đơn vị",
            LeftOutReason.Waived => "được miễn báo cáo",
            LeftOutReason.Excluded => "không thuộc diện báo cáo",
            LeftOutReason.NoReporter => "chưa có cơ quan báo cáo trong đợt này",
        };
        return left.Detail is null ? reason : $"{reason} ({left.Detail})";
    }
}
