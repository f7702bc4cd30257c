using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Program08.Functions.Tests.Api;
using Program08.Functions.Tests.Site;
using Program08.Functions.Webhooks;
using Program08.Pages;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Webhooks;

/// <summary>Other systems are told of what happened: signed, at least once, in order, and nobody who should not be.</summary>
public sealed partial class WebhookTests
{
    private static readonly (string, string)[] Inside = [("Webhooks:AllowPrivateAddresses", "true")];

    [Fact]
    public async Task ACycle_IsTold_SignedAndInOrder_WithoutNamesOrFigures()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await SimulatedSite.StartAsync(Before, settings: Inside);
        var town = await Town.PlanAsync(site, "008");
        var (administrator, secret) = await RegisterAsync(town, receiver);
        using var browser = administrator;

        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await town.SendBackAsync("008", "Đề nghị rà soát số liệu.");
        await town.SubmitAsync("008");
        await site.ToAsync(January(22, 9));
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
        await ToAsync(site, January(22, 10), browser);

        var events = receiver.Received.ToList();
        Assert.Equal(
            ["cycle.opened", "return.received", "return.accepted", "return.returned", "return.accepted", "cycle.closed", "report.approved", "report.published"],
            events.Select(known => known.Kind).Where((kind, index) => kind != "return.received" || index < 3));
        Assert.Equal(events.Count, events.Select(known => known.Id).Distinct().Count());
        Assert.All(events, known => Assert.Equal(1, known.SignedBy(secret)));
        Assert.All(events, known => Assert.DoesNotMatch("reporter|signer|coordinator|approver|[0-9a-f]{64}|value|rà soát", known.Body));
        using var nobody = site.Browser();
        var schemas = new AnswerSchemas(JsonNode.Parse((await nobody.GetAsync(PageRoutes.ApiDocument)).Html)!);
        foreach (var known in events)
        {
            Assert.Empty(await schemas.FaultsAsync(known.Kind, known.Body));
        }

        var accepted = JsonNode.Parse(events.First(known => known.Kind == "return.accepted").Body)!["data"]!;
        Assert.Equal(("ct08", "2023", "008", "http://site.example/api/v1/cycles/ct08/2023/units/008"), ((string)accepted["programme"]!, (string)accepted["period"]!, (string)accepted["unit"]!, (string)accepted["href"]!));

        // Looked through again and again, nothing is told twice; the page shows what was taken.
        await MinutesAsync(site, 15);
        Assert.Equal(events.Count, receiver.Received.Count);
        Assert.Contains("Đã nhận", (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);

        // On request, once more under the same id.
        var resend = ResendForm().Match((await browser.GetAsync(PageRoutes.Webhooks)).Html).Groups[1].Value;
        (await browser.PostAsync(PageRoutes.Webhooks, resend, ("event", events[0].Id))).MustGoTo(PageRoutes.Webhooks);
        await MinutesAsync(site, 2);
        Assert.Equal(events[0].Id, receiver.Received.Last().Id);
        Assert.Equal(events.Count + 1, receiver.Received.Count);
    }

    [Fact]
    public async Task WhoDoesNotAnswer_IsAskedAgain_ThenLeftAlone_AndToldAllWhenBack()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = 500;
        await using var site = await SimulatedSite.StartAsync(Before, settings: Inside);
        var town = await Town.PlanAsync(site, "008");
        using var browser = (await RegisterAsync(town, receiver)).Administrator;
        await ToAsync(site, January(2, 7), browser);
        await town.StartAsync();
        await MinutesAsync(site, 60 + 60);
        await town.SendAsync("008");
        await MinutesAsync(site, 50);

