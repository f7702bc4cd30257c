using System.Net;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Publishing;

/// <summary>A report on one page, for those who lead.</summary>
public sealed class SummaryTests
{
    private const string Report = "/bao-cao/ct08/2023";
    private const string Summary = Report + "/tom-tat";
    private const string Amendments = "/dieu-phoi/ct08/2023/sua-doi";

    [Fact]
    public async Task Draft_IsForThoseWhoMayReadIt_AndSaysWhatIsMetMissingAndNotMet()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        await town.SubmitAsync("008");
        await town.CloseAsync();
        var stored = await town.ReportAsync();
        using var reader = await town.SignedInAsync("reader");
        using var reporter = await town.SignedInAsync("reporter-008");
        using var approver = await town.SignedInAsync("approver-1");

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(Summary)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync(Summary)).Status);
        var page = await approver.GetAsync(Summary);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Bản dự thảo", page.Text, StringComparison.Ordinal);
        Assert.Contains(stored.Hash, page.Text, StringComparison.Ordinal);
        Assert.Contains($"<strong>{stored.Report.Score.Met}/{stored.Report.Indicators.Count}</strong>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>1/2</strong>", page.Text, StringComparison.Ordinal);
        Assert.Contains("Quận Ba Đình: chưa nộp báo cáo", page.Text, StringComparison.Ordinal);
        var notMet = stored.Report.Indicators.Where(row => row.Assessment == Assessment.NotMet).ToList();
        Assert.NotEmpty(notMet);
        Assert.Contains($"Chưa đạt ({notMet.Count})", page.Text, StringComparison.Ordinal);
        Assert.All(notMet.Take(8), row => Assert.Contains($"{Report}/du-thao#chi-tieu-{row.Indicator.Number}\"", page.Html, StringComparison.Ordinal));
        Assert.Equal(stored.Report.ScoreByRole.Count + 1, page.Html.Split("class=\"score\"").Length - 1);
        Assert.Contains("Chưa có kỳ nào công bố trước", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Summary}?ban=du-thao\"", (await approver.GetAsync(Report)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_IsLinkedFromTheMails_AndItsAmendmentIsNamed()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "008");
        var first = await town.ReportAsync();
        using var reader = await town.SignedInAsync("reader");
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("Đã phát hành", (await reader.GetAsync(Summary)).Text, StringComparison.Ordinal);
        var mail = (await town.LedgerAsync()).Single(mail => mail is { Step: "published", Person: "reader" });
        Assert.Contains($"{Summary}?ban=ban-goc", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"{Summary}?ban=ban-goc\"", mail.Html, StringComparison.Ordinal);

        (await coordinator.PostAsync(Amendments, Amendments, ("reason", PublishedTown.Reason), ("unit", "008"))).MustGoTo(Amendments);
        await site.SettleAsync();
        await PublishedTown.CorrectAsync(town, site, coordinator, "6.250");
        await town.SignOffAsync("008", 2);
        await town.CloseAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"{Summary}?ban=du-thao")).Status);
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
        var amendment = await town.ReportAsync();

        var now = (await reader.GetAsync(Summary)).Text;
        Assert.Contains("Bản sửa đổi, bổ sung số 1", now, StringComparison.Ordinal);
        Assert.Contains(PublishedTown.Reason, now, StringComparison.Ordinal);
        Assert.Contains(amendment.Hash, now, StringComparison.Ordinal);
        Assert.Contains(ChangeWords.Results(amendment.Report.Amendment!)[0], now, StringComparison.Ordinal);
        var old = (await reader.GetAsync($"{Summary}?ban=ban-goc")).Text;
        Assert.Contains("Được sửa đổi bởi bản sửa đổi, bổ sung số 1", old, StringComparison.Ordinal);
        Assert.Contains(first.Hash, old, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{Summary}?ban=sua-doi-2")).Status);
        Assert.Contains($"{Summary}?ban=sua-doi-1", (await town.LedgerAsync()).Single(mail => mail is { Step: "published-a1", Person: "reader" }).Text, StringComparison.Ordinal);
    }
}
