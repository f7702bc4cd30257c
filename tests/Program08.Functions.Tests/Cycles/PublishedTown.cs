using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A town whose report of 2023 went out, and what is done to it afterwards.</summary>
internal static class PublishedTown
{
    public const string Jobs = "CT08-02:value:period";
    public const string Reason = "Quận Hoàng Mai rà soát lại số việc làm quý IV.";
    private const string Acts = "/dieu-phoi/ct08/2023/don-vi/008";

    /// <summary>Units submit on 10 January, the report goes out on the 22nd; the clock stands at the 24th.</summary>
    public static async Task<Town> Async(SimulatedSite site, params IReadOnlyList<string> units)
    {
        var town = await Town.PlanAsync(site, units);
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        foreach (var unit in units)
        {
            await town.SubmitAsync(unit);
        }

        await site.ToAsync(January(22, 9));
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        await site.ToAsync(January(24, 9));
        return town;
    }

    /// <summary>The coordinator enters a figure of Quận Hoàng Mai by telephone.</summary>
    public static async Task CorrectAsync(Town town, SimulatedSite site, SiteClient coordinator, string jobs)
    {
        (await coordinator.PostAsync(Acts, $"{Acts}/nhap-thay", ("calledBy", "Phó phòng Lao động"), ("calledAt", "2024-01-10T08:30"), ("reason", Reason), ($"figure:{Jobs}", jobs))).MustGoTo(Acts);
        await site.SettleAsync();
        Assert.Equal(UnitReportStatus.AwaitingConfirmation, (await town.UnitAsync("008")).Status);
    }
}
