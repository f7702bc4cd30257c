using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>Somebody is away: who stands in has their part on those days, and no longer.</summary>
public sealed class AbsenceTests
{
    private const string Page = "/vang-mat";
    private const string Unit = "/don-vi/ct08/2023/008";

    [Fact]
    public async Task StandIn_MayDoItOnThoseDays_GetsTheMails_AndTheAbsentKeepTheirs()
    {
        var server = new ScriptedMailSender();
        await using var site = await SimulatedSite.StartAsync(January(2, 7), configure: builder => builder.Services.AddSingleton<IMailSender>(server));
        var town = await Town.PlanAsync(site, "001", "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        await town.AddAsync("helper");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        using var administrator = await town.SignedInAsync("administrator");
        Assert.Equal(HttpStatusCode.Forbidden, await VisitAsync("helper"));

        (await administrator.PostAsync($"{Page}?nguoi=reporter-008", Page, ("person", "reporter-008"), ("from", "2024-01-11"), ("to", "2024-01-12"), ("standIn", "helper"), ("do", "set"))).MustGoTo(Page);
        Assert.Equal(HttpStatusCode.Forbidden, await VisitAsync("helper"));
        await site.ToAsync(January(12, 9));

        Assert.Equal(HttpStatusCode.OK, await VisitAsync("helper"));
        Assert.Equal(HttpStatusCode.OK, await VisitAsync("reporter-008"));
        using var helper = await town.SignedInAsync("helper");
        Assert.Contains("Quận Hoàng Mai – ", (await helper.GetAsync("/")).Text, StringComparison.Ordinal);
        var reminded = server.Accepted.Where(mail => mail.LedgerKey.Contains("due-5", StringComparison.Ordinal)).Select(mail => mail.ToAddress).Order();
        Assert.Equal(["helper@so.example", "reporter-001@so.example", "reporter-008@so.example"], reminded);

        await site.ToAsync(January(13, 9));
        Assert.Equal(HttpStatusCode.Forbidden, await VisitAsync("helper"));
        Assert.Contains(await town.Get<CycleRecords>().Book.ReadHistoryAsync(PeopleRecords.Partition, PeopleRecords.Subject), entry => entry.Action == "AbsenceSet" && entry.Detail.Contains("vắng từ 11/01/2024", StringComparison.Ordinal));

        async Task<HttpStatusCode> VisitAsync(string person)
        {
            using var visitor = await town.SignedInAsync(person);
            return (await visitor.GetAsync(Unit)).Status;
        }
    }

    [Fact]
    public async Task Absence_EndedEarly_IsOver_AndAnotherStandInTakesTheFirstOnesPlace()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("first");
        await town.AddAsync("second");
        var absences = town.Get<Absences>();
        var people = town.Get<PeopleRecords>();
        await SetAsync("first");
        await SetAsync("second");

        Assert.Null((await people.FindAsync("first"))!.StandsIn);
        Assert.False(await MayReportAsync("first"));
        Assert.True(await MayReportAsync("second"));

        await absences.EndAsync("reporter-008", "administrator", CancellationToken.None);

        Assert.Null((await people.FindAsync("reporter-008"))!.Absence);
        Assert.False(await MayReportAsync("second"));

        async Task SetAsync(string standIn) => Assert.True((await absences.SetAsync("reporter-008", new(2023, 12, 1), new(2024, 2, 1), standIn, true, "administrator", CancellationToken.None)).TryGet(out _, out _));

        async Task<bool> MayReportAsync(string id) => MayUse.Report(await absences.TodayAsync((await people.FindAsync(id))!, CancellationToken.None), new("008"));
    }

    [Fact]
    public async Task NobodyBothPreparesAndSignsOff_ByAnothersAbsence()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        using var signer = await town.SignedInAsync("signer-008");

        Assert.Contains("Chưa có ai ở đơn vị có thể thay", (await signer.GetAsync(Page)).Text, StringComparison.Ordinal);
        var refused = await signer.PostAsync("/", Page, ("from", "2024-01-08"), ("to", "2024-01-09"), ("standIn", "reporter-008"), ("do", "set"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var (own, absent) = (await town.Get<PeopleRecords>().FindAsync("reporter-008"), await town.Get<PeopleRecords>().FindAsync("signer-008"));
        Assert.Null(absent!.Absence);
        Assert.False(own!.InPlaceOf([absent]).Has(Role.Signer, "008"));
    }

    [Fact]
    public async Task Receipt_SaysInWhosePlaceItWasSigned()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("vice", new Grant(Role.Signer, "001"));
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        var version = await town.SendAsync("008");
        Assert.True((await town.Get<Absences>().SetAsync("signer-008", new(2024, 1, 2), new(2024, 1, 5), "vice", true, "administrator", CancellationToken.None)).TryGet(out _, out _));
        using var vice = await town.SignedInAsync("vice");

        (await vice.PostAsync($"{Unit}/xac-nhan", $"{Unit}/xac-nhan", ("version", $"{version}"), ("confirm", "yes"))).MustGoTo($"{Unit}/phieu/{version}");

        var absent = (await town.Get<PeopleRecords>().FindAsync("signer-008"))!.Name;
        Assert.Contains($"(thay {absent})", (await vice.GetAsync($"{Unit}/phieu/{version}")).Text, StringComparison.Ordinal);
        Assert.Contains(await town.Get<CycleRecords>().Book.ReadHistoryAsync(CycleKeys.Partition(town.Id), "unit:008"), entry => entry.Action == "SignedOff" && entry.By == "vice" && entry.Detail.Contains($"thay {absent}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2024-01-09", "2024-01-08")]
    [InlineData("2023-01-01", "2023-01-08")]
    [InlineData("2024-01-01", "2026-01-08")]
    [InlineData("", "2024-01-08")]
    public async Task Days_ThatMakeNoAbsence_AreRefusedAtTheirField(string from, string to)
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("helper", new Grant(Role.Reporter, "008"));
        using var reporter = await town.SignedInAsync("reporter-008");

        var answer = await reporter.PostAsync(Page, Page, ("from", from), ("to", to), ("standIn", "helper"), ("do", "set"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Nhập ngày đầu và ngày cuối", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{from}\"", answer.Html, StringComparison.Ordinal);
    }
}
