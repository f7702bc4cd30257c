using Program08.Documents.Reports;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;

namespace Program08.Documents.Tests.Reports;

/// <summary>An amendment's documents name it, the report it amends and every change, and print their own hash on every page.</summary>
public sealed class AmendmentDocumentTests
{
    private static readonly CityReport First = SampleReport.Document.Report;
    private static readonly string FirstHash = ReportHash.Of(First);
    private static readonly CityReportDocument Amended = SampleReport.Document with { Report = AmendmentList.Amending(Changed(First), Opened, First) };

    private static Amendment Opened => new(1, 2, new Publication(0, 1, FirstHash, new DateTimeOffset(2024, 2, 5, 2, 0, 0, TimeSpan.Zero)), "Đơn vị rà soát lại số liệu", [], "coordinator", default);

    [Fact]
    public void Letter_NamesItselfTheReportItAmendsAndTheChanges()
    {
        var letter = SampleReport.Letter(Amended);
        var text = Parts.Of(letter)["word/document.xml"];

        Assert.Empty(Validation.OfLetter(letter));
        Assert.All(
            ["(Bản sửa đổi, bổ sung số 1)", "sửa đổi báo cáo phát hành lúc 05/02/2024 09:00. Lý do: Đơn vị rà soát lại số liệu.", $"(SHA-256): {FirstHash}", "NỘI DUNG SỬA ĐỔI, BỔ SUNG", "Danh mục số liệu của các đơn vị thay đổi"],
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain($"SHA-256: {FirstHash}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sửa đổi", Parts.Of(SampleReport.Letter())["word/document.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_HasASheetOfChanges_AndTheNameOnEveryPage()
    {
        var workbook = SampleReport.Workbook(Amended);
        var parts = Parts.Of(workbook);

        Assert.Empty(Validation.OfWorkbook(workbook));
        Assert.Contains("name=\"Thay đổi\"", parts["xl/workbook.xml"], StringComparison.Ordinal);
        var change = Amended.Report.Amendment!.Figures[0];
        Assert.All(
            [change.UnitName.Vi, ChangeWords.Of(change.Old), ChangeWords.Of(change.New)],
            cell => Assert.Contains(parts.Names, part => parts[part].Contains(cell, StringComparison.Ordinal)));
        Assert.All([1, 2, 3, 4, 5], number => Assert.Contains($"Bản sửa đổi, bổ sung số 1 – SHA-256: {Amended.Hash}", parts[parts.Sheet(number)], StringComparison.Ordinal));
        Assert.DoesNotContain("name=\"Thay đổi\"", Parts.Of(SampleReport.Workbook())["xl/workbook.xml"], StringComparison.Ordinal);
    }

    /// <summary>One unit's number is another, and with it the city's.</summary>
    private static CityReport Changed(CityReport report)
    {
        var row = report.Indicators.First(row => row.Totals.Sources.Count > 0);
        var sources = row.Totals.Sources.Select((source, index) => index == 0 ? source with { Value = source.Value + 5m } : source);
        var next = row with { Totals = row.Totals with { Value = row.Totals.Value + 1m, Sources = [.. sources] } };
        return report with { Indicators = [.. report.Indicators.Select(known => known == row ? next : known)] };
    }
}
