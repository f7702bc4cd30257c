using System.Net;
using Program08.Documents.Tests.Filling;
using Program08.Functions.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>A rule retired between the planning of two cycles: each is checked by the rules in use when it was planned.</summary>
public sealed class RetiredRuleTests : IAsyncLifetime
{
    private const string Loan = "R-UNIT-LOAN";
    private const string Reason = "Chỉ được giải trình, chưa kỳ nào ai sửa số.";
    private static readonly ProgrammeCode Ct08 = new("ct08");
    private static readonly string Page = PageRoutes.Rule(Ct08, Loan);

    private SimulatedSite? site;
    private Town? town;

    private SimulatedSite Site => site!;

    private Town Town => town!;

    public async Task InitializeAsync()
    {
        site = await SimulatedSite.StartAsync(Before);
        town = await Town.PlanAsync(site, "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public async Task RetiredRule_IsNotAskedByCyclesPlannedAfterwards_UntilItIsTakenBack()
    {
        using var coordinator = await Town.SignedInAsync("coordinator");
        using var administrator = await Town.SignedInAsync("administrator");

        (await RetireAsync(coordinator, Reason)).MustGoTo(Page);
        var without = await PlanAsync("2022");
        var page = await coordinator.GetAsync(Page);
        Assert.Contains("Ngừng dùng từ 09:00 ngày 28/12/2023", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Lý do: {Reason}", page.Text, StringComparison.Ordinal);
        Assert.Contains("Người ngừng dùng: coordinator.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"{Loan} – ngừng dùng", (await coordinator.GetAsync(PageRoutes.Rules)).Text, StringComparison.Ordinal);
        Assert.Contains("trong đó 1 đã ngừng dùng", (await coordinator.GetAsync(PageRoutes.Rules)).Text, StringComparison.Ordinal);

        (await TakeBackAsync(administrator)).MustGoTo(Page);
        var again = await PlanAsync("2021");
        Assert.DoesNotContain("Ngừng dùng từ", (await coordinator.GetAsync(Page)).Text, StringComparison.Ordinal);

        Assert.True(await IsAskedAsync(Town));
        Assert.False(await IsAskedAsync(without));
        Assert.True(await IsAskedAsync(again));
        Assert.Contains(
            await Town.Get<CycleRecords>().Book.ReadAllHistoryAsync(CycleKeys.Partition(without.Id)),
            entry => entry.Action == "CyclePlanned" && entry.Detail.EndsWith($"không dùng quy tắc {Loan}.", StringComparison.Ordinal));

        var history = await HistoryAsync();
        Assert.Equal([("RuleRetired", "coordinator"), ("RuleTakenBack", "administrator")], history.Select(entry => (entry.Action, entry.By)));
        Assert.Contains(Reason, history[0].Detail, StringComparison.Ordinal);
        Assert.Equal(history[0].Hash, history[1].PreviousHash);

        // Days went by: the first session is over.
        using var later = await Town.SignedInAsync("coordinator");
        var noise = await later.GetAsync(PageRoutes.RuleNoise(Ct08));
        Assert.Contains(history[0].Detail, noise.Text, StringComparison.Ordinal);
        Assert.Contains($"{Page}#ngung-dung", noise.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShortReason_IsSaidAtItsField_AndChangesNothing()
    {
        using var coordinator = await Town.SignedInAsync("coordinator");

        var answer = await RetireAsync(coordinator, "Thừa");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Lý do cần ít nhất 10 ký tự", answer.Text, StringComparison.Ordinal);
        Assert.Matches("<textarea[^>]*name=\"reason\"[^>]*aria-invalid=\"true\"[^>]*>Thừa</textarea>", answer.Text);
        Assert.Empty(await HistoryAsync());
    }

    [Fact]
    public async Task SecondClick_ChangesNothing()
    {
        using var coordinator = await Town.SignedInAsync("coordinator");

        Assert.Contains("Quy tắc này đang được dùng.", (await TakeBackAsync(coordinator)).Text, StringComparison.Ordinal);
        (await RetireAsync(coordinator, Reason)).MustGoTo(Page);
        Assert.Contains("Quy tắc này đã ngừng dùng rồi.", (await RetireAsync(coordinator, Reason)).Text, StringComparison.Ordinal);
        Assert.Single(await HistoryAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.PostAsync(Page, PageRoutes.RuleRetire(Ct08, "R-NONE"), ("reason", Reason))).Status);
    }

    [Theory]
    [InlineData("reporter-008")]
    [InlineData("approver-1")]
    [InlineData("reader")]
    public async Task OthersMayNot(string person)
    {
        using var other = await Town.SignedInAsync(person);

        Assert.DoesNotContain("name=\"reason\"", (await other.GetAsync(Page)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await RetireAsync(other, Reason)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await TakeBackAsync(other)).Status);
        Assert.Empty(await HistoryAsync());
    }

    private async Task<Town> PlanAsync(string period)
    {
        var plan = Town.Plan with { Id = new(Ct08, new PeriodCode(period)) };
        Assert.True((await Town.Get<CycleDesk>().PlanAsync(plan, "coordinator", default)).TryGet(out _, out _));
        return new Town(Site, plan);
    }

    /// <summary>Whether 430 million for 430 billion is found in this cycle.</summary>
    private async Task<bool> IsAskedAsync(Town cycle)
    {
        await cycle.StartAsync();
        await Site.ToAsync(January(3, 9));
        var version = await cycle.SendAsync("008", file => FilledWorkbook.Fill(file, [new(HoangMaiReturn.LoanMoney, Text: "hơn 430 triệu đồng")]));
        var sent = await Town.Get<CycleRecords>().FindReturnAsync(cycle.Id, new UnitCode("008"), version);
        Assert.NotEmpty(sent!.Findings);
        return sent.Findings.Any(finding => finding.Rule == Loan);
    }

    private static Task<SiteAnswer> RetireAsync(SiteClient person, string reason) => person.PostAsync(Page, PageRoutes.RuleRetire(Ct08, Loan), ("reason", reason));

    private static Task<SiteAnswer> TakeBackAsync(SiteClient person) => person.PostAsync(Page, PageRoutes.RuleTakeBack(Ct08, Loan));

    private async Task<IReadOnlyList<HistoryEntry>> HistoryAsync() => await Town.Get<CycleRecords>().Book.ReadHistoryAsync(RuleKeys.Partition, RuleKeys.Subject(Ct08));
}
