using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>An approver who is not content: everybody is told, the unit mends, and a second report is approved.</summary>
public sealed class ReturnedReportTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReturnedReport_IsMendedByItsUnitApprovedAndPublished(bool directWakes)
    {
        await using var site = await SimulatedSite.StartAsync(Before, directWakes);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(January(22, 9));
        await town.SendForApprovalAsync();
        var first = await town.ReportAsync();

        await town.DecideAsync(approved: false, "Số vay vốn chưa khớp với báo cáo quý.");
        Assert.Equal((CycleStage.Collecting, 2), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).Round));
        Assert.True((await town.UnitAsync("008")).IsSettled);
        await site.ToAsync(January(23, 9));
        await town.SendBackAsync("008", "Xem lại số vay vốn ở biểu phụ.");
        await site.ToAsync(January(24, 9));
        Assert.Equal(2, await town.SendAsync("008"));
        await town.SignOffAsync("008", 2);
        await site.ToAsync(February(20, 9));
        Assert.Equal(CycleStage.Collecting, (await town.CycleAsync()).Stage);

        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);

        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        var second = await town.ReportAsync();
        Assert.Equal((1, 2), (first.Round, second.Round));
        Assert.Equal(2, Assert.Single(second.Report.Units).Submission!.Version);
        string[] expected =
        [
            "opened reporter-008",
            "all-settled-r1 coordinator", "receipt-v1 reporter-008", "receipt-v1 signer-008", "consolidated-r1 coordinator", "request approver-1",
            "returned-r2 coordinator", "sent-back-1 reporter-008", "sent-back-1 signer-008",
            "receipt-v2 reporter-008", "receipt-v2 signer-008", "consolidated-r2 coordinator", "request approver-1",
            "published coordinator", "published reader",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await town.MailedAsync()).Select(line => line[12..]).Order(StringComparer.Ordinal));
        var mails = SentMail.ReadAll(site.MailFolder);
        Assert.Equal((await town.LedgerAsync()).Count, mails.Count);
        Assert.Equal(mails.Count, mails.Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task UnitSentBackTwice_IsToldBothReasons()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(25, 9));
        await town.SubmitAsync("008");

        await town.SendBackAsync("008", "Xem lại số vay vốn ở biểu phụ.");
        await town.SendBackAsync("008", "Xem lại cả số việc làm.");

        Assert.Equal(
            ["sent-back-1 reporter-008", "sent-back-1 signer-008", "sent-back-2 reporter-008", "sent-back-2 signer-008"],
            (await town.MailedAsync()).Where(line => line.StartsWith("25/01", StringComparison.Ordinal)).Select(line => line[12..]).Where(line => !line.StartsWith("receipt", StringComparison.Ordinal)));
    }
}
