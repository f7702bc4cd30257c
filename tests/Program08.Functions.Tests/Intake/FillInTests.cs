using System.Net;
using System.Text.Json;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;

namespace Program08.Functions.Tests.Intake;

/// <summary>The web form through the site: drafts of several people, errors at fields, a version in the end.</summary>
public sealed class FillInTests : IAsyncLifetime
{
    private const string Form = $"{IntakeSite.Unit}/nhap-lieu";
    private const string Jobs = "CT08-02:value:period";
    private const string Insured = "CT08-05:numerator:period";
    private static readonly UnitCode HoangMai = new("008");

    private readonly IntakeSite intake = new();

    public Task InitializeAsync() => intake.InitializeAsync();

    public Task DisposeAsync() => intake.DisposeAsync();

    [Fact]
    public async Task SavedByButton_WithoutScript_StandsInTheFormAgain_WithItsWriter()
    {
        (await Save(intake.Browser, (Jobs, "6.200", 0))).MustGoTo(Form);

        var page = await intake.Browser.GetAsync(Form);

        Assert.Contains($"name=\"n.{Jobs}\" type=\"text\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"6.200\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Đã lưu nháp lúc 09:0", page.Text, StringComparison.Ordinal);
        Assert.Contains("reporter-008, 09:0", page.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await intake.RowAsync()).LatestVersion);
    }

    [Fact]
    public async Task TwoPeople_DifferentFields_BothStay()
    {
        using var colleague = await ColleagueAsync();
        await Save(intake.Browser, (Jobs, "6.200", 0), (Insured, "", 0));
        await Save(colleague, (Jobs, "", 0), (Insured, "333.053", 0));

        var entries = (await DraftAsync()).Entries;

        Assert.Equal(("6.200", "333.053"), (entries[Jobs].Text, entries[Insured].Text));
    }

