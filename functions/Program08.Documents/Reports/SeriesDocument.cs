using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Analysis;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Reports;

/// <summary>A series as a table for further work: one line a period for the city, then one a unit and period.</summary>
/// <param name="Area">What all units together are: "Thành phố".</param>
/// <param name="Names">Of every unit in the series.</param>
public sealed record SeriesDocument(string Programme, string Area, MeasureSeries Series, UnitSeries ByUnit, IReadOnlyDictionary<UnitCode, string> Names)
{
    private const string PartFormat = "#,##0.##";

    private static readonly string[] Headers = ["Kỳ", "Mã đơn vị", "Đơn vị", "Giá trị", "Lũy kế", "Đơn vị tính", "Tử số", "Mẫu số", "Mức chỉ tiêu", "Đầy đủ", "Loại số liệu", "Ghi chú"];

    /// <summary>Equal documents give equal bytes.</summary>
    public byte[] ToCsv() => FlatTable.ToCsv(Notes(), Headers, Lines());

    /// <summary>Equal documents give equal bytes.</summary>
    public void WriteWorkbook(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var workbook = new XlsxBuilder();
        var sheet = workbook.AddSheet("Số liệu");
        sheet.Columns(18, 11, 34, 16, 16, 14, 16, 16, 14, 11, 14, 36);
        FlatTable.Write(sheet, Notes(), Headers, Lines(), header => header is "Tử số" or "Mẫu số" ? PartFormat : ReportTable.FormatOf(Series.Measure));
        workbook.Write(output);
    }

    private IEnumerable<string> Notes()
    {
        yield return $"{Series.Measure.Code} {Series.Measure.Name.Vi}";
        yield return Programme;
        if (Series.Points.Any(point => point.Totals.Mark == FigureMark.Synthetic))
        {
            yield return TemplateLayout.DemonstrationMark;
        }

        foreach (var point in Series.Points.Where(point => point.Amendment > 0))
        {
            yield return $"Số liệu {point.Period.Name.Vi} theo {Publication.InSentence(point.Amendment)}";
        }

        foreach (var succession in ByUnit.Across)
        {
            yield return $"Ước tính theo đơn vị hợp thành: {succession.Name.Vi}. {succession.Source}";
        }
    }

    private IEnumerable<IReadOnlyList<object?>> Lines()
    {
        foreach (var point in Series.Points)
        {
            var totals = point.Totals;
            yield return [
                point.Period.Code.Value, null, $"Toàn {Area}", totals.Value, totals.Cumulative, point.Measure.UnitOfMeasure, totals.Numerator, totals.Denominator,
                point.Target?.Value, ReportWords.Coverage(totals.Coverage), ReportWords.Mark(totals.Mark), point.Target?.Window == FigureWindow.Cumulative ? "mức chỉ tiêu tính theo lũy kế" : null];
        }

        foreach (var unit in ByUnit.Units)
        {
            for (var index = 0; index < unit.Values.Count; index++)
            {
                if (unit.Values[index] is { } value)
                {
                    yield return [
                        Series.Points[index].Period.Code.Value, unit.Unit.Value, Names.GetValueOrDefault(unit.Unit), value.Value, null, Series.Measure.UnitOfMeasure, null, null,
                        null, null, ReportWords.Mark(value.Mark), Note(value)];
                }
            }
        }
    }

    private string? Note(UnitValue value) => value switch
    {
        { IsEstimated: true } => "ước tính theo đơn vị hợp thành",
        { Missing.Count: > 0 } => $"chưa có số liệu của {string.Join(", ", value.Missing.Select(code => Names.GetValueOrDefault(code, code.Value)))}",
        _ => null,
    };
}
