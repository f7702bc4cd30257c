using System.Text.RegularExpressions;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Intake;

/// <summary>The form offers the words of the period before; what is left as it came is not said for this period.</summary>
public sealed class EarlierWordsTests : IAsyncLifetime
{
    private const string Form = $"{IntakeSite.Unit}/nhap-lieu";
    private const string Causes = "text:causes";
    private const string Solution = "remedy:CT08-05:solution";
    private const string Before = "Nguồn lực còn thiếu.";
    private const string SolutionBefore = "Vận động hộ gia đình tham gia.";
    private static readonly UnitCode HoangMai = new("008");

    private readonly IntakeSite intake = new();

    public async Task InitializeAsync()
    {
        await intake.InitializeAsync();
        var earlier = new CycleId(intake.Town.Id.Programme, new PeriodCode("2022"));
        var content = new ReturnContent([], [new ReturnText(TextSection.Causes, Before)], [new Remedy(new MeasureCode("CT08-05"), SolutionBefore, "", "")]);
        var store = intake.Town.Get<IReportingStore>();
        await store.CommitAsync(CycleRecords.Index, [new RowChange.Upsert(earlier.Value, StoredJson.Write(earlier.Value))]);
        await store.CommitAsync(CycleKeys.Partition(earlier),
        [
            new RowChange.Insert(CycleKeys.Unit(HoangMai), StoredJson.Write(UnitReport.New(earlier, HoangMai, 0) with { LatestVersion = 1, SubmittedVersion = 1 })),
            new RowChange.Insert(CycleKeys.Return(HoangMai, 1), StoredJson.Write(ReturnDesk.NewRecord(HoangMai, 1, "x", default) with { Content = content })),
        ]);
    }

    public Task DisposeAsync() => intake.DisposeAsync();

    [Fact]
    public async Task TheyStandInTheForm_Marked()
    {
        var page = await intake.Browser.GetAsync(Form);

        Assert.Contains($">{Before}</textarea>", page.Text, StringComparison.Ordinal);
        Assert.Contains($">{SolutionBefore}</textarea>", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page.Text, "Từ kỳ trước – cần xem lại"));
    }

    [Fact]
    public async Task SentAsTheyCame_TheyAreNotKept()
    {
        (await SaveAsync((Causes, Before, ""), (Solution, SolutionBefore, ""))).MustGoTo(Form);

        Assert.Empty((await intake.Town.Get<DraftDesk>().ReadAsync(intake.Town.Id, HoangMai, default)).Fields);
    }

    [Fact]
    public async Task ConfirmedOrChanged_TheyAreThisPeriods_AndBearNoMarkAnyMore()
    {
        (await SaveAsync((Causes, Before, "confirmed"), (Solution, SolutionBefore + " Cấp thẻ tại nhà.", ""))).MustGoTo(Form);

        var page = await intake.Browser.GetAsync(Form);
        Assert.DoesNotContain("Từ kỳ trước – cần xem lại", page.Text, StringComparison.Ordinal);
        var draft = await intake.Town.Get<DraftDesk>().ReadAsync(intake.Town.Id, HoangMai, default);
        var content = TypedReturn.Read(intake.Town.Get<Catalogue>().Programmes[0], intake.Town.Plan.Roster.First(entry => entry.Unit.Code == HoangMai).Unit, draft.Entries).Content;
        Assert.Equal([new ReturnText(TextSection.Causes, Before)], content.Texts);
        Assert.Equal([new Remedy(new MeasureCode("CT08-05"), SolutionBefore + " Cấp thẻ tại nhà.", "", "")], content.Remedies);
    }

    private Task<SiteAnswer> SaveAsync(params (string Field, string Text, string Choice)[] fields) => intake.Browser.PostAsync(Form, Form,
        [.. fields.SelectMany(field => (IEnumerable<(string, string)>)[($"n.{field.Field}", field.Text), ($"s.{field.Field}", field.Choice), ($"v.{field.Field}", "0")])]);
}
