using System.Net;
using Program08.Functions.Publishing;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Printing;

/// <summary>Reports as PDF, asked for at the site.</summary>
public sealed class PrintedReportTests
{
    private const string Board = "/dieu-phoi/ct08/2023";
    private const string Unit = "/don-vi/ct08/2023/008/ban/1";

    [BrowserFact]
    public async Task Reports_AreHadAsPdf_WithTheirHashOnEveryPage_AndStayTheSameFile()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await SubmittedAsync(site);
        using var reporter = await town.SignedInAsync("reporter-008");
        using var coordinator = await town.SignedInAsync("coordinator");

        Assert.Contains($"href=\"{Unit}/bao-cao.pdf\"", (await reporter.GetAsync("/don-vi/ct08/2023/008/phieu/1")).Html, StringComparison.Ordinal);
        var letter = await reporter.DownloadAsync($"{Unit}/bao-cao.pdf");
        var record = (await town.Get<CycleRecords>().FindReturnAsync(town.Id, new("008"), 1))!;
        var pages = await PdfText.PagesAsync(letter);
        Assert.True(pages.Count > 1, $"{pages.Count} pages");
        Assert.All(pages, page => Assert.Contains($"Bản 1 – SHA-256: {record.FileHash}", page, StringComparison.Ordinal));
        Assert.All(["QUẬN HOÀNG MAI", "ỦY BAN NHÂN DÂN", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO"], part => Assert.Contains(part, pages[0], StringComparison.Ordinal));
        Assert.Equal(letter, await reporter.DownloadAsync($"{Unit}/bao-cao.pdf"));

        await town.CloseAsync();
        var report = await town.ReportAsync();
        Assert.Contains("href=\"/bao-cao/ct08/2023/1/pdf\"", (await coordinator.GetAsync(Board)).Html, StringComparison.Ordinal);
        var city = await coordinator.DownloadAsync("/bao-cao/ct08/2023/1/pdf");
        var cityPages = await PdfText.PagesAsync(city);
        Assert.All(cityPages, page => Assert.Contains($"SHA-256: {report.Hash}", page, StringComparison.Ordinal));
        Assert.Contains("Kết quả thực hiện Chương trình 08", cityPages[0], StringComparison.Ordinal);
        Assert.All(["MỤC LỤC", "PHỤ LỤC I\n", "PHỤ LỤC II\n", "PHỤ LỤC III\n"], part => Assert.Contains(cityPages, page => page.ReplaceLineEndings("\n").Contains(part, StringComparison.Ordinal)));
        Assert.Equal(city, await coordinator.DownloadAsync("/bao-cao/ct08/2023/1/pdf"));

        // Not approved yet; saved again by another program it would no longer be the file that was printed.
        var verifier = new ReportVerifier(town.Get<CycleRecords>());
        Assert.IsType<ReportVerdict.NotApproved>(await verifier.VerifyAsync(new MemoryStream(city), default));
        Assert.IsType<ReportVerdict.Altered>(await verifier.VerifyAsync(new MemoryStream([.. city, (byte)'\n']), default));
    }

    [Fact]
    public async Task WithoutABrowser_PagesSaySo_AndTheAddressDoesToo()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Print:Browser", "none"));
        var town = await SubmittedAsync(site);
        await town.CloseAsync();
        using var reporter = await town.SignedInAsync("reporter-008");
        using var coordinator = await town.SignedInAsync("coordinator");

        foreach (var page in new[] { await reporter.GetAsync("/don-vi/ct08/2023/008/phieu/1"), await reporter.GetAsync(Unit), await coordinator.GetAsync(Board) })
        {
            Assert.Contains("Máy chủ này không có trình duyệt để in PDF", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("pdf\"", page.Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotImplemented, (await reporter.GetAsync($"{Unit}/bao-cao.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotImplemented, (await coordinator.GetAsync("/bao-cao/ct08/2023/1/pdf")).Status);
    }

    private static async Task<Town> SubmittedAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        await town.SubmitAsync("008");
        return town;
    }
}
