using Azure.Storage.Blobs;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Periods;
using Program08.Storage.Tests;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A whole cycle on a simulated clock: months in seconds, every mail on its day, the same end however it is woken.</summary>
public sealed class WalkingCycleTests
{
    private static readonly DateTime Start = new(2023, 12, 28, 9, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    public async Task Cycle_OnASimulatedClock_IsRemindedMendedSignedOffConsolidatedApprovedAndMailed()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = new WalkingCycle(site);

        var verdict = await RunAsync(site, cycle);

        Assert.Contains("430 tỷ", verdict.Text, StringComparison.Ordinal);
        Assert.Contains("29.172", verdict.Text, StringComparison.Ordinal);
        var mails = SentMail.ReadAll(site.MailFolder);
        var seen = mails.Select(mail => $"{VietnamTime.ToLocal(mail.Date):dd/MM HH:mm} {mail.Subject}").ToList();
        Assert.Collection(
            seen,
            line => Assert.StartsWith("02/01 08:00 [CT08 – năm 2023] Còn", line, StringComparison.Ordinal),
            line => Assert.StartsWith("12/01 08:00 [CT08 – năm 2023] Còn", line, StringComparison.Ordinal),
            line => Assert.StartsWith("18/01 08:00 [CT08 – năm 2023] Còn", line, StringComparison.Ordinal),
            line => Assert.StartsWith("18/01 10:00 [CT08 – năm 2023] Đã nhận đủ báo cáo", line, StringComparison.Ordinal),
            line => Assert.StartsWith("18/01 10:00 [CT08 – năm 2023] Phiếu tiếp nhận PTN-2023-008-02", line, StringComparison.Ordinal),
            line => Assert.StartsWith("19/01 17:00 [CT08 – năm 2023] Đã tổng hợp báo cáo", line, StringComparison.Ordinal),
            line => Assert.StartsWith("22/01 09:00 [CT08 – năm 2023] Trình duyệt báo cáo", line, StringComparison.Ordinal),
            line => Assert.StartsWith("24/01 08:00 [CT08 – năm 2023] Nhắc", line, StringComparison.Ordinal),
            line => Assert.StartsWith("24/01 14:00 [CT08 – năm 2023] Trình duyệt báo cáo", line, StringComparison.Ordinal),
            line => Assert.StartsWith("25/01 09:00 [CT08 – năm 2023] Báo cáo đã duyệt", line, StringComparison.Ordinal),
            line => Assert.StartsWith("25/01 09:00 [CT08 – năm 2023] Báo cáo đã duyệt", line, StringComparison.Ordinal));
        Assert.Equal([WalkingCycle.Approver, WalkingCycle.Approver, WalkingCycle.Head], mails.Where(mail => mail.Subject.Contains("duyệt báo cáo", StringComparison.Ordinal) || mail.Subject.Contains("Nhắc: báo cáo", StringComparison.Ordinal)).Select(mail => mail.To[(mail.To.IndexOf('<', StringComparison.Ordinal) + 1)..].TrimEnd('>')));
        Assert.Equal(mails.Count, mails.Select(mail => mail.MessageId).Distinct().Count());
        await SavedHistories.CompareOrSaveAsync(site);
    }

    [Fact]
    public async Task Cycle_WithEventsSwitchedOff_EndsTheSame()
    {
        var woken = await OutcomeAsync(directWakes: true);
        var swept = await OutcomeAsync(directWakes: false);

        Assert.Equal(64, woken.Hash.Length);
        Assert.Equal(woken.Hash, swept.Hash);
        Assert.Equal(woken.Mails, swept.Mails);
    }

    [Fact]
    public async Task Cycle_WithUploadsInBlobStorage_EndsTheSame()
    {
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        try
        {
            var inFolder = await OutcomeAsync(directWakes: true);
            var inBlobs = await OutcomeAsync(directWakes: true, ("Uploads:ConnectionString", azurite.ConnectionString), ("Uploads:Container", "cycle"));

            Assert.Equal(inFolder.Hash, inBlobs.Hash);
            Assert.Equal(inFolder.Mails, inBlobs.Mails);
            var stored = new BlobContainerClient(azurite.ConnectionString, "cycle").GetBlobs().Count();
            Assert.True(stored >= 4, $"{stored} blobs: two uploads, a workbook and a letter were expected.");
        }
        finally
        {
            await azurite.DisposeAsync();
        }
    }

    private static async Task<(string Hash, IReadOnlyList<string> Mails)> OutcomeAsync(bool directWakes, params (string Name, string Value)[] settings)
    {
        await using var site = await SimulatedSite.StartAsync(Start, directWakes, settings: settings);
        using var cycle = new WalkingCycle(site);
        await RunAsync(site, cycle);
        return (await cycle.HashAsync(), [.. SentMail.ReadAll(site.MailFolder).Select(mail => $"{mail.To} {mail.Subject} {mail.MessageId}").Order(StringComparer.Ordinal)]);
    }

    private static async Task<SiteAnswer> RunAsync(SimulatedSite site, WalkingCycle cycle)
    {
        await cycle.SetUpAsync();
        await cycle.PlanAsync();
        await site.ToAsync(new DateTime(2024, 1, 15, 9, 0, 0, DateTimeKind.Unspecified));
        var verdict = await cycle.SendFirstAsync();
        await site.ToAsync(new DateTime(2024, 1, 18, 10, 0, 0, DateTimeKind.Unspecified));
        await cycle.MendAndSignOffAsync();
        await site.ToAsync(new DateTime(2024, 1, 22, 9, 0, 0, DateTimeKind.Unspecified));
        await cycle.SendForApprovalAsync();
        await site.ToAsync(new DateTime(2024, 1, 24, 14, 0, 0, DateTimeKind.Unspecified));
        (await cycle.DecideAsync("approve")).MustGoTo("/duyet/ct08/2023");
        await site.ToAsync(new DateTime(2024, 1, 25, 9, 0, 0, DateTimeKind.Unspecified));
        (await cycle.DecideAtTheTopAsync("approve")).MustGoTo("/duyet/ct08/2023");
        await cycle.CoordinatorPerson.SignInAsync(WalkingCycle.Coordinator, WalkingCycle.Password);
        Assert.Contains("Đã phát hành", (await cycle.CoordinatorPerson.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
        return verdict;
    }
}
