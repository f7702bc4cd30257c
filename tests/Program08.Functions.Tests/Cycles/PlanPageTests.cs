using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Planning on the page: periods of every kind, the decree's cut-off, days off, and the next cycle from the last one.</summary>
public sealed class PlanPageTests
{
    private const string Page = "/dieu-phoi/lap-dot";

    [Fact]
    public async Task Quarter_WithoutACutOff_IsCutOffAsTheDecreeSays_AndMovedOffDaysOff()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, 2, ["008"]);
        using var coordinator = await town.SignedInAsync("coordinator");

        // 10 February 2024 is the first day of Tết.
        var saved = await PostAsync(coordinator, ("period", "2023-Q4"), ("opensAt", "2024-01-02T08:00"), ("dueAt", "2024-02-10T17:00"), ("closesAt", "2024-02-28T17:00"), ("shift", "previous"));

        Assert.Equal("/dieu-phoi/ct08/2023-Q4", saved.Location?.Split('?')[0]);
        var plan = await town.Get<CycleRecords>().ReadPlanAsync(CycleId.From("cycle:ct08:2023-Q4"));
        Assert.Equal(new DateOnly(2023, 12, 14), plan.CutOff);
        Assert.Equal(new DateTimeOffset(2024, 2, 7, 10, 0, 0, TimeSpan.Zero), plan.DueAt);
    }

    [Fact]
    public async Task AdHocPeriod_IsNamedByItsDays()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, 2, ["008"]);
        using var coordinator = await town.SignedInAsync("coordinator");
        (string, string)[] times = [("opensAt", "2024-01-02T08:00"), ("dueAt", "2024-01-19T17:00"), ("closesAt", "2024-02-02T17:00"), ("period", "dot-xuat")];

        var wrong = await PostAsync(coordinator, [.. times, ("from", "2023-12-20"), ("to", "2023-11-01")]);
        Assert.Equal(422, (int)wrong.Status);
        Assert.Contains("Nhập ngày đầu và ngày cuối của kỳ đột xuất", wrong.Text, StringComparison.Ordinal);

        await PostAsync(coordinator, [.. times, ("from", "2023-11-01"), ("to", "2023-12-20")]);
        var plan = await town.Get<CycleRecords>().ReadPlanAsync(CycleId.From("cycle:ct08:2023-1101-1220"));
        Assert.Equal(new DateOnly(2023, 12, 20), plan.CutOff);
        Assert.Contains("từ 01/11/2023 đến 20/12/2023", plan.Title.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NextCycle_TakesUnitsAndRhythmOver()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, 2, ["008"]);
        using var coordinator = await town.SignedInAsync("coordinator");

        Assert.Contains("/dieu-phoi/lap-dot?tiep-theo=ct08%2F2023", (await coordinator.GetAsync("/dieu-phoi")).Html, StringComparison.Ordinal);
        var next = await coordinator.GetAsync($"{Page}?tiep-theo=ct08%2F2023");

        Assert.Contains("Đã lấy danh sách đơn vị và nhịp thời hạn từ", next.Text, StringComparison.Ordinal);
        Assert.Matches("value=\"008\"[^>]* checked", next.Html);
        Assert.DoesNotMatch("value=\"001\"[^>]* checked", next.Html);
        Assert.Matches("<option value=\"2024\" selected", next.Html);
        Assert.Contains("value=\"2025-01-02T08:00\"", next.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_SaysThatACalendarWasNotChecked()
    {
        await using var site = await SimulatedSite.StartAsync(new DateTime(2026, 12, 28, 9, 0, 0));
        var town = await Town.PlanAsync(site, 2, ["008"]);
        await town.AddAsync("reporter-00331", new Grant(Role.Reporter, "00331"));
        await town.AddAsync("signer-00331", new Grant(Role.Signer, "00331"));
        using var coordinator = await town.SignedInAsync("coordinator");

        var preview = await coordinator.PostAsync(Page, Page, [.. Common, ("do", "preview"), ("period", "2026"), ("cutOff", "2026-12-14"), ("units", "00331"), ("opensAt", "2027-01-04T08:00"), ("dueAt", "2027-01-20T17:00"), ("closesAt", "2027-02-03T17:00")]);

        Assert.Contains("Lịch ngày nghỉ năm 2027 chưa đối chiếu thông báo chính thức", preview.Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Common => [("programme", "ct08"), ("catalogueAccepted", "yes")];

    private static Task<SiteAnswer> PostAsync(SiteClient coordinator, params (string, string)[] fields) =>
        coordinator.PostAsync(Page, Page, [.. Common, ("do", "save"), ("units", "008"), .. fields]);
}
