using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.Returns;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace Program08.Documents.Tests.Reports;

public sealed class CityReportWorkbookTests
{
    private const string Mark = "BẢN TRÌNH DIỄN – CÓ SỐ LIỆU MÔ PHỎNG, KHÔNG CÓ GIÁ TRỊ VĂN BẢN";

    [Fact]
    public void Workbook_AgainstTheSchema_HasNoErrors()
    {
        Assert.Empty(Validation.OfWorkbook(SampleReport.Workbook()));
        Assert.Empty(Validation.OfWorkbook(SampleReport.Workbook(SampleReport.Synthetic)));
    }

    [Fact]
    public void Workbook_WrittenTwice_HasEqualBytes() => Assert.Equal(SampleReport.Workbook(), SampleReport.Workbook());

    [Fact]
    public void EverySheet_OfTheWorkbook_PrintsTheHashOnEveryPage()
    {
        var parts = Parts.Of(SampleReport.Workbook());

        Assert.Matches("^[0-9a-f]{64}$", SampleReport.Document.Hash);
        Assert.All([1, 2, 3, 4, 5, 6], number => Assert.Contains($"SHA-256: {SampleReport.Document.Hash}", Footer(parts, number), StringComparison.Ordinal));
    }

    [Fact]
    public void SyntheticFigures_MarkEverySheetAndRow()
    {
        var parts = Parts.Of(SampleReport.Workbook(SampleReport.Synthetic));

        Assert.All([1, 2, 3, 4, 5, 6], number => Assert.Contains($"{Mark}</x:oddHeader>", parts[parts.Sheet(number)], StringComparison.Ordinal));
        Assert.Contains(">Mô phỏng<", parts[parts.Sheet(1)], StringComparison.Ordinal);
    }

    [Fact]
    public void ReportedFigures_CarryNoMark()
    {
        var parts = Parts.Of(SampleReport.Workbook());

        Assert.All([1, 2, 3, 4, 5, 6], number => Assert.DoesNotContain(Mark, parts[parts.Sheet(number)], StringComparison.Ordinal));
    }

