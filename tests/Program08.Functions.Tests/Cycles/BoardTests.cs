using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>The board's map, its filter in the address, and the report looked at before the close.</summary>
public sealed class BoardTests
{
    private const string Board = "/dieu-phoi/ct08/2023";

    [Fact]
    public async Task Board_ShowsEveryUnitOnTheMap_AndFiltersTheTableByTheAddress()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001", "SYT");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(January(20, 9));
        using var coordinator = await town.SignedInAsync("coordinator");

        var all = await coordinator.GetAsync(Board);
        Assert.Contains("aria-label=\"Quận Hoàng Mai: Đã nộp\"", all.Text, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Quận Ba Đình: Quá hạn\"", all.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"Sở Y tế", all.Text, StringComparison.Ordinal);
        Assert.Equal(["Quận Hoàng Mai", "Quận Ba Đình", "Sở Y tế"], Rows(all));
        Assert.Contains("Quá hạn (2)", all.Text, StringComparison.Ordinal);

        Assert.Equal(["Quận Hoàng Mai"], Rows(await coordinator.GetAsync($"{Board}?loc=da-nop")));
        Assert.Equal(["Quận Ba Đình", "Sở Y tế"], Rows(await coordinator.GetAsync($"{Board}?loc=qua-han")));
        Assert.Contains("Không có đơn vị nào ở tình trạng này", (await coordinator.GetAsync($"{Board}?loc=can-sua")).Text, StringComparison.Ordinal);
        Assert.Equal(3, Rows(await coordinator.GetAsync($"{Board}?loc=khong-co")).Count);
    }

    [Fact]
    public async Task Preview_IsTheReportThatTheCloseMakes_AndKeepsNothing()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        using var coordinator = await town.SignedInAsync("coordinator");
        var before = await town.CycleAsync();

        var preview = (await coordinator.GetAsync($"{Board}/xem-truoc")).Text;

        Assert.Equal(before, await town.CycleAsync(), (left, right) => left!.Revision == right!.Revision);
        Assert.Equal((CycleStage.Collecting, null), (before.Stage, before.ReportHash));
        Assert.Contains("Quận Ba Đình: chưa nộp báo cáo", preview, StringComparison.Ordinal);
        await town.CloseAsync();
        var report = (await town.ReportAsync()).Report;
        Assert.Contains($"<strong>{report.Score.Met}/{report.Score.Of}</strong>", preview, StringComparison.Ordinal);
        Assert.Contains("<strong>1/2</strong>", preview, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Rows(SiteAnswer board) =>
        [.. System.Text.RegularExpressions.Regex.Matches(board.Text, "<th scope=\"row\">\\s*<a href=\"/dieu-phoi/ct08/2023/don-vi/[^\"]+\">([^<]+)</a>").Select(match => match.Groups[1].Value)];
}
