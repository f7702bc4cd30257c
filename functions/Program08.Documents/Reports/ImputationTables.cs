using System.Globalization;
using Program08.Documents.Workbooks;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Letters;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Reports;

/// <summary>The estimates of a city report, as a sheet and as a table of the annex.</summary>
internal static class ImputationTables
{
    private static readonly double[] Widths = [11, 62, 34, 20, 40, 40, 42];

    public static IEnumerable<LetterBlock> Annex(CityReport report)
    {
        if (Rows(report) is not { Count: > 0 } rows)
        {
            yield break;
        }

        yield return new LetterBlock.Heading("Số ước thay cho đơn vị chưa có số liệu");
        yield return new LetterBlock.Table(
            Widths,
            ["TT", "Chỉ tiêu", "Kết quả theo báo cáo", "Đầy đủ", "Nếu ước số còn thiếu", "Cách ước", "Đơn vị được ước"],
            [.. rows.Select<(IndicatorRow Row, ImputedFigure Imputed), IReadOnlyList<LetterCell>>(pair =>
            [
                LetterCell.Middle(pair.Row.Indicator.Number.ToString(CultureInfo.InvariantCulture)),
                LetterCell.Left(pair.Row.Indicator.Name.Vi),
                LetterCell.Right(ReportWords.Result(pair.Row)),
                LetterCell.Middle(ReportWords.Coverage(pair.Row.Totals.Coverage)),
                LetterCell.Left(ImputationWords.Beside(pair.Row.Indicator, pair.Imputed)),
                LetterCell.Left(ImputationWords.Method(pair.Imputed.Method).Vi),
                LetterCell.Left(ImputationWords.Units(pair.Imputed)),
            ])]);
        yield return new LetterBlock.Note($"Ghi chú: {ImputationWords.Caution}");
    }

    public static void Sheet(CityReportDocument document, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "SỐ ƯỚC THAY CHO ĐƠN VỊ CHƯA CÓ SỐ LIỆU", 6, 42, 16, 18, 18, 24, 11, 30, 18, 30, 18);
        table.Line(ImputationWords.Caution, CellLook.Plain with { Bold = true });
        table.Header("TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả theo báo cáo", "≈ Nếu ước số còn thiếu", "Trạng thái theo số ước", "Mã đơn vị", "Đơn vị được ước", "Lấy từ kỳ", "Số liệu", "≈ Số ước");
        foreach (var (row, imputed) in Rows(document.Report))
        {
            var format = ReportTable.FormatOf(row.Indicator);
            foreach (var unit in imputed.Units)
            {
                foreach (var cell in unit.Cells)
                {
                    table.Text(row.Indicator.Number.ToString(CultureInfo.InvariantCulture), centred: true)
                        .Text(row.Indicator.Name.Vi, bold: true)
                        .Text(row.Indicator.UnitOfMeasure, centred: true)
                        .Number(row.Compared, format)
                        .Number(imputed.Value, format)
                        .Text(ImputationWords.State(imputed.Assessment))
                        .Text(unit.Unit.Value, centred: true)
                        .Text(unit.Name.Vi)
                        .Text(unit.From is { } period ? Wording.PeriodNames.Of(period) : ImputationWords.Method(imputed.Method).Vi)
                        .Text(FigureLabels.PartOf(row.Indicator, cell.Key.Part)?.Vi ?? "Số liệu")
                        .Number(cell.Value, "#,##0.##")
                        .End(TextHeight.Lines(row.Indicator.Name.Vi, 36));
                }
            }
        }
    }

    private static List<(IndicatorRow Row, ImputedFigure Imputed)> Rows(CityReport report) => [.. report.Indicators.Where(row => row.Imputed is not null).Select(row => (row, row.Imputed!))];
}