    [Fact]
    public void Summary_SaysStateInWordsAndCoverage()
    {
        var summary = Parts.Of(SampleReport.Workbook())["xl/worksheets/sheet1.xml"];

        Assert.All(["✕ Chưa đạt", "– Chưa có số liệu", "1/2", "chưa nộp: Quận Ba Đình", "Tỷ lệ bao phủ bảo hiểm y tế trên dân số"], text => Assert.Contains(text, summary, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(333_053, null, "Khớp", "0")]
    [InlineData(333_153, null, "Chưa có giải trình", "100")]
    [InlineData(333_153, "Khác nguồn dân số", "Khác nguồn dân số", "100")]
    [InlineData(null, null, "Cơ quan chưa nộp báo cáo", null)]
    public void SecondSource_StandsBesideTheSumWithItsDifferenceAndExplanation(int? total, string? explanation, string words, string? difference)
    {
        var file = SampleReport.Workbook(SampleReport.Compared(total, explanation));
        var sheet = Parts.Of(file)["xl/worksheets/sheet3.xml"];

        Assert.Empty(Validation.OfWorkbook(file));
        Assert.All(["ĐỐI CHIẾU NGUỒN SỐ LIỆU", "Bảo hiểm xã hội Thành phố", "Số người tham gia bảo hiểm y tế", words, "<x:v>333053</x:v>"], text => Assert.Contains(text, sheet, StringComparison.Ordinal));
        Assert.Equal(difference is not null, sheet.Contains($"<x:v>{difference}</x:v>", StringComparison.Ordinal));
        Assert.DoesNotContain("Đối chiếu nguồn", Parts.Of(SampleReport.Workbook())["xl/workbook.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Regions_HaveTheSumsOfTheirUnits_AndNoSheetWhereThereAreNone()
    {
        var file = SampleReport.Workbook(SampleReport.Regional);
        var sheet = Parts.Of(file)["xl/worksheets/sheet3.xml"];

        Assert.Empty(Validation.OfWorkbook(file));
        Assert.All(["SỐ LIỆU THEO KHU VỰC", "Khu vực nội thành", "CT08-05", "1/2", "333.053 / "], text => Assert.Contains(text, sheet, StringComparison.Ordinal));
        Assert.DoesNotContain("Theo khu vực", Parts.Of(SampleReport.Workbook())["xl/workbook.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_NameUnitVersionFileSheetAndCell()
    {
        var sources = Parts.Of(SampleReport.Workbook())["xl/worksheets/sheet4.xml"];

        Assert.All([">008<", ">Quận Hoàng Mai<", ">bao-cao.xlsx<", ">Chỉ tiêu<", ">Biểu phụ<", ">hơn<", "<x:v>333053</x:v>"], text => Assert.Contains(text, sources, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=cmd|'/c calc'!A1")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void FileNameLikeAFormula_StaysText(string fileName)
    {
        var file = SampleReport.Workbook(SampleReport.Document with { Report = SampleReport.Report(FigureMark.Reported, fileName) });
        var parts = Parts.Of(file);

        Assert.DoesNotContain("<x:f>", parts["xl/worksheets/sheet4.xml"], StringComparison.Ordinal);
        Assert.Contains("quotePrefix=\"1\"", parts["xl/styles.xml"], StringComparison.Ordinal);
        Assert.Empty(Validation.OfWorkbook(file));
    }

    [Fact]
    public void EveryList_IsATableOfItsOwn_OverExactlyItsRows()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(SampleReport.Workbook(SampleReport.Compared(333_153m, null))), isEditable: false);
        var tables = workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.TableDefinitionParts.Select(part => (Sheet: sheet, Table: part.Table!))).ToList();

        Assert.Equal(5, tables.Count);
        Assert.Equal(tables.Count, tables.Select(table => table.Table.DisplayName?.Value).Distinct().Count());
        foreach (var (sheet, table) in tables)
        {
            var rows = sheet.Worksheet!.Descendants<Row>().ToList();
            var range = table.Reference!.Value!;
            Assert.EndsWith($"{rows[^1].RowIndex}", range, StringComparison.Ordinal);
            var header = rows.First(row => range.StartsWith($"A{row.RowIndex}:", StringComparison.Ordinal));
            Assert.Equal(header.Elements<Cell>().Select(cell => cell.InnerText), table.TableColumns!.Elements<TableColumn>().Select(column => column.Name!.Value));
        }
    }

    [Fact]
    public void Charts_AreDrawnFromTheCells_AndSayWhatTheyShow()
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(SampleReport.Workbook()), isEditable: false);
        var drawings = workbook.WorkbookPart!.WorksheetParts.Select(sheet => sheet.DrawingsPart).OfType<DrawingsPart>().ToList();
        var names = workbook.WorkbookPart.Workbook!.Descendants<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => (WorksheetPart)workbook.WorkbookPart.GetPartById(sheet.Id!.Value!));

        Assert.Equal([1, 1], drawings.Select(drawing => drawing.ChartParts.Count()));
        Assert.All(drawings.SelectMany(drawing => drawing.WorksheetDrawing!.Descendants<Xdr.NonVisualDrawingProperties>()), frame => Assert.True(frame.Description?.Value?.Length > 20));
        foreach (var values in drawings.SelectMany(drawing => drawing.ChartParts).SelectMany(chart => chart.ChartSpace!.Descendants<Charts.Values>()))
        {
            var formula = values.Descendants<Charts.Formula>().Single().Text.Split('!');
            var cells = formula[1].Replace("$", "", StringComparison.Ordinal).Split(':');
            var sheet = names[formula[0].Trim('\'')];
            var column = cells[0].TrimEnd([.. "0123456789"]);
            var (first, last) = (int.Parse(cells[0][column.Length..], CultureInfo.InvariantCulture), int.Parse(cells[^1][column.Length..], CultureInfo.InvariantCulture));
            var kept = values.Descendants<Charts.NumericPoint>().ToDictionary(point => (int)point.Index!.Value + first, point => point.NumericValue!.Text);
            Assert.NotEmpty(kept);
            for (var row = first; row <= last; row++)
            {
                var cell = sheet.Worksheet!.Descendants<Cell>().Single(cell => cell.CellReference == $"{column}{row}");
                Assert.Equal(cell.CellValue?.Text, kept.GetValueOrDefault(row));
            }
        }
    }

    [Fact]
    public void PercentOfPlanAndIndicatorsMet_HaveBars()
    {
        var parts = Parts.Of(SampleReport.Workbook());

        Assert.All([1, 3], number => Assert.Contains("type=\"dataBar\"", parts[parts.Sheet(number)], StringComparison.Ordinal));
    }

    [Fact]
    public void Sources_SayHowMuchIsEstimated()
    {
        Assert.Contains("không có số ước tính", Parts.Of(SampleReport.Workbook())["xl/worksheets/sheet4.xml"], StringComparison.Ordinal);
        Assert.Matches("Trong ([0-9]+) số: 0 suy ra từ số liệu khác [^,]+, \\1 mô phỏng", Parts.Of(SampleReport.Workbook(SampleReport.Synthetic))["xl/worksheets/sheet4.xml"]);
    }

    [OfficeFact]
    public void Workbook_OpenedByLibreOffice_Prints() =>
        Assert.True(LibreOffice.Convert(SampleReport.Workbook(), "xlsx", "pdf").AsSpan().StartsWith("%PDF"u8));

    private static string Footer(Parts parts, int sheet) =>
        parts[parts.Sheet(sheet)].Split("<x:oddFooter>")[1].Split("</x:oddFooter>")[0];
}
