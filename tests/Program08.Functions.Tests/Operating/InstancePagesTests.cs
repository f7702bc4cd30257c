using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Operating;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;

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
    public async Task Suspend_HoldsTheReminders_AndResumeMakesThemGood()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = await CollectAsync(site);
        var administrator = cycle.Administration;

        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(Unit, $"{Unit}/chay-tiep")).Status);
        (await administrator.PostAsync(Unit, $"{Unit}/tam-dung")).MustGoTo(Unit);
        await site.Clock.WhenIdleAsync();
        Assert.Contains("Tạm dừng", (await administrator.GetAsync(Unit)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(Unit, $"{Unit}/tam-dung")).Status);
        await site.ToAsync(Collecting.AddDays(5));
        var before = Directory.GetFiles(site.MailFolder).Length;
        await administrator.SignInAsync("quan-tri@so.example", WalkingCycle.Password);
        (await administrator.PostAsync(Unit, $"{Unit}/chay-tiep")).MustGoTo(Unit);
        await site.Clock.WhenIdleAsync();

        Assert.True(Directory.GetFiles(site.MailFolder).Length > before, "the reminders that fell due meanwhile are sent");
        Assert.Contains("Đang chạy", (await administrator.GetAsync(Unit)).Text, StringComparison.Ordinal);
        Assert.Equal(["ProcessSuspended", "ProcessResumed"], await ToldAsync(site));
    }

    [Fact]
    public async Task Restart_OfAFailedCycle_EndsItsChildrenFirst_AndGoesOnFromTheRows()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = await CollectAsync(site);
        var administrator = cycle.Administration;
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(Cycle, $"{Cycle}/chay-lai")).Status);
        var mails = Directory.GetFiles(site.MailFolder).Length;
        (await administrator.PostAsync(Cycle, $"{Cycle}/ket-thuc")).MustGoTo(Cycle);
        await site.Clock.WhenIdleAsync();

        (await administrator.PostAsync(Cycle, $"{Cycle}/chay-lai")).MustGoTo(Cycle);
        await site.Clock.WhenIdleAsync();

        var unit = (await administrator.GetAsync(Unit)).Text;
        Assert.Contains("Đang chạy", unit, StringComparison.Ordinal);
        Assert.Contains("Đang chạy", (await administrator.GetAsync(Cycle)).Text, StringComparison.Ordinal);
        Assert.Equal(mails, Directory.GetFiles(site.MailFolder).Length);
        Assert.Equal(["ProcessTerminated", "ProcessRestarted"], await ToldAsync(site));

        // The new tree hangs together: when collection closes, the cycle hears of its units.
        await cycle.SendFirstAsync();
        await site.ToAsync(Collecting.AddDays(1));
        await cycle.MendAndSignOffAsync();
        await site.ToAsync(Collecting.AddDays(5));
        await cycle.SendForApprovalAsync();
        await cycle.DecideAsync("approve");
        await cycle.DecideAtTheTopAsync("approve");
        await administrator.SignInAsync("quan-tri@so.example", WalkingCycle.Password);
        Assert.Contains("Hoàn thành", (await administrator.GetAsync(Cycle)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync(Cycle, $"{Cycle}/chay-lai")).Status);
    }

    [Fact]
    public async Task Restart_OfAFailedUnit_StartsTheWholeCycleAnew()
    {
        await using var site = await SimulatedSite.StartAsync(Start);
        using var cycle = await CollectAsync(site);
        var administrator = cycle.Administration;
        (await administrator.PostAsync(Unit, $"{Unit}/ket-thuc")).MustGoTo(Unit);
        await site.Clock.WhenIdleAsync();
        Assert.Contains("Bị kết thúc", (await administrator.GetAsync(Unit)).Text, StringComparison.Ordinal);

        (await administrator.PostAsync(Unit, $"{Unit}/chay-lai")).MustGoTo(Cycle);
        await site.Clock.WhenIdleAsync();

        Assert.Contains("Đang chạy", (await administrator.GetAsync(Unit)).Text, StringComparison.Ordinal);
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

        foreach (var act in new[] { "ket-thuc", "xoa", "tam-dung", "chay-tiep", "chay-lai" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await cycle.CoordinatorPerson.PostAsync("/dieu-phoi/lap-dot", $"{Cycle}/{act}")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("/dang-nhap", $"{Cycle}/{act}")).Status);
            Assert.NotEqual(HttpStatusCode.Redirect, (await cycle.Administration.GetAsync($"{Cycle}/{act}")).Status);
        }

        Assert.Contains("Đang chạy", (await cycle.Administration.GetAsync(Cycle)).Text, StringComparison.Ordinal);
    }

    /// <summary>The administrator's acts in the cycle's history, whose chain is whole.</summary>
    private static async Task<IEnumerable<string>> ToldAsync(SimulatedSite site)
    {
        var book = site.Host.Services.GetRequiredService<CycleRecords>().Book;
        var entries = await book.ReadHistoryAsync("cycle:ct08:2023", InstanceActs.Subject);
        Assert.Null(HistoryChain.FindDamage(entries, (await book.ReadHistoryHeadsAsync("cycle:ct08:2023"))[InstanceActs.Subject]));
        return entries.Select(entry => entry.Action);
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
