using System.Net;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;

namespace Program08.Functions.Tests.Operating;

/// <summary>The administrator's pages of orchestrations, on a cycle that is collecting.</summary>
public sealed class InstancePagesTests
{
    private const string List = "/quan-tri/tien-trinh";
    private const string Cycle = List + "/cycle%3Act08%3A2023";
    private const string Unit = List + "/cycle%3Act08%3A2023%3Aunit%3A008%3Ar1";
    private static readonly DateTime Start = new(2023, 12, 28, 9, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Collecting = new(2024, 1, 15, 9, 0, 0, DateTimeKind.Unspecified);

    [Fact]
    public async Task List_IsFilteredByStateAndBeginning()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = await CollectAsync(site);
        var administrator = cycle.Administration;

        var all = await administrator.GetAsync(List);
        var units = await administrator.GetAsync($"{List}?prefix=cycle%3Act08%3A2023%3Aunit&status=Running");
        var failed = await administrator.GetAsync($"{List}?status=Failed");

        Assert.Contains($"href=\"{Cycle}\"", all.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Unit}\"", all.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Cycle}\"", units.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Unit}\"", units.Html, StringComparison.Ordinal);
        Assert.Contains("Không có tiến trình nào như vậy", failed.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.GetAsync($"{List}?after=x")).Status);
    }

    [Fact]
    public async Task Instance_ShowsItsHistoryInWords()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = await CollectAsync(site);

        var page = await cycle.Administration.GetAsync(Unit);

        foreach (var words in new[] { "UnitReport", "Đang chạy", "Giao việc", "Hẹn giờ đến", "Đến giờ hẹn" })
        {
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await cycle.Administration.GetAsync($"{List}/nobody")).Status);
    }

    [Fact]
    public async Task Terminate_ThenPurge_LetsTheSweeperBeginAgainFromTheRows()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = await CollectAsync(site);
        var administrator = cycle.Administration;

        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(Cycle, $"{Cycle}/xoa")).Status);
        (await administrator.PostAsync(Cycle, $"{Cycle}/ket-thuc")).MustGoTo(Cycle);
        await site.Clock.WhenIdleAsync();
        Assert.Contains("Bị kết thúc", (await administrator.GetAsync(Cycle)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(Cycle, $"{Cycle}/ket-thuc")).Status);
        (await administrator.PostAsync(Cycle, $"{Cycle}/xoa")).MustGoTo(List);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(Cycle)).Status);

        await site.ToAsync(Collecting.AddMinutes(2));

        Assert.Contains("Đang chạy", (await administrator.GetAsync(Cycle)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_AreTheAdministratorsOnly()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = await CollectAsync(site);
        using var stranger = site.Browser();

        foreach (var page in new[] { List, Cycle })
        {
            (await stranger.GetAsync(page)).MustGoTo("/dang-nhap");
            Assert.Equal(HttpStatusCode.Forbidden, (await cycle.CoordinatorPerson.GetAsync(page)).Status);
        }

        foreach (var act in new[] { "ket-thuc", "xoa" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await cycle.CoordinatorPerson.PostAsync("/dieu-phoi/lap-dot", $"{Cycle}/{act}")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("/dang-nhap", $"{Cycle}/{act}")).Status);
            Assert.NotEqual(HttpStatusCode.Redirect, (await cycle.Administration.GetAsync($"{Cycle}/{act}")).Status);
        }

        Assert.Contains("Đang chạy", (await cycle.Administration.GetAsync(Cycle)).Text, StringComparison.Ordinal);
    }

    private static async Task<WalkingCycle> CollectAsync(SimulatedSite site)
    {
        var cycle = new WalkingCycle(site);
        await cycle.SetUpAsync();
        await cycle.PlanAsync();
        await site.ToAsync(Collecting);
        await cycle.Administration.SignInAsync("quan-tri@so.example", WalkingCycle.Password);
        await cycle.CoordinatorPerson.SignInAsync(WalkingCycle.Coordinator, WalkingCycle.Password);
        return cycle;
    }
}
