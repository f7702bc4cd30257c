using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Reports;

/// <summary>The list of changes of an amendment: city figures with their assessment, then the units' figures one by one.</summary>
internal static class AmendmentSheet
{
    public static void Write(CityReportDocument document, ReportAmendment amendment, SheetBuilder sheet)
    {
        var table = new ReportTable(sheet, document, "DANH MỤC THAY ĐỔI", 26, 14, 56, 32, 32, 20, 20);
        table.Line($"{amendment.OldScore.Met}/{amendment.OldScore.Of} chỉ tiêu đạt trước sửa đổi, {document.Report.Score.Met}/{document.Report.Score.Of} sau sửa đổi. {amendment.Results.Count} kết quả tổng hợp và {amendment.Figures.Count} số liệu của các đơn vị thay đổi.", CellLook.Plain with { Bold = true }, 20);
        foreach (var line in (amendment.Milestones ?? []).Select(ChangeWords.Of).Concat(amendment.Units.Select(ChangeWords.Of)))
        {
            table.Line($"{line}.");
        }

        table.Header("Đơn vị", "Mã", "Số liệu", "Trước", "Sau", "Đánh giá trước", "Đánh giá sau");
        foreach (var change in amendment.Results)
        {
            var (old, now) = (ChangeWords.Of(change, change.Old), ChangeWords.Of(change, change.New));
            table.Text($"Toàn {AreaWords.Of(document.Report.Area).Vi}", bold: true)
                .Text(change.Measure.Value, centred: true)
                .Text(change.Name.Vi, bold: true)
                .Text(old)
                .Text(now)
                .Text(ChangeWords.Of(change.Old.Assessment), centred: true)
                .Text(ChangeWords.Of(change.New.Assessment), centred: true, bold: change.Old.Assessment != change.New.Assessment)
                .End(CityReportWorkbook.Lines((change.Name.Vi, 50), (old, 28), (now, 28)));
        }

        foreach (var change in amendment.Figures)
        {
            var (old, now) = (ChangeWords.Of(change.Old), ChangeWords.Of(change.New));
            table.Text(change.UnitName.Vi)
                .Text(change.Measure.Value, centred: true)
                .Text(change.Label.Vi)
                .Text(old)
                .Text(now)
                .Text(null)
                .Text(null)
                .End(CityReportWorkbook.Lines((change.UnitName.Vi, 22), (change.Label.Vi, 50), (old, 28), (now, 28)));
        }
    }
}
