using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Workbooks;
using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Desks;

/// <summary>The unit downloads its own workbook with what the check said in it, mends it there and sends it again.</summary>
public sealed class AnnotatedFileTests
{
    private const string Unit = "/don-vi/ct08/2023/008";

    [Fact]
    public async Task StoppedVersion_OffersTheWorkbookWithRemarks_AndTheMendedOneOfThemIsTaken()
    {
        await using var site = await SimulatedSite.StartAsync(January(3, 9));
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        using var browser = await town.SignedInAsync("reporter-008");
        var sent = HoangMaiReturn.First(await browser.DownloadAsync($"{Unit}/mau.xlsx"));
        (await browser.UploadAsync(Unit, $"{Unit}/tai-len", "bao-cao.xlsx", sent)).MustGoTo($"{Unit}/ban/1");
        var page = await browser.GetAsync($"{Unit}/ban/1");
        Assert.Contains($"{Unit}/ban/1/tep-ghi-chu", page.Html, StringComparison.Ordinal);

        var back = await browser.DownloadAsync($"{Unit}/ban/1/tep-ghi-chu");

        using (var document = SpreadsheetDocument.Open(new MemoryStream(back), isEditable: false))
        {
            var list = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == AnnotatedWorkbook.SheetName);
            var text = ((WorksheetPart)document.WorkbookPart.GetPartById(list.Id!.Value!)).Worksheet.InnerText;
            Assert.Contains("430 tỷ đồng", text, StringComparison.Ordinal);
            Assert.Contains("1 lỗi phải sửa", text, StringComparison.Ordinal);
        }

        // The stored file stays as it was sent, and the one with remarks is as good a workbook to go on with.
        Assert.Equal(sent, await browser.DownloadAsync($"{Unit}/ban/1/tep"));
        (await browser.UploadAsync(Unit, $"{Unit}/tai-len", "bao-cao-sua.xlsx", HoangMaiReturn.Mended(back))).MustGoTo($"{Unit}/ban/2");
        Assert.DoesNotMatch(new Regex("lỗi phải sửa"), (await browser.GetAsync($"{Unit}/ban/2")).Text);
    }

    [Fact]
    public async Task FileThatIsNoWorkbook_HasNone()
    {
        await using var site = await SimulatedSite.StartAsync(January(3, 9));
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        using var browser = await town.SignedInAsync("reporter-008");
        (await browser.UploadAsync(Unit, $"{Unit}/tai-len", "bao-cao.xlsx", [1, 2, 3])).MustGoTo($"{Unit}/ban/1");

        Assert.DoesNotContain("tep-ghi-chu", (await browser.GetAsync($"{Unit}/ban/1")).Html, StringComparison.Ordinal);
        using var answer = await browser.SendAsync(HttpMethod.Get, $"{Unit}/ban/1/tep-ghi-chu");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
