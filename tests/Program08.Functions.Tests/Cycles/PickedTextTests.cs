using System.Net;
using Program08.Functions.Publishing;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Returns;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>The coordinator takes a unit's words into the report, edits them, and the report says whose they are.</summary>
public sealed class PickedTextTests
{
    private const string Page = "/dieu-phoi/ct08/2023/loi-don-vi";
    private const string Words = "Nguồn lực còn thiếu.";

    [Fact]
    public async Task PickedAndEditedWords_StandInTheReport_WithTheUnit()
    {
        await using var site = await SimulatedSite.StartAsync(January(2, 7));
        var town = await SubmittedAsync(site);
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains($">{Words}</textarea>", (await coordinator.GetAsync(Page)).Text, StringComparison.Ordinal);

        (await coordinator.PostAsync(Page, Page, ("k.causes.008", "yes"), ("t.causes.008", "Nguồn lực của quận còn thiếu."))).MustGoTo(Page);

        var page = (await coordinator.GetAsync(Page)).Text;
        Assert.Contains(">Nguồn lực của quận còn thiếu.</textarea>", page, StringComparison.Ordinal);
        Assert.Contains($"<blockquote class=\"lines\">{Words}</blockquote>", page, StringComparison.Ordinal);
        await town.CloseAsync();
        var quoted = Assert.Single((await town.ReportAsync()).Report.Quoted!);
        Assert.Equal(("008", "Nguồn lực của quận còn thiếu.", true), (quoted.Unit.Value, quoted.Text, quoted.IsEdited));
        Assert.Contains(await town.Get<RecordBook>().ReadHistoryAsync(CycleKeys.Partition(town.Id), CycleKeys.Cycle), entry => entry.Action == "TextsPicked");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.PostAsync(Page, Page)).Status);
    }

    [Fact]
    public async Task TheSameAgain_IsNotToldAgain_AndNothingTicked_TakesAllOut()
    {
        await using var site = await SimulatedSite.StartAsync(January(2, 7));
        var town = await SubmittedAsync(site);
        using var coordinator = await town.SignedInAsync("coordinator");

        (await coordinator.PostAsync(Page, Page, ("k.causes.008", "yes"), ("t.causes.008", ""))).MustGoTo(Page);
        (await coordinator.PostAsync(Page, Page, ("k.causes.008", "yes"), ("t.causes.008", Words))).MustGoTo(Page);
        Assert.Equal(Words, Assert.Single(await town.Get<PickedTexts>().ListAsync(town.Id, default)).Text);
        Assert.Single(await town.Get<RecordBook>().ReadHistoryAsync(CycleKeys.Partition(town.Id), CycleKeys.Cycle), entry => entry.Action == "TextsPicked");

        (await coordinator.PostAsync(Page, Page)).MustGoTo(Page);
        Assert.Single(await town.Get<PickedTexts>().ListAsync(town.Id, default));
        (await coordinator.PostAsync(Page, Page, ("t.causes.008", Words))).MustGoTo(Page);
        Assert.Empty(await town.Get<PickedTexts>().ListAsync(town.Id, default));
    }

    /// <summary>Quận Hoàng Mai has signed off, and said something beside its figures.</summary>
    private static async Task<Town> SubmittedAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        await site.ToAsync(January(17, 9));
        await town.SubmitAsync("008");
        var key = CycleKeys.Return(new("008"), 1);
        await town.Get<RecordBook>().ChangeAsync<ReturnRecord>(
            CycleKeys.Partition(town.Id), key, row => new Change<ReturnRecord>(row with { Content = row.Content! with { Texts = [new ReturnText(TextSection.Causes, Words)] } }, []));
        return town;
    }
}
