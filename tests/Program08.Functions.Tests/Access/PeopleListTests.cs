using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Program08.Documents.People;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Site;
using Program08.Reporting.People;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>A list of people changes nothing before it is confirmed, does what was shown, and is carried to its end.</summary>
public sealed partial class PeopleListTests
{
    private const string Page = "/quan-tri/nguoi-dung";
    private const string Lists = Page + "/nhap";
    private const string Heading = "Họ và tên;Thư điện tử;Điện thoại;Vai trò;Mã đơn vị\n";

    [Fact]
    public async Task ConfirmedList_IsApplied_InvitesNewPeople_AndStandsInTheHistory()
    {
        var server = new ScriptedMailSender();
        await using var site = await StartAsync(server);
        var town = await StartedAsync(site);
        using var browser = await town.SignedInAsync("administrator");

        var preview = await SendAsync(browser, "Người mới;moi@so.example;024 1;Đầu mối;001\nreporter-008;reporter-008@so.example;024 2;Người xác nhận;008\nSai;sai;;Điều phối;\n");
        Assert.Contains("thêm 1 người, sửa 1 người", preview.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Địa chỉ thư điện tử chưa đúng", preview.Page.Text, StringComparison.Ordinal);
        Assert.Contains("Thôi giao: Đầu mối – Quận Hoàng Mai", preview.Page.Text, StringComparison.Ordinal);
        var before = await town.Get<PeopleRecords>().FindByEmailAsync("REPORTER-008@SO.EXAMPLE");
        Assert.Equal([new Grant(Role.Reporter, "008")], before!.Grants);
        Assert.Null(await town.Get<PeopleRecords>().FindByEmailAsync("MOI@SO.EXAMPLE"));

        (await browser.PostAsync(preview.Address, preview.Address, ("seal", preview.Seal))).MustGoTo(Page);
        var changed = await town.Get<PeopleRecords>().FindByEmailAsync("REPORTER-008@SO.EXAMPLE");
        Assert.Equal("024 2", changed!.Phone);
        Assert.Equal([new Grant(Role.Signer, "008")], changed.Grants);
        await site.Clock.AdvanceToAsync(site.Time.GetUtcNow().AddMinutes(2));

        var invitation = Assert.Single(server.Accepted, mail => mail.ToAddress == "moi@so.example");
        var link = new Uri(Link().Match(invitation.Text).Value).AbsolutePath;
        using var newcomer = site.Browser();
        (await newcomer.PostAsync(link, link, ("password", Town.Password), ("passwordAgain", Town.Password))).MustGoTo("/");
        var people = (await browser.GetAsync(Page)).Text;
        Assert.Contains("Sửa reporter-008: đổi số điện thoại; giao Người xác nhận – Quận Hoàng Mai; thôi giao Đầu mối – Quận Hoàng Mai.", people, StringComparison.Ordinal);
        Assert.Contains("Thêm Người mới: Đầu mối – Quận Ba Đình.", people, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(Lists, preview.Address, ("seal", preview.Seal))).Status);
    }

