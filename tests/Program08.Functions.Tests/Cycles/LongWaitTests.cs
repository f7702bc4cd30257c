using Program08.Functions.Approvals;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Standalone.Engine;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Who waits long is woken often; the inner history starts anew, and what is waited for still comes.</summary>
public sealed class LongWaitTests
{
    private const int Wakenings = 65;

    [Fact]
    public async Task UnitAndApproval_WokenManyTimes_KeepAShortHistory_AndGoOn()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));

        Assert.InRange(await DecisionsAfterWakingAsync(site, town.Id.UnitInstance(new UnitCode("008"), 1), DecideUnit.Name), 1, 59);
        await town.SubmitAsync("008");
        await town.CloseAsync();
        await town.SendForApprovalAsync();

        Assert.InRange(await DecisionsAfterWakingAsync(site, town.Id.ApprovalInstance(1, 1), DecideApproval.Name), 1, 59);
        await town.DecideAsync(approved: true);

        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
    }

    /// <summary>Wakes an instance again and again, each time to its end, and counts what its history then has of a decision.</summary>
    private static async Task<int> DecisionsAfterWakingAsync(SimulatedSite site, string instance, string decision)
    {
        for (var wake = 0; wake < Wakenings; wake++)
        {
            await site.Engine.Client.RaiseEventAsync(instance, Wakes.Changed, "once more");
            await site.SettleAsync();
        }

        return (await site.Engine.ReadHistoryAsync(instance)).Count(known => known.Kind == HistoryEventKind.TaskScheduled && known.Name == decision);
    }
}