    [Fact]
    public async Task StaleSaveOfTheSameField_IsAnsweredWithBothValues_AndChosen()
    {
        using var colleague = await ColleagueAsync();
        await Save(intake.Browser, (Jobs, "6.200", 0));
        await Save(colleague, (Jobs, "6.300", 1));

        var asked = await Save(intake.Browser, (Jobs, "6.250", 1));

        Assert.Equal(HttpStatusCode.Conflict, asked.Status);
        Assert.Contains("colleague đã lưu giá trị khác", asked.Text, StringComparison.Ordinal);
        Assert.Contains("6.250", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Lấy giá trị đã lưu: <strong>6.300</strong>", asked.Text, StringComparison.Ordinal);
        Assert.Equal("6.300", (await DraftAsync()).Entries[Jobs].Text);

        (await intake.Browser.PostAsync(Form, Form, ($"n.{Jobs}", "6.250"), ($"s.{Jobs}", "figure"), ($"v.{Jobs}", "1"), ($"w.{Jobs}", "2"), ($"c.{Jobs}", "theirs"))).MustGoTo(Form);
        Assert.Equal("6.300", (await DraftAsync()).Entries[Jobs].Text);
        (await intake.Browser.PostAsync(Form, Form, ($"n.{Jobs}", "6.250"), ($"s.{Jobs}", "figure"), ($"v.{Jobs}", "1"), ($"w.{Jobs}", "2"), ($"c.{Jobs}", "mine"))).MustGoTo(Form);

        var values = (await DraftAsync()).Fields[Jobs].Values;
        Assert.Equal([("6.200", "reporter-008"), ("6.300", "colleague"), ("6.250", "reporter-008")], values.Select(value => (value.Entry.Text, value.By)));
    }

    [Fact]
    public async Task SavedByItself_IsAnsweredInJson_ConflictsWithBothValues()
    {
        using var colleague = await ColleagueAsync();
        using var first = JsonDocument.Parse((await Fields(intake.Browser, (Jobs, "6.200", 0))).Html);
        Assert.Equal(1, first.RootElement.GetProperty("revisions").GetProperty(Jobs).GetInt32());
        Assert.StartsWith("09:0", first.RootElement.GetProperty("saved").GetString(), StringComparison.Ordinal);
        await Fields(colleague, (Jobs, "6.300", 1));

        using var second = JsonDocument.Parse((await Fields(intake.Browser, (Jobs, "6.250", 1), (Insured, "333.053", 0))).Html);

        var conflict = Assert.Single(second.RootElement.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(("6.250", "6.300", "colleague", 2), (conflict.GetProperty("mine").GetString(), conflict.GetProperty("theirs").GetString(), conflict.GetProperty("by").GetString(), conflict.GetProperty("revision").GetInt32()));
        Assert.Equal(1, second.RootElement.GetProperty("revisions").GetProperty(Insured).GetInt32());
        Assert.Equal("333.053", (await DraftAsync()).Entries[Insured].Text);
    }

    [Fact]
    public async Task Check_WithTextsThatAreNoNumbers_SaysSoAtTheFields_AndLosesNothing()
    {
        var answer = await Check((Jobs, "12.34.567", 0), (Insured, "333.053", 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains($"href=\"#f-n.{Jobs}\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"f-n.{Jobs}-wrong\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"12.34.567\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal("333.053", (await DraftAsync()).Entries[Insured].Text);
        Assert.Equal(0, (await intake.RowAsync()).LatestVersion);
    }

    [Fact]
    public async Task Check_MakesAVersion_WhoseFindingsLeadBackToTheFields()
    {
        (await Check((Jobs, "không", 0), (Insured, "333.053", 0), ("text:results", "Hoàn thành kế hoạch năm.", 0))).MustGoTo($"{IntakeSite.Unit}/ban/1");

        var record = (await intake.Records.FindReturnAsync(intake.Town.Id, HoangMai, 1))!;
        Assert.Equal((null, Verdict.Blocked), (record.FileName, record.Verdict));
        Assert.Equal(new Figure.ConfirmedZero(), record.Content!.Find(Key(Jobs))!.Figure);
        Assert.Equal("Hoàn thành kế hoạch năm.", record.Content.Text(TextSection.Results));
        var page = await intake.Browser.GetAsync($"{IntakeSite.Unit}/ban/1");
        Assert.Contains("Điền trên trang, reporter-008", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Form}#f-n.CT08-05:denominator:period\"", page.Html, StringComparison.Ordinal);

        (await Check((Jobs, "không", 1))).MustGoTo($"{IntakeSite.Unit}/ban/1");
        (await Check((Jobs, "6.200", 1))).MustGoTo($"{IntakeSite.Unit}/ban/2");
    }

    [Fact]
    public async Task StartedFromAnUploadedWorkbook_TypedBackUnchanged_HasTheSameFiguresAndVerdict()
    {
        var file = HoangMaiReturn.Mended(IntakeSite.Workbook(intake.Template));
        (await intake.Browser.UploadAsync(IntakeSite.Unit, $"{IntakeSite.Unit}/tai-len", "bao-cao.xlsx", file)).MustGoTo($"{IntakeSite.Unit}/ban/1");
        Assert.Contains("Bắt đầu từ đâu?", (await intake.Browser.GetAsync(Form)).Text, StringComparison.Ordinal);

        (await intake.Browser.PostAsync(Form, $"{Form}/bat-dau", ("from", "1"))).MustGoTo(Form);
        (await Check()).MustGoTo($"{IntakeSite.Unit}/ban/2");

        var (uploaded, typed) = ((await intake.Records.FindReturnAsync(intake.Town.Id, HoangMai, 1))!, (await intake.Records.FindReturnAsync(intake.Town.Id, HoangMai, 2))!);
        Assert.Equal(uploaded.Verdict, typed.Verdict);
        Assert.Equal(
            uploaded.Content!.Figures.Select(figure => (figure.Key, figure.Figure)).ToHashSet(),
            typed.Content!.Figures.Select(figure => (figure.Key, figure.Figure)).ToHashSet());
        Assert.DoesNotContain("mới hơn nháp này", (await intake.Browser.GetAsync(Form)).Text, StringComparison.Ordinal);

        var other = HoangMaiReturn.First(IntakeSite.Workbook(intake.Template));
        (await intake.Browser.UploadAsync(IntakeSite.Unit, $"{IntakeSite.Unit}/tai-len", "bao-cao.xlsx", other)).MustGoTo($"{IntakeSite.Unit}/ban/3");
        Assert.Contains("Đã có bản 3 mới hơn nháp này", (await intake.Browser.GetAsync(Form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClosedCollection_TakesNothing_AndShowsWhatWasTyped()
    {
        await intake.Town.CloseAsync();

        var answer = await Check((Jobs, "6.200", 0));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("đã đóng", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"6.200\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await Fields(intake.Browser, (Jobs, "6.200", 0))).Status);
        Assert.Empty((await DraftAsync()).Fields);
    }

    [Fact]
    public async Task LastPeriodsFigure_StandsBesideTheField()
    {
        var earlier = new Program08.Reporting.Cycles.CycleId(intake.Town.Id.Programme, new Program08.Reporting.Periods.PeriodCode("2022"));
        var store = intake.Town.Get<Program08.Storage.Rows.IReportingStore>();
        var content = new ReturnContent([new EnteredFigure(Key(Jobs), new Figure.Given(5_900m), Place.Form(Key(Jobs)), "5.900")]);
        await store.CommitAsync(CycleRecords.Index, [new Program08.Storage.Rows.RowChange.Upsert(earlier.Value, StoredJson.Write(earlier.Value))]);
        await store.CommitAsync(CycleKeys.Partition(earlier),
        [
            new Program08.Storage.Rows.RowChange.Insert(CycleKeys.Unit(HoangMai), StoredJson.Write(Program08.Reporting.Cycles.UnitReport.New(earlier, HoangMai, 0) with { LatestVersion = 1, SubmittedVersion = 1 })),
            new Program08.Storage.Rows.RowChange.Insert(CycleKeys.Return(HoangMai, 1), StoredJson.Write(ReturnDesk.NewRecord(HoangMai, 1, "x", default) with { Content = content })),
        ]);

        var page = await intake.Browser.GetAsync(Form);

        Assert.Contains("Kỳ trước: 5.900 lượt người", page.Text, StringComparison.Ordinal);
        Assert.Contains("số đã nộp năm 2022", page.Text, StringComparison.Ordinal);
    }

    private async Task<SiteClient> ColleagueAsync()
    {
        await intake.Town.AddAsync("colleague", new Grant(Role.Reporter, "008"));
        return await intake.Town.SignedInAsync("colleague");
    }

    private Task<Draft> DraftAsync() => intake.Town.Get<DraftDesk>().ReadAsync(intake.Town.Id, HoangMai, default);

    private static Task<SiteAnswer> Save(SiteClient browser, params (string Field, string Text, int Seen)[] fields) => browser.PostAsync(Form, Form, Posted(fields));

    private static Task<SiteAnswer> Fields(SiteClient browser, params (string Field, string Text, int Seen)[] fields) => browser.PostAsync(Form, $"{Form}/tu-luu", Posted(fields));

    private Task<SiteAnswer> Check(params (string Field, string Text, int Seen)[] fields) => intake.Browser.PostAsync(Form, $"{Form}/kiem-tra", Posted(fields));

    private static (string Name, string Value)[] Posted((string Field, string Text, int Seen)[] fields) =>
        [.. fields.SelectMany(field => (IEnumerable<(string, string)>)[($"n.{field.Field}", field.Text), ($"s.{field.Field}", "figure"), ($"v.{field.Field}", $"{field.Seen}")])];

    private static FigureKey Key(string text) => FigureKey.TryParse(text, out var key) ? key! : throw new FormatException(text);
}
