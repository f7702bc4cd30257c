using Program08.Documents.Workbooks;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Reports;

/// <summary>Where one number of the report came from, in the words of its tables.</summary>
internal sealed record SourceLine(Measure Measure, string Label, FigureSource Source, string? UnitName)
{
    public static IReadOnlyList<string> Headers { get; } = ["Mã chỉ tiêu", "Số liệu", "Cột", "Mã đơn vị", "Đơn vị", "Ghi kèm", "Giá trị", "Loại số liệu", "Tệp", "Sheet", "Ô", "Bản nộp"];

    public string Column => Source.Key.Window == FigureWindow.Cumulative ? TemplateLayout.CumulativeHeader : TemplateLayout.PeriodHeader;

    public string Mark => Source.IsUnconfirmed ? ReportWords.Unconfirmed : ReportWords.Mark(Source.Mark);

    public string File => Source.File ?? "Nhập trên trang";

    /// <summary>Every measure of a report with what it adds up, in form order.</summary>
    public static IEnumerable<(Measure Measure, MeasureTotals Totals)> MeasuresOf(CityReport report) =>
        report.Indicators.Select(row => ((Measure)row.Indicator, row.Totals)).Concat(report.Supplementary.Select(row => ((Measure)row.Measure, row.Totals)));

    /// <summary>By unit code, then in form order.</summary>
    public static IEnumerable<SourceLine> Of(Measure measure, MeasureTotals totals, IReadOnlyDictionary<UnitCode, string> names) =>
        totals.Sources.Select(source => new SourceLine(measure, FigureLabels.Of(measure, source.Key with { Window = FigureWindow.Period }).Vi, source, names.GetValueOrDefault(source.Unit)));
}