        // The same event at each try, later and later; what came after it waits.
        Assert.InRange(receiver.Received.Count, 3, 6);
        Assert.All(receiver.Received, known => Assert.Equal("cycle.opened", known.Kind));
        Assert.Single(receiver.Received.Select(known => known.Id).Distinct());
        Assert.Contains("HTTP 500", (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);

        // After some three days nobody asks any more, and the page says why.
        await ToAsync(site, January(7, 9), browser);
        var page = await browser.GetAsync(PageRoutes.Webhooks);
        Assert.Contains("Đang tạm ngừng", page.Text, StringComparison.Ordinal);
        var tries = receiver.Received.Count;
        await ToAsync(site, January(8, 9), browser);
        Assert.Equal(tries, receiver.Received.Count);

        receiver.Status = 204;
        (await browser.PostAsync(PageRoutes.Webhooks, EnableForm().Match(page.Html).Groups[1].Value)).MustGoTo(PageRoutes.Webhooks);
        await MinutesAsync(site, 2);
        Assert.Equal(["cycle.opened", "return.received"], receiver.Received.Skip(tries).Select(known => known.Kind));
        Assert.Equal(receiver.Received.First().Id, receiver.Received.ElementAt(tries).Id);
        Assert.DoesNotContain("Đang tạm ngừng", (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(410, true)]
    [InlineData(307, false)]
    public async Task Gone_IsTakenAtItsWord_AndARedirectIsNotFollowed(int status, bool isDisabled)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = status;
        await using var site = await SimulatedSite.StartAsync(Before, settings: Inside);
        var town = await Town.PlanAsync(site, "008");
        using var browser = (await RegisterAsync(town, receiver)).Administrator;
        await ToAsync(site, January(2, 7), browser);
        await town.StartAsync();
        await MinutesAsync(site, 63);

        Assert.NotEmpty(receiver.Received);
        Assert.All(receiver.Received, known => Assert.Equal("/nhan", known.Path));
        Assert.Equal(isDisabled, (await browser.GetAsync(PageRoutes.Webhooks)).Text.Contains("Đang tạm ngừng", StringComparison.Ordinal));
        Assert.Contains($"HTTP {status}", (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherSecret_SignsBesideTheOldOneForADay_AndNeitherIsOnDisk()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await SimulatedSite.StartAsync(Before, settings: Inside);
        var town = await Town.PlanAsync(site, "008");
        await site.ToAsync(January(1, 12));
        var (administrator, old) = await RegisterAsync(town, receiver);
        using var browser = administrator;
        var rotated = await browser.PostAsync(PageRoutes.Webhooks, RotateForm().Match((await browser.GetAsync(PageRoutes.Webhooks)).Html).Groups[1].Value);
        var secret = Secret().Match(rotated.Text).Value;
        Assert.NotEqual(old, secret);
        await town.StartAsync();
        await ToAsync(site, January(2, 9), browser);
        var opened = Assert.Single(receiver.Received);
        Assert.Equal((1, 1), (opened.SignedBy(old), opened.SignedBy(secret)));

        await ToAsync(site, January(3, 9), browser);
        await town.SendAsync("008");
        await MinutesAsync(site, 2);
        Assert.Equal((0, 1), (receiver.Received.Last().SignedBy(old), receiver.Received.Last().SignedBy(secret)));
        foreach (var hook in await town.Get<RecordBook>().ListAsync<System.Text.Json.JsonElement>(ApiKeyRecords.Partition, "", default))
        {
            Assert.DoesNotContain(secret, hook.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(old, hook.ToString(), StringComparison.Ordinal);
        }

        (await browser.PostAsync(PageRoutes.Webhooks, RemoveForm().Match((await browser.GetAsync(PageRoutes.Webhooks)).Html).Groups[1].Value)).MustGoTo(PageRoutes.Webhooks);
        Assert.Contains("Chưa có địa chỉ nào", (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThisMachineAndItsNetwork_AreNotCalled_UnlessTheSettingsSaySo()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("admin", new Grant(Role.Administrator));
        using var browser = await town.SignedInAsync("admin");
        foreach (var address in new[] { receiver.Address, "http://tich-hop.example/nhan", "https://127.0.0.1/nhan", "https://[::1]/nhan", "https://10.1.2.3/nhan", "https://169.254.169.254/latest", "https://ai:do@tich-hop.example/nhan", "ftp://tich-hop.example/nhan", "nhan" })
        {
            var refused = await browser.PostAsync(PageRoutes.Webhooks, PageRoutes.Webhooks, ("name", "Trục tích hợp"), ("address", address), ("kind-cycle.opened", "yes"));
            Assert.True(refused.Status == HttpStatusCode.UnprocessableEntity, address);
            Assert.Contains("Nhập địa chỉ https công khai", refused.Text, StringComparison.Ordinal);
        }

        // A name says nothing before it is resolved.
        var added = await browser.PostAsync(PageRoutes.Webhooks, PageRoutes.Webhooks, ("name", "Trục tích hợp"), ("address", $"https://localhost:{new Uri(receiver.Address).Port}/nhan"), ("kind-cycle.opened", "yes"));
        Assert.Equal(HttpStatusCode.OK, added.Status);
        await ToAsync(site, January(2, 7), browser);
        await town.StartAsync();
        await MinutesAsync(site, 65);
        Assert.Empty(receiver.Received);
        Assert.Contains("Tên miền không dẫn đến địa chỉ công khai nào", (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2002:a00:1::", false)]
    public void PublicAddresses_AreToldFromOthers(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public void ASignature_IsWhatTheSpecificationsExampleHas() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), "{\"test\": 2432232314}"));

    private static async Task<(SiteClient Administrator, string Secret)> RegisterAsync(Town town, Receiver receiver)
    {
        await town.AddAsync("admin", new Grant(Role.Administrator));
        var browser = await town.SignedInAsync("admin");
        Assert.Contains("Chưa có địa chỉ nào", (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);
        var added = await browser.PostAsync(
            PageRoutes.Webhooks, PageRoutes.Webhooks, [("name", "Trục tích hợp"), ("address", receiver.Address), .. WebhookEvents.Kinds.Select(known => ($"kind-{known.Kind}", "yes"))]);
        var secret = Secret().Match(added.Text).Value;
        Assert.NotEmpty(secret);
        Assert.DoesNotContain(secret, (await browser.GetAsync(PageRoutes.Webhooks)).Text, StringComparison.Ordinal);
        return (browser, secret);
    }

    private static Task MinutesAsync(SimulatedSite site, int minutes) => site.Clock.AdvanceToAsync(site.Time.GetUtcNow().AddMinutes(minutes), TimeSpan.FromSeconds(30));

    /// <summary>Lets time pass with a sweep every few minutes, and signs in again: a session does not last so long.</summary>
    private static async Task ToAsync(SimulatedSite site, DateTime local, SiteClient browser)
    {
        await site.Clock.AdvanceToAsync(SimulatedSite.Local(local), TimeSpan.FromMinutes(5));
        await browser.SignInAsync("admin@so.example", Town.Password);
    }

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]{40,}")]
    private static partial Regex Secret();

    [GeneratedRegex("action=\"([^\"]+/gui-lai)\"")]
    private static partial Regex ResendForm();

    [GeneratedRegex("action=\"([^\"]+/bat-lai)\"")]
    private static partial Regex EnableForm();

    [GeneratedRegex("action=\"([^\"]+/doi-khoa)\"")]
    private static partial Regex RotateForm();

    [GeneratedRegex("action=\"([^\"]+thong-bao/[^\"]+/xoa)\"")]
    private static partial Regex RemoveForm();
}
