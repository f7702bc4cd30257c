using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Calls are noted, a promised day silences the ladder until it is past, and a unit's request for time reaches the coordinator.</summary>
public sealed class ContactTests
{
    private const string Acts = "/dieu-phoi/ct08/2023/don-vi/008";

    [Fact]
    public async Task PromisedDay_PausesTheRemindersOfThatUnit_AndIsTold()
    {
        var server = new ScriptedMailSender();
        await using var site = await StartAsync(server);
        var town = await OpenAsync(site, January(17, 9));
        using var coordinator = await town.SignedInAsync("coordinator");

        (await NoteAsync(coordinator, ("with", "Đầu mối"), ("means", "Zalo"), ("outcome", "Promised"), ("promisedOn", "2024-01-24"), ("note", "Chờ số liệu của BHXH."))).MustGoTo(Acts);
        await site.ToAsync(January(24, 9));

        Assert.Equal(["reporter-001@so.example", "reporter-001@so.example"], Reminded(server, "due-1", "due+1"));
        using var later = await town.SignedInAsync("coordinator");
        var page = (await later.GetAsync(Acts)).Text;
        Assert.Contains("Hẹn gửi ngày 24/01/2024, tạm dừng đôn đốc", page, StringComparison.Ordinal);
        Assert.Contains("Zalo với Đầu mối: Đơn vị hẹn ngày gửi 24/01/2024. Chờ số liệu của BHXH.", page, StringComparison.Ordinal);
        Assert.Contains("không gửi thư “Nhắc trước hạn 1 ngày làm việc”", page, StringComparison.Ordinal);
        Assert.Contains("tạm dừng đôn đốc", (await later.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);

        await site.ToAsync(January(25, 9));
        Assert.Equal(["reporter-008@so.example"], Reminded(server, "promised"));
        using var latest = await town.SignedInAsync("coordinator");
        Assert.Contains("chưa gửi như đã hẹn", (await latest.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Promised", "", "Nhập ngày đơn vị hẹn gửi")]
    [InlineData("Promised", "2024-01-16", "Ngày hẹn phải từ hôm nay")]
    [InlineData("Talked", "2024-01-24", "Ngày hẹn chỉ ghi khi")]
    [InlineData("", "", "Chọn kết quả liên lạc")]
    public async Task IncompleteNote_IsRefusedAtItsField_AndNothingTypedIsLost(string outcome, string day, string message)
    {
        await using var site = await StartAsync(new ScriptedMailSender());
        var town = await OpenAsync(site, January(17, 9));
        using var coordinator = await town.SignedInAsync("coordinator");

        var answer = await NoteAsync(coordinator, ("with", "Chánh văn phòng"), ("means", "Telephone"), ("outcome", outcome), ("promisedOn", day), ("note", "Gọi lại sau."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(message, answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Chánh văn phòng\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains(">Gọi lại sau.</textarea>", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await town.UnitAsync("008")).Contacts);
    }

    [Fact]
    public async Task TextToCopy_NamesTheUnitAndItsPage_AndNoFigure()
    {
        await using var site = await StartAsync(new ScriptedMailSender());
        var town = await OpenAsync(site, January(17, 9));
        using var coordinator = await town.SignedInAsync("coordinator");

        var page = (await coordinator.GetAsync(Acts)).Text;
        Assert.Contains("Kính gửi quận Hoàng Mai,", page, StringComparison.Ordinal);
        Assert.Contains("Đề nghị đơn vị hoàn thành trước 17:00 ngày 19/01/2024; hiện báo cáo của đơn vị: chưa gửi số liệu.", page, StringComparison.Ordinal);
        Assert.Contains("Trang báo cáo của đơn vị: http://site.example/don-vi/ct08/2023/008", page, StringComparison.Ordinal);
        var board = (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text;
        Assert.Contains("còn 2 đơn vị chưa hoàn thành báo cáo", board, StringComparison.Ordinal);
        Assert.Contains("2. Quận Hoàng Mai – chưa gửi số liệu, hạn 17:00 ngày 19/01/2024", board, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestForTime_StandsOnTheBoard_UntilItIsAnsweredByAnExtension()
    {
        await using var site = await StartAsync(new ScriptedMailSender());
        var town = await OpenAsync(site, January(17, 9));
        using var reporter = await town.SignedInAsync("reporter-008");
        using var coordinator = await town.SignedInAsync("coordinator");
        const string unit = "/don-vi/ct08/2023/008";

        var refused = await reporter.PostAsync(unit, $"{unit}/xin-gia-han", ("until", "2024-01-18T17:00"), ("reason", "Chờ số liệu"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Hạn mới phải sau hạn nộp", refused.Text, StringComparison.Ordinal);
        (await reporter.PostAsync(unit, $"{unit}/xin-gia-han", ("until", "2024-01-25T17:00"), ("reason", "Chờ số liệu của BHXH."))).MustGoTo(unit);

        Assert.Contains("Đã đề nghị gia hạn đến 17:00 ngày 25/01/2024", (await reporter.GetAsync(unit)).Text, StringComparison.Ordinal);
        Assert.Contains("Quận Hoàng Mai: đơn vị đề nghị gia hạn", (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
        Assert.Contains("value=\"2024-01-25T17:00\"", (await coordinator.GetAsync(Acts)).Text, StringComparison.Ordinal);
        (await coordinator.PostAsync(Acts, $"{Acts}/gia-han", ("until", "2024-01-25T17:00"), ("reason", "Đồng ý theo đề nghị."))).MustGoTo(Acts);
        Assert.DoesNotContain("đơn vị đề nghị gia hạn", (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanations_StandOnTheBoard_UntilTheyWereRead()
    {
        await using var site = await StartAsync(new ScriptedMailSender());
        var town = await OpenAsync(site, January(17, 9));
        await town.SubmitAsync("008");
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("Quận Hoàng Mai: xem 1 giải trình", (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.PostAsync(Acts, $"{Acts}/da-xem", ("version", "7"))).Status);
        (await coordinator.PostAsync(Acts, $"{Acts}/da-xem", ("version", "1"))).MustGoTo(Acts);

        Assert.Contains("Không có việc nào chờ người điều phối", (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SigningOff_SettlesWhatWasPromisedAndAskedFor_AlsoForALaterSendBack()
    {
        await using var site = await StartAsync(new ScriptedMailSender());
        var town = await OpenAsync(site, January(17, 9));
        using var reporter = await town.SignedInAsync("reporter-008");
        using var coordinator = await town.SignedInAsync("coordinator");
        (await reporter.PostAsync("/don-vi/ct08/2023/008", "/don-vi/ct08/2023/008/xin-gia-han", ("until", "2024-01-25T17:00"), ("reason", "Chờ số liệu của BHXH."))).MustGoTo("/don-vi");
        (await NoteAsync(coordinator, ("with", "Đầu mối"), ("means", "Telephone"), ("outcome", "Promised"), ("promisedOn", "2024-01-18"))).MustGoTo(Acts);

        await town.SubmitAsync("008");
        await town.SendBackAsync("008", "Xem lại số lao động được giải quyết việc làm.");

        var unit = await town.UnitAsync("008");
        Assert.Null(unit.Promise);
        Assert.Null(unit.ExtensionAsked);
        Assert.DoesNotContain("đơn vị đề nghị gia hạn", (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
    }

    private static Task<SiteAnswer> NoteAsync(SiteClient coordinator, params (string Name, string Value)[] fields) => coordinator.PostAsync(Acts, $"{Acts}/lien-he", fields);

    private static IEnumerable<string> Reminded(ScriptedMailSender server, params string[] steps) =>
        server.Accepted.Where(mail => steps.Any(step => mail.LedgerKey.Contains($":{step}", StringComparison.Ordinal))).Select(mail => mail.ToAddress);

    private static async Task<Town> OpenAsync(SimulatedSite site, DateTime at)
    {
        var town = await Town.PlanAsync(site, "001", "008");
        await town.StartAsync();
        await site.ToAsync(at);
        return town;
    }

    private static Task<SimulatedSite> StartAsync(ScriptedMailSender server) =>
        SimulatedSite.StartAsync(January(2, 7), configure: builder => builder.Services.AddSingleton<IMailSender>(server));
}
