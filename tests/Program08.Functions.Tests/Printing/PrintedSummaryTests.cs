using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Program08.Documents.Pdf;
using Program08.Functions.Printing;
using Program08.Functions.Publishing;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Pages.Approvals;
using Program08.Pages.Print;
using Program08.Pages.Reports;
using Program08.Reporting.Consolidation;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;
using PageRow = Program08.Pages.Reports.IndicatorRow;

namespace Program08.Functions.Tests.Printing;

/// <summary>The report on one sheet of paper, for those who lead.</summary>
public sealed class PrintedSummaryTests
{
    private const string Summary = "/bao-cao/ct08/2023/tom-tat";
    private const string File = "/bao-cao/ct08/2023/1/tom-tat.pdf";

    [BrowserFact]
    public async Task Summary_IsOneSheet_WithTheReportsHash_AndStaysTheSameFile_WhichVerifies()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "008");
        var report = await town.ReportAsync();
        using var reader = await town.SignedInAsync("reader");

        Assert.Contains($"href=\"{File}\"", (await reader.GetAsync(Summary)).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{File}\"", (await reader.GetAsync("/bao-cao/ct08/2023")).Html, StringComparison.Ordinal);
        var sheet = await reader.DownloadAsync(File);
        var page = Assert.Single(await PdfText.PagesAsync(sheet));
        Assert.Equal(1, PdfReader.CountPages(sheet));
        Assert.Contains($"SHA-256: {report.Hash}", page, StringComparison.Ordinal);
        Assert.Contains($"{report.Report.Score.Met}/{report.Report.Indicators.Count}", page, StringComparison.Ordinal);
        Assert.Contains($"Chưa đạt ({report.Report.Indicators.Count(row => row.Assessment == Assessment.NotMet)})", page, StringComparison.Ordinal);
        Assert.Equal(sheet, await reader.DownloadAsync(File));

        var verifier = new ReportVerifier(town.Get<CycleRecords>());
        Assert.Equal("bao-cao-ct08-2023-tom-tat.pdf", Assert.IsType<ReportVerdict.Approved>(await verifier.VerifyAsync(new MemoryStream(sheet), default)).FileName);
        Assert.IsType<ReportVerdict.Altered>(await verifier.VerifyAsync(new MemoryStream([.. sheet, (byte)'\n']), default));
    }

    [BrowserFact]
    public async Task SummaryOfAnOverlongReport_IsStillOneSheet_AndCountsWhatItLeavesOut()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "008");
        var programme = await town.Get<Catalogue>().PinnedProgrammeAsync(town.Id, default);
        var pages = town.Get<ReportPages>();
        var sheets = pages.Sheets(ReportDocuments.Of(programme, (await town.ReportAsync()).Report, []));
        var crowded = sheets.Select(made => made with { Lines = [.. made.Lines, .. Enumerable.Repeat(made.Shown.Cut(Long("Lý do"), 3), 3)], Summary = Crowded(made.Summary) }).ToList();

        await using var scope = site.Host.Services.CreateAsyncScope();
        var prints = scope.ServiceProvider.GetRequiredService<PrintedDocuments>();
        var answer = await prints.AnswerAsync<SummaryPrint>(new DefaultHttpContext().Request, town.Id, null, "tom-tat.pdf", [crowded[0], crowded[^1]], default, mostPages: 1);
        var sheet = Assert.IsType<FileContentHttpResult>(answer).FileContents.ToArray();

        var page = Assert.Single(await PdfText.PagesAsync(sheet));
        Assert.Contains($"Chưa đạt ({crowded[^1].Summary.Rows.Count})", page, StringComparison.Ordinal);
        Assert.Contains($"và {crowded[^1].Summary.Rows.Count - crowded[^1].Shown.NotMet} chỉ tiêu khác", page, StringComparison.Ordinal);
        Assert.Contains("SHA-256: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutABrowser_ThePageSaysSo_AndTheAddressDoesToo()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: ("Print:Browser", "none"));
        var town = await PublishedTown.Async(site, "008");
        using var reader = await town.SignedInAsync("reader");

        var page = await reader.GetAsync(Summary);
        Assert.Contains("Máy chủ này không có trình duyệt để in PDF", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pdf\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotImplemented, (await reader.GetAsync(File)).Status);
    }

    private static string Long(string words) => string.Join(' ', Enumerable.Repeat($"{words} trong việc thực hiện chương trình", 12));

    private static ReportSummary Crowded(ReportSummary summary)
    {
        PageRow[] rows =
        [
            .. Enumerable.Repeat(summary.Rows, 4).SelectMany(rows => rows)
                .Select(row => row with { State = Assessment.NotMet, Indicator = row.Indicator with { Name = new(Long("Tỷ lệ lao động"), "share") } }),
        ];
        return summary with
        {
            Rows = rows,
            Groups = [.. summary.Groups.Select(group => group with { Name = Long(group.Name)[..90] })],
            Missing = [.. Enumerable.Range(1, 600).Select(number => $"Xã số {number}: {Long("chưa nộp báo cáo")}")],
            Explained = [.. Enumerable.Range(1, 400).Select(number => new ExplainedRow($"Xã số {number}", Long("Số liệu khác kỳ trước"), Long("Đã rà soát")))],
        };
    }
}
