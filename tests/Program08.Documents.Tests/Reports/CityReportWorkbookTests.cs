using Program08.Documents.Tests.Samples;
using Program08.Reporting.Returns;

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
        Assert.All([1, 2, 3, 4], number => Assert.Contains($"SHA-256: {SampleReport.Document.Hash}", Footer(parts, number), StringComparison.Ordinal));
    }

    [Fact]
    public void SyntheticFigures_MarkEverySheetAndRow()
    {
        var parts = Parts.Of(SampleReport.Workbook(SampleReport.Synthetic));

        Assert.All([1, 2, 3, 4], number => Assert.Contains($"{Mark}</x:oddHeader>", parts[parts.Sheet(number)], StringComparison.Ordinal));
        Assert.Contains(">Mô phỏng<", parts[parts.Sheet(1)], StringComparison.Ordinal);
    }

    [Fact]
    public void ReportedFigures_CarryNoMark()
    {
        var parts = Parts.Of(SampleReport.Workbook());

        Assert.All([1, 2, 3, 4], number => Assert.DoesNotContain(Mark, parts[parts.Sheet(number)], StringComparison.Ordinal));
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

    [OfficeFact]
    public void Workbook_OpenedByLibreOffice_Prints() =>
        Assert.True(LibreOffice.Convert(SampleReport.Workbook(), "xlsx", "pdf").AsSpan().StartsWith("%PDF"u8));

    private static string Footer(Parts parts, int sheet) =>
        parts[parts.Sheet(sheet)].Split("<x:oddFooter>")[1].Split("</x:oddFooter>")[0];
}
