using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Letters;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Documents.Reports;

/// <summary>The annexes of the city report with what each unit gave: by indicator, then by unit, then how they reported.</summary>
internal static class CityReportUnitAnnexes
{
    /// <summary>With more units than these the tables are the workbook's alone: a page a unit and one or two an indicator is what a letter bears.</summary>
    public const int LargestRoster = 60;

    private const double UnitWidth = 58;
    private const double MarkWidth = 36;

    private static readonly double[] CardWidths = [11, 106, 26, 42, 34, 36];

    public static bool AreLeftToTheWorkbook(CityReport report) => report.UnitsSubmitted > LargestRoster;

    /// <summary>The first of them is the letter's second annex. Of figures none where no unit has sent, and none at all for rosters above <see cref="LargestRoster"/>.</summary>
    public static IEnumerable<LetterAnnex> Of(CityReportDocument document)
    {
        var report = document.Report;
        if (document.Sources is not null || AreLeftToTheWorkbook(report))
        {
            return [];
        }

        (string Title, List<LetterBlock> Blocks)[] annexes =
        [
            ("Số liệu của các đơn vị theo từng chỉ tiêu", [.. report.Indicators.Where(row => row.Totals.Sources.Count > 0).SelectMany(row => Indicator(report, row))]),
            ("Kết quả theo đơn vị", [.. report.Scorecards.SelectMany(card => Card(report, card))]),
            (DeliveryTables.Title, [.. DeliveryTables.Annex(report)]),
        ];
        string[] numerals = ["II", "III", "IV"];
        return annexes.Where(annex => annex.Blocks.Count > 0).Select((annex, at) => new LetterAnnex($"PHỤ LỤC {numerals[at]}", annex.Title, annex.Blocks));
    }

    private static IEnumerable<LetterBlock> Indicator(CityReport report, IndicatorRow row)
    {
        var (indicator, names) = (row.Indicator, report.UnitNames());
        List<FigureKey> keys = [.. AskedFigures.Of(indicator)];
        var isDivided = keys.Any(key => key.Part != FigurePart.Value);
        string[] figures = [.. keys.Select(key => Column(indicator, key)), .. isDivided ? ["Kết quả"] : (string[])[]];
        var units = UnitTotals.Of(indicator, row.Totals);

        yield return new LetterBlock.Heading(Title(indicator));
        yield return new LetterBlock.Subheading($"Đơn vị tính: {indicator.UnitOfMeasure}. Mức chỉ tiêu: {ReportWords.Target(row)}.");
        yield return new LetterBlock.Table(
            [UnitWidth, .. figures.Select(_ => Math.Min(46, 155.0 / figures.Length)), MarkWidth],
            ["Đơn vị", .. figures, "Loại số liệu"],
            [
                .. units.Select(unit => Row(LetterCell.Left(names[unit.Unit]), unit.Totals)),
                .. units.Count > 1 ? [Row(LetterCell.Left($"Toàn {AreaWords.Of(report.Area).Vi}") with { IsStrong = true }, row.Totals)] : (IReadOnlyList<LetterCell>[])[],
            ],
            IsCompact: true);
        if (ReportWords.LeftOut(row.Totals.Coverage, AreaWords.Of(report.Area)) is { Length: > 0 } missing)
        {
            yield return new LetterBlock.Note($"Không có trong số liệu: {missing}.");
        }

        IReadOnlyList<LetterCell> Row(LetterCell name, MeasureTotals totals) =>
        [
            name,
            .. keys.Select(key => LetterCell.Right(Figure(totals, key)) with { IsStrong = name.IsStrong }),
            .. isDivided ? [LetterCell.Right(totals.Value is { } value ? VietnameseFormat.Prefix(totals.Bound) + ReportWords.Amount(indicator, value) : "–") with { IsStrong = name.IsStrong }] : (LetterCell[])[],
            LetterCell.Middle(!name.IsStrong && totals.Sources.Any(source => source.IsUnconfirmed) ? ReportWords.Unconfirmed : ReportWords.Mark(totals.Mark)),
        ];
    }

    private static string Column(Measure measure, FigureKey key) => key.Window == FigureWindow.Cumulative
        ? TemplateLayout.CumulativeHeader
        : FigureLabels.PartOf(measure, key.Part)?.Vi ?? TemplateLayout.PeriodHeader;

    private static string Figure(MeasureTotals totals, FigureKey key) => key switch
    {
        { Window: FigureWindow.Cumulative } => Bounded(totals.Cumulative, totals.CumulativeBound),
        { Part: FigurePart.Value } => Bounded(totals.Value, totals.Bound),
        { Part: FigurePart.Numerator } => ReportWords.Exact(totals.Numerator),
        { Part: FigurePart.Denominator } => ReportWords.Exact(totals.Denominator),
        { Part: FigurePart.NumeratorBefore } => ReportWords.Exact(totals.NumeratorBefore),
        { Part: FigurePart.DenominatorBefore } => ReportWords.Exact(totals.DenominatorBefore),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, null),
    };

    private static string Bounded(decimal? value, Bound bound) => value is null ? "–" : VietnameseFormat.Prefix(bound) + ReportWords.Exact(value);

    private static IEnumerable<LetterBlock> Card(CityReport report, UnitScorecard card)
    {
        var indicators = report.Indicators.ToDictionary(row => row.Indicator.Code, row => row.Indicator);
        var ofTheWhole = card.Scores.Any(score => score.IsCityFigure) ? $" Dấu ° là số liệu cấp {AreaWords.Of(report.Area).Vi}." : string.Empty;
        yield return new LetterBlock.Heading(card.Unit.Name.Vi);
        yield return new LetterBlock.Subheading($"{ReportWords.Score(card.Count)}.{ofTheWhole}");
        yield return new LetterBlock.Table(
            CardWidths,
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Mức chỉ tiêu", "Kết quả", "Trạng thái"],
            [.. card.Scores.Select<UnitScore, IReadOnlyList<LetterCell>>(score =>
            {
                var indicator = indicators[score.Indicator];
                return
                [
                    LetterCell.Middle(indicator.Number.ToString(CultureInfo.InvariantCulture)),
                    LetterCell.Left($"{indicator.Name.Vi}{(score.IsCityFigure ? "°" : string.Empty)}{(score.Value is null ? string.Empty : FigureLabels.MarkAfter(score.Mark))}"),
                    LetterCell.Middle(indicator.UnitOfMeasure),
                    LetterCell.Middle(score.Target is { } target ? TargetText.Of(target, indicator.UnitOfMeasure) : TargetText.None),
                    LetterCell.Right(score.Value is { } value ? ReportWords.Amount(indicator, value) : "–"),
                    LetterCell.Middle(ReportWords.State(score.Assessment)) with { IsStrong = score.Assessment == Assessment.NotMet },
                ];
            })],
            IsCompact: true);
    }

    private static string Title(Indicator indicator) => string.Create(CultureInfo.InvariantCulture, $"{indicator.Number}. {indicator.Name.Vi}");
}
