using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Documents.Reports;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.Consolidation;

namespace Program08.Documents.Tests.Reports;

/// <summary>Milestones in the city report's workbook and letter, and in a unit's own.</summary>
public sealed class MilestoneReportTests
{
    private static readonly CityReportDocument Document = SampleReport.Document with { Report = SampleMilestones.Report };

    [Fact]
    public void Workbook_TellsEachTaskWithItsStandingAndWhereItWasSaid()
    {
        var text = InWorkbook(SampleReport.Workbook(Document));

        foreach (var said in (string[])["NHIỆM VỤ CÓ THỜI HẠN", "1/4 nhiệm vụ hoàn thành đúng hạn, 1 hoàn thành muộn, 1 quá hạn chưa hoàn thành, 1 chưa đến hạn", "✓ Hoàn thành đúng hạn", "△ Hoàn thành muộn", "✕ Quá hạn", "○ Chưa đến hạn", "QĐ 12/QĐ-UBND ngày 12/9/2023", "Chậm, dự kiến 31/03/2024: còn 3 phường chưa nhập đủ"])
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Letter_TellsThemInTextAndAnnex()
    {
        var text = InLetter(SampleReport.Letter(Document));

        Assert.Contains("Nhiệm vụ có thời hạn", text, StringComparison.Ordinal);
        Assert.Contains("Khánh thành trung tâm y tế (Quận Hoàng Mai, thời hạn 30/06/2023): hoàn thành ngày 02/08/2023, muộn so với thời hạn.", text, StringComparison.Ordinal);
        Assert.Contains("Chậm, dự kiến 31/03/2024: còn 3 phường chưa nhập đủ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutMilestones_NothingIsSaidOfThem()
    {
        Assert.DoesNotContain("hiệm vụ có thời hạn", InLetter(SampleReport.Letter()), StringComparison.Ordinal);
        Assert.DoesNotContain("NHIỆM VỤ CÓ THỜI HẠN", InWorkbook(SampleReport.Workbook()), StringComparison.Ordinal);
    }

    [Fact]
    public void ScorecardOfAUnit_NamesTheTasksItLeads()
    {
        var card = Document.Report.Scorecards[0] with { Milestones = SampleMilestones.Report.Milestones };

        Assert.Contains("CT08-M4: △ Hoàn thành muộn", InWorkbook(SampleReport.Workbook(Document with { Report = Document.Report with { Scorecards = [card] } })), StringComparison.Ordinal);
    }

    [Fact]
    public void UnitsOwnReport_TellsTheTasksItLeads()
    {
        using var letter = new MemoryStream();
        UnitReportLetter.Write(
            new UnitReportDocument(
                SampleMilestones.Programme with { Letterhead = SampleReport.Head }, Sample.HoangMai, Sample.Cycle.Period, "Báo cáo năm 2023", new DateOnly(2023, 12, 31), 2, new string('b', 64), SampleMilestones.Content, []),
            letter);

        var text = InLetter(letter.ToArray());

        Assert.Contains("4 nhiệm vụ có thời hạn do đơn vị chủ trì, 2 đã hoàn thành.", text, StringComparison.Ordinal);
        Assert.Contains("Hoàn thành ngày 12/09/2023 (QĐ 12/QĐ-UBND ngày 12/9/2023)", text, StringComparison.Ordinal);
    }

    private static string InWorkbook(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return string.Join('\n', document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Cell>()).Select(cell => cell.InnerText));
    }

    private static string InLetter(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
    }
}