    [Fact]
    public async Task PeopleChangedAfterThePreview_AreShownAgain_AndNothingIsDone()
    {
        await using var site = await StartAsync(new ScriptedMailSender());
        var town = await StartedAsync(site);
        using var browser = await town.SignedInAsync("administrator");
        var preview = await SendAsync(browser, "reporter-008;reporter-008@so.example;;Đầu mối;008\nNgười mới;moi@so.example;;Điều phối;\n");
        var reporter = (await town.Get<PeopleRecords>().FindByEmailAsync("REPORTER-008@SO.EXAMPLE"))!;
        await town.Get<PeopleRecords>().ChangeAsync(reporter.Id, person => person with { Grants = [.. person.Grants, new Grant(Role.Reader)] });

        var answer = await browser.PostAsync(preview.Address, preview.Address, ("seal", preview.Seal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("đã thay đổi sau khi xem trước", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Thôi giao: Lãnh đạo nhận báo cáo", answer.Text, StringComparison.Ordinal);
        Assert.Null(await town.Get<PeopleRecords>().FindByEmailAsync("MOI@SO.EXAMPLE"));
    }

    [Fact]
    public async Task ConfirmedListThatBrokeOff_IsEndedBySweeping_AndAnUnconfirmedOneIsDropped()
    {
        var server = new ScriptedMailSender { Answer = _ => new MailDelivery.Unavailable("Connection refused") };
        await using var site = await StartAsync(server);
        var town = await StartedAsync(site);
        var change = new PersonChange("moi@so.example", "MOI@SO.EXAMPLE", "Người mới", null, [new Grant(Role.Reader)], []);
        await town.Get<IReportingStore>().CommitAsync(PeopleRecords.Partition,
        [
            new RowChange.Insert(PeopleKeys.Import("a"), StoredJson.Write(new PeopleImportRecord("a", "a.csv", "administrator", site.Time.GetUtcNow(), [], [change]))),
            new RowChange.Insert(PeopleKeys.Import("b"), StoredJson.Write(new PeopleImportRecord("b", "b.csv", "administrator", site.Time.GetUtcNow().AddDays(-2), []))),
        ]);

        await site.Clock.AdvanceToAsync(site.Time.GetUtcNow().AddMinutes(2));
        Assert.Equal([new Grant(Role.Reader)], (await town.Get<PeopleRecords>().FindByEmailAsync("MOI@SO.EXAMPLE"))?.Grants);
        Assert.Empty(await town.Get<RecordBook>().ListAsync<PeopleImportRecord>(PeopleRecords.Partition, PeopleKeys.Imports));
        Assert.Equal("Connection refused", Assert.Single(await town.Get<RecordBook>().ListAsync<InvitationOrder>(PeopleRecords.Partition, PeopleKeys.InvitationOrders)).Problem);

        server.Answer = _ => new MailDelivery.Accepted();
        await site.Clock.AdvanceToAsync(site.Time.GetUtcNow().AddHours(2));
        Assert.Single(server.Accepted, mail => mail.ToAddress == "moi@so.example");
        Assert.Empty(await town.Get<RecordBook>().ListAsync<InvitationOrder>(PeopleRecords.Partition, PeopleKeys.InvitationOrders));
    }

    [Fact]
    public async Task List_DownloadedAndSentBack_ChangesNothing()
    {
        await using var site = await StartAsync(new ScriptedMailSender());
        var town = await StartedAsync(site);
        using var browser = await town.SignedInAsync("administrator");
        var list = await browser.DownloadAsync($"{Page}/danh-sach.xlsx");
        using var file = new MemoryStream(list);
        Assert.Contains(Assert.IsType<PeopleReading.Read>(PeopleReader.Read(file)).Lines, line => line is { Email: "signer-008@so.example", Role: "Người xác nhận", UnitCode: "008" });

        var address = (await browser.UploadAsync(Lists, Lists, "danh-sach.xlsx", list)).MustGoTo(Lists).Location!;

        var preview = await browser.GetAsync(address);
        Assert.Contains("Không có thay đổi nào để áp dụng", preview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handover_MovesRolesRosterAndMails_AndLeavesOtherUnits()
    {
        var server = new ScriptedMailSender();
        await using var site = await StartAsync(server);
        var town = await StartedAsync(site);
        await town.AddAsync("newcomer");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        using var browser = await town.SignedInAsync("administrator");

        var wrong = await browser.PostAsync($"{Page}/ban-giao", $"{Page}/ban-giao", ("from", "008/reporter-008"), ("to", "reporter-008"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Chọn người nhận khác", wrong.Text, StringComparison.Ordinal);
        (await browser.PostAsync($"{Page}/ban-giao", $"{Page}/ban-giao", ("from", "008/reporter-008"), ("to", "newcomer"))).MustGoTo(Page);
        await site.ToAsync(January(12, 9));

        using var newcomer = await town.SignedInAsync("newcomer");
        Assert.Contains("Quận Hoàng Mai – ", (await newcomer.GetAsync("/")).Text, StringComparison.Ordinal);
        using var giver = await town.SignedInAsync("reporter-008");
        Assert.Equal(HttpStatusCode.Forbidden, (await giver.GetAsync("/don-vi/ct08/2023/008")).Status);
        var reminded = server.Accepted.Where(mail => mail.LedgerKey.Contains("due-5", StringComparison.Ordinal)).Select(mail => mail.ToAddress).Order();
        Assert.Equal(["newcomer@so.example", "reporter-001@so.example"], reminded);
        Assert.Contains(await town.Get<CycleRecords>().Book.ReadHistoryAsync(CycleKeys.Partition(town.Id), "unit:008"), entry => entry.Action == "HandedOver");
    }

    private static async Task<(string Address, string Seal, SiteAnswer Page)> SendAsync(SiteClient browser, string lines)
    {
        var address = (await browser.UploadAsync(Lists, Lists, "danh-sach.csv", Encoding.UTF8.GetBytes(Heading + lines))).MustGoTo(Lists).Location!;
        var page = await browser.GetAsync(address);
        return (address, Seal().Match(page.Html).Groups[1].Value, page);
    }

    private static async Task<Town> StartedAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, "001", "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        return town;
    }

    private static Task<SimulatedSite> StartAsync(ScriptedMailSender server) =>
        SimulatedSite.StartAsync(January(2, 7), configure: builder => builder.Services.AddSingleton<IMailSender>(server));

    [GeneratedRegex("name=\"seal\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Seal();

    [GeneratedRegex("http://site.example/thiet-lap/[0-9a-f]+")]
    private static partial Regex Link();
}
