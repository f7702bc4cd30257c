using Microsoft.DurableTask.Client;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A process that ends at the wrong moment, and what the next one makes good.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task PlannedButNeverStarted_IsStartedBySweeping()
    {
        await using var first = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(first, "008");
        await first.CrashAsync();

        await using var site = await first.RestartAsync(Before.AddMinutes(5));
        town = town.At(site);
        Assert.Null(await site.Engine.Client.GetInstanceAsync(town.Id.Value));
        await site.ToAsync(Before.AddMinutes(6));

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await site.Engine.Client.GetInstanceAsync(town.Id.Value))?.RuntimeStatus);
        Assert.Single(site.Log.Of(1002));
        await site.ToAsync(January(2, 9));
        Assert.Equal(["02/01 08:00 opened reporter-008"], await town.MailedAsync());
    }

    [Fact]
    public async Task CrashBetweenRowAndWake_IsMadeGoodBySweeping()
    {
        await using var first = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(first, "008");
        await town.StartAsync();
        await first.ToAsync(January(15, 9));
        var version = await town.SendAsync("008");
        var signed = await town.Get<Units.ReturnDesk>().SignOffAsync(town.Id, new("008"), version, "signer-008", default);
        Assert.True(signed.TryGet(out _, out _));
        await first.CrashAsync();

        await using var site = await first.RestartAsync(January(15, 10));
        town = town.At(site);
        Assert.DoesNotContain(await town.MailedAsync(), line => line.Contains("receipt", StringComparison.Ordinal));
        await site.ToAsync(January(15, 10, minute: 1));
        await site.ToAsync(January(15, 10, minute: 2));

        Assert.Equal(
            ["15/01 10:01 all-settled-r1 coordinator", "15/01 10:01 receipt-v1 reporter-008", "15/01 10:01 receipt-v1 signer-008"],
            (await town.MailedAsync()).Where(line => line.StartsWith("15/01", StringComparison.Ordinal)));
        Assert.NotEmpty(site.Log.Of(1003));
    }

    [Fact]
    public async Task DownOverTwoReminders_SendsOneCatchUpMail_AndNoneTwice()
    {
        await using var first = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(first, "008", "001");
        await town.StartAsync();
        await first.ToAsync(January(10, 9));
        await first.CrashAsync();

        await using var site = await first.RestartAsync(January(18, 10));
        town = town.At(site);
        await site.ToAsync(January(23, 9));

        Assert.Equal(
            [
                "02/01 08:00 opened reporter-001", "02/01 08:00 opened reporter-008",
                "18/01 10:00 due-1 reporter-001", "18/01 10:00 due-1 reporter-008",
                "22/01 08:00 due+1 reporter-001", "22/01 08:00 due+1 reporter-008",
                "23/01 08:00 propose-escalation-r1 coordinator",
            ],
            await town.MailedAsync());
        Assert.Equal(7, SentMail.ReadAll(site.MailFolder).Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task DownOverEveryRung_TheLastSaysAll_AndTheApproverIsRemindedOnce()
    {
        await using var first = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(first, "008", "001");
        await town.StartAsync();
        await first.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await first.CrashAsync();

        // The reminders before and at the due date, the overdue notice and the proposal to tell the superior fell due meanwhile.
        await using var second = await first.RestartAsync(January(24, 10));
        town = town.At(second);
        await second.SettleAsync();
        Assert.Equal(
            ["24/01 10:00 due+1 reporter-001", "24/01 10:00 propose-escalation-r1 coordinator"],
            (await town.MailedAsync()).Where(line => string.CompareOrdinal(line, "11/01") > 0 && !line.StartsWith("02/01", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var late = (await town.LedgerAsync()).Single(mail => mail.Step == "due+1");
        Assert.Contains("đã quá hạn", late.Text, StringComparison.Ordinal);
        Assert.Contains("CT08-05", late.Text, StringComparison.Ordinal);
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await second.CrashAsync();

        // Every two working days from the 24th: the 26th, the 30th and the 1st are over.
        await using var third = await second.RestartAsync(February(2, 10));
        town = town.At(third);
        await third.SettleAsync();
        await third.ToAsync(February(5, 9));
        Assert.Equal(
            ["24/01 10:00 request approver-1", "02/02 10:00 reminder-3 approver-1", "05/02 08:00 reminder-4 approver-1"],
            (await town.MailedAsync()).Where(line => line.EndsWith("approver-1", StringComparison.Ordinal)));
        Assert.Equal((await town.LedgerAsync()).Count, SentMail.ReadAll(third.MailFolder).Select(mail => mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task DownOverOpeningAndReminder_SendsOneMailAUnit()
    {
        await using var first = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(first, "008");
        await town.StartAsync();
        await first.CrashAsync();

        await using var site = await first.RestartAsync(January(15, 10));
        town = town.At(site);
        await site.ToAsync(January(17, 9));

        Assert.Equal(["15/01 10:00 opened reporter-008"], await town.MailedAsync());
    }

    [Fact]
    public async Task OrchestrationThatFails_IsVisible_AndOtherCyclesGoOn()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        var broken = await BreakAnotherCycleAsync(town, CycleKeys.Plan);
        await site.Engine.Client.ScheduleNewOrchestrationInstanceAsync(Functions.Cycles.ReportingCycle.Name, broken.Value, new Microsoft.DurableTask.StartOrchestrationOptions(broken.Value));

        await site.ToAsync(January(13, 9));

        Assert.Equal(OrchestrationRuntimeStatus.Failed, (await site.Engine.Client.GetInstanceAsync(broken.Value))?.RuntimeStatus);
        Assert.Contains(site.Log.Of(1004), line => line.Contains(broken.Value, StringComparison.Ordinal));
        Assert.Equal(["02/01 08:00 opened reporter-008", "12/01 08:00 due-5 reporter-008"], await town.MailedAsync());
    }

    [Fact]
    public async Task CycleThatCannotBeRead_DoesNotStopTheSweepOfOthers()
    {
        await using var site = await SimulatedSite.StartAsync(Before, directWakes: false);
        var town = await Town.PlanAsync(site, "008");
        await BreakAnotherCycleAsync(town, CycleKeys.Cycle);

        await site.ToAsync(Before.AddMinutes(1));

        Assert.NotEmpty(site.Log.Of(1005));
        Assert.NotNull(await site.Engine.Client.GetInstanceAsync(town.Id.Value));
    }

    /// <summary>A cycle of the year before, listed first, with one of its rows damaged.</summary>
    private static async Task<CycleId> BreakAnotherCycleAsync(Town town, string row)
    {
        var id = new CycleId(town.Id.Programme, new("2022"));
        var store = town.Get<IReportingStore>();
        await store.CommitAsync(CycleRecords.Index, [new RowChange.Upsert(id.Value, StoredJson.Write(id.Value))]);
        await store.CommitAsync(
            CycleKeys.Partition(id),
            [
                new RowChange.Upsert(CycleKeys.Cycle, StoredJson.Write(new CycleRecord(id, CycleStage.Planned, 1, town.Plan.OpensAt, "coordinator", null, null, null, null, 0, null, null, [], 1))),
                new RowChange.Upsert(CycleKeys.Plan, StoredJson.Write(town.Plan with { Id = id })),
            ]);
        await store.CommitAsync(CycleKeys.Partition(id), [new RowChange.Upsert(row, "\"damaged\"")]);
        return id;
    }
}
