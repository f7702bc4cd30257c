using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Letters;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The milestones of the city report, as a sheet and as a table of the annex.</summary>
internal static class MilestoneTables
{
    private const string Title = "Nhiệm vụ có thời hạn";

    private static readonly double[] Widths = [11, 72, 44, 24, 62, 36];

    public static void Sheet(CityReportDocument document, IReadOnlyList<MilestoneRow> rows, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "NHIỆM VỤ CÓ THỜI HẠN", 6, 12, 44, 26, 14, 36, 46, 30, 25, 14, 28, 14, 9, 9);
        table.Line($"{MilestoneNarrative.Counts(MilestoneCount.From(rows.Select(row => row.Assessment)))}. Tính đến {VietnameseFormat.Date(document.Report.CutOff)}.", CellLook.Plain with { Bold = true }, 20);
        table.Header("TT", "Mã", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Hoàn thành khi", "Trạng thái do đơn vị báo cáo", "Minh chứng", "Đánh giá", "Loại số liệu", "Tệp", "Sheet", "Ô", "Bản nộp");
        foreach (var row in rows)
        {
            var (milestone, standing, source) = (row.Milestone, MilestoneNarrative.Standing(row), row.Source);
            var evidence = (row.Standing as Figure.Completed)?.Evidence;
            table.Text(milestone.Number.ToString(CultureInfo.InvariantCulture), centred: true)
                .Text(milestone.Code.Value, centred: true)
                .Text(milestone.Name.Vi, bold: true)
                .Text(Owner(row))
                .Text(VietnameseFormat.Date(milestone.Due), centred: true)
                .Text(milestone.Done.Vi)
                .Text(standing)
                .Text(evidence ?? (milestone.Evidence is null ? null : "–"))
                .State(row.Assessment, State(row.Assessment))
                .Text(source is null ? "–" : source.IsUnconfirmed ? ReportWords.Unconfirmed : ReportWords.Mark(source.Mark), centred: true)
                .Text(source is null ? null : source.File ?? "Nhập trên trang")
                .Text(source?.Sheet)
                .Text(source?.Cell, centred: true)
                .Number(source?.Version, "0")
                .End(new[] { TextHeight.Lines(milestone.Name.Vi, 38), TextHeight.Lines(milestone.Done.Vi, 32), TextHeight.Lines(standing, 41), TextHeight.Lines(evidence ?? string.Empty, 26), TextHeight.Lines(Owner(row), 23), TextHeight.Lines(source?.File ?? string.Empty, 24) }.Max());
        }
    }

    public static IEnumerable<LetterBlock> Annex(CityReport report)
    {
        if (report.Milestones is not { } rows)
        {
            yield break;
        }

        yield return new LetterBlock.Heading(Title);
        yield return new LetterBlock.Table(
            Widths,
            ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Trạng thái", "Đánh giá"],
            [.. rows.Select<MilestoneRow, IReadOnlyList<LetterCell>>(row =>
            [
                LetterCell.Middle(row.Milestone.Number.ToString(CultureInfo.InvariantCulture)),
                LetterCell.Left(row.Milestone.Name.Vi + FigureLabels.MarkAfter(row.Source?.Mark ?? FigureMark.Reported)),
                LetterCell.Left(Owner(row)),
                LetterCell.Middle(VietnameseFormat.Date(row.Milestone.Due)),
                LetterCell.Left(MilestoneNarrative.Standing(row) + (row.Standing is Figure.Completed { Evidence: { } evidence } ? $" ({evidence})" : string.Empty) + (row.Source is { IsUnconfirmed: true } ? $" ({LetterWords.LowerFirst(ReportWords.Unconfirmed)})" : string.Empty)),
                LetterCell.Middle(State(row.Assessment)) with { IsStrong = row.Assessment == MilestoneAssessment.Overdue },
            ])]);
    }

    /// <summary>Those a unit leads, in its own report.</summary>
    public static IEnumerable<LetterBlock> Annex(UnitReportDocument document)
    {
        List<Milestone> own = [.. (document.Programme.Milestones ?? []).Where(milestone => AskedFigures.IsAskedOf(milestone, document.Unit))];
        if (own.Count == 0)
        {
            yield break;
        }

        yield return new LetterBlock.Heading(Title);
        yield return new LetterBlock.Table(
            [11, 96, 26, 116],
            ["TT", "Nhiệm vụ", "Thời hạn", "Trạng thái"],
            [.. own.Select<Milestone, IReadOnlyList<LetterCell>>(milestone =>
            {
                var entered = document.Content.Find(AskedFigures.Of(milestone).Single());
                return
                [
                    LetterCell.Middle(milestone.Number.ToString(CultureInfo.InvariantCulture)),
                    LetterCell.Left(milestone.Name.Vi + FigureLabels.MarkAfter(entered?.Mark ?? FigureMark.Reported)),
                    LetterCell.Middle(VietnameseFormat.Date(milestone.Due)),
                    LetterCell.Left(MilestoneWords.Of(entered?.Figure)!.Vi + (entered?.Figure is Figure.Completed { Evidence: { } evidence } ? $" ({evidence})" : string.Empty)),
                ];
            })]);
    }

    public static string State(MilestoneAssessment assessment) => assessment switch
    {
        MilestoneAssessment.Met => "✓ Hoàn thành đúng hạn",
        MilestoneAssessment.CompletedLate => "△ Hoàn thành muộn",
        MilestoneAssessment.Overdue => "✕ Quá hạn",
        MilestoneAssessment.NotDue => "○ Chưa đến hạn",
        MilestoneAssessment.NotApplicable => "– Không thuộc diện",
        MilestoneAssessment.NotKnown => "– Chưa có thông tin",
    };

    private static string Owner(MilestoneRow row) => row.Owner?.Name.Vi ?? row.Milestone.Owner.Value;
}
