using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Reporting.Letters;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The annex of a unit's report: one line an indicator, then one a supplementary measure.</summary>
internal static class UnitReportAnnex
{
    private static readonly double[] Widths = [11, 96, 26, 36, 46, 34];

    public static LetterAnnex Of(UnitReportDocument document) => new(
        "PHỤ LỤC",
        "Số liệu từng chỉ tiêu",
        [Table(document, document.Programme.Indicators), .. MilestoneTables.Annex(document), .. Supplementary(document)]);

    private static IEnumerable<LetterBlock> Supplementary(UnitReportDocument document) =>
        document.Programme.SupplementaryMeasures.Any(measure => AskedFigures.IsAskedOf(measure, document.Unit))
            ? [new LetterBlock.Heading("Biểu phụ"), Table(document, document.Programme.SupplementaryMeasures)]
            : [];

    private static LetterBlock.Table Table(UnitReportDocument document, IEnumerable<Measure> measures) => new(
        Widths,
        ["TT", "Chỉ tiêu, số liệu", "Đơn vị tính", "Mức chỉ tiêu", "Trong kỳ", "Lũy kế"],
        [.. measures.Where(measure => AskedFigures.IsAskedOf(measure, document.Unit)).Select<Measure, IReadOnlyList<LetterCell>>(measure =>
        [
            LetterCell.Middle(measure.Number.ToString(CultureInfo.InvariantCulture)),
            LetterCell.Left(measure.Name.Vi + FigureLabels.MarkAfter(document.Content.Figures.Where(figure => figure.Key.Measure == measure.Code).Select(figure => figure.Mark).DefaultIfEmpty(FigureMark.Reported).Max())),
            LetterCell.Middle(measure.UnitOfMeasure),
            LetterCell.Middle(TargetText.Of(measure, document.Unit, document.Period)),
            LetterCell.Right(Period(measure, document.Content)),
            LetterCell.Right(document.Content.Find(new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Cumulative)) is { } cumulative ? Words(cumulative.Figure) : "–"),
        ])]);

    private static string Period(Measure measure, ReturnContent content)
    {
        var value = Find(FigurePart.Value);
        return measure.Kind switch
        {
            MeasureKind.Percentage when value is Figure.Given => Words(value),
            MeasureKind.Percentage => Ratio(Find(FigurePart.Numerator), Find(FigurePart.Denominator)),
            MeasureKind.PercentagePointChange when value is Figure.Given => Words(value),
            MeasureKind.PercentagePointChange => FromTo(
                Ratio(Find(FigurePart.NumeratorBefore), Find(FigurePart.DenominatorBefore)), Ratio(Find(FigurePart.Numerator), Find(FigurePart.Denominator))),
            MeasureKind.Count or MeasureKind.Money or MeasureKind.Number or MeasureKind.Milestone => Words(value),
        };

        Figure? Find(FigurePart part) => content.Find(new FigureKey(measure.Code, part, FigureWindow.Period))?.Figure;
    }

    private static string FromTo(string before, string now) => before == now ? now : $"{before} → {now}";

    /// <summary>"94,1 % (333.053/353.935)", rounded for print; what can't be divided is said as it was sent.</summary>
    private static string Ratio(Figure? numerator, Figure? denominator) => (numerator?.Number, denominator?.Number) switch
    {
        ({ } part, { } whole) when whole != 0m => $"{VietnameseFormat.Percent(decimal.Round(part / whole * 100m, 2, MidpointRounding.AwayFromZero))} ({VietnameseFormat.Number(part)}/{VietnameseFormat.Number(whole)})",
        _ when numerator?.GetType() == denominator?.GetType() => Words(numerator),
        _ => $"{Words(numerator)} / {Words(denominator)}",
    };

    private static string Words(Figure? figure) => figure switch
    {
        Figure.Given given => VietnameseFormat.Prefix(given.Bound) + VietnameseFormat.Number(given.Value),
        Figure.ConfirmedZero => "0 (không phát sinh)",
        Figure.NotApplicable none => $"Không thuộc diện: {none.Reason}",
        Figure.Missing { Reason: { } reason, Expected: { } day } => $"Chưa có: {reason}, dự kiến {VietnameseFormat.Date(day)}",
        Figure.Missing { Reason: { } reason } => $"Chưa có: {reason}",
        _ => "Chưa có",
    };
}
