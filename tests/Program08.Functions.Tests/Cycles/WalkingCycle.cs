using System.Text.RegularExpressions;
using Program08.Functions.Tests.Site;

namespace Program08.Functions.Tests.Cycles;

/// <summary>The cycle of 2023 with quận Hoàng Mai, from the administrator's link to the published report, on the test's clock.</summary>
internal sealed partial class WalkingCycle(SimulatedSite site) : IDisposable
{
    public const string Password = "một câu dài để đăng nhập 2024";
    public const string Unit = "dau-moi@hoangmai.example";
    public const string Coordinator = "dieu-phoi@so.example";
    public const string Approver = "lanh-dao@so.example";
    public const string Head = "truong-ban@thanhpho.example";
    public const string Reader = "thuong-truc@thanhpho.example";
    private const string Board = "/dieu-phoi/ct08/2023";
    private const string UnitHome = "/don-vi/ct08/2023/008";

    public SiteClient Administration { get; } = site.Browser();

    public SiteClient UnitPerson { get; } = site.Browser();

    public SiteClient CoordinatorPerson { get; } = site.Browser();

    public SiteClient ApproverPerson { get; } = site.Browser();

    public SiteClient HeadPerson { get; } = site.Browser();

    public async Task SetUpAsync()
    {
        var link = $"/thiet-lap/{await site.AdministratorLinkAsync()}";
        (await Administration.PostAsync(link, link, ("name", "Quản trị hệ thống"), ("email", "quan-tri@so.example"), ("password", Password), ("passwordAgain", Password))).MustGoTo("/");
        await AddAsync("Đầu mối quận Hoàng Mai", Unit, "reporter-signer", "008", UnitPerson);
        await AddAsync("Chuyên viên điều phối", Coordinator, "coordinator", "", CoordinatorPerson);
        await AddAsync("Lãnh đạo Sở", Approver, "approver-1", "", ApproverPerson);
        await AddAsync("Trưởng Ban Chỉ đạo", Head, "approver-2", "", HeadPerson);
        await AddAsync("Thường trực Ban Chỉ đạo", Reader, "reader", "", null);
    }

    public async Task PlanAsync()
    {
        (string, string)[] fields =
        [
            ("programme", "ct08"), ("period", "2023"), ("units", "008"), ("cutOff", "2023-12-31"), ("opensAt", "2024-01-02T08:00"), ("dueAt", "2024-01-19T17:00"), ("closesAt", "2024-02-02T17:00"), ("catalogueAccepted", "yes"),
        ];
        var preview = await CoordinatorPerson.PostAsync("/dieu-phoi/lap-dot", "/dieu-phoi/lap-dot", [.. fields, ("do", "preview")]);
        Assert.Contains("12/01/2024 08:00", preview.Text, StringComparison.Ordinal);
        (await CoordinatorPerson.PostAsync("/dieu-phoi/lap-dot", "/dieu-phoi/lap-dot", [.. fields, ("do", "save")])).MustGoTo(Board);
        await site.SettleAsync();
    }

    /// <summary>Uploads the return as first printed: stopped.</summary>
    public async Task<SiteAnswer> SendFirstAsync()
    {
        await UnitPerson.SignInAsync(Unit, Password);
        var template = await UnitPerson.DownloadAsync($"{UnitHome}/mau.xlsx");
        (await UnitPerson.UploadAsync(UnitHome, $"{UnitHome}/tai-len", "Hoàng Mai 2023.xlsx", HoangMaiReturn.First(template))).MustGoTo($"{UnitHome}/ban/1");
        await site.SettleAsync();
        return await UnitPerson.GetAsync($"{UnitHome}/ban/1");
    }

    /// <summary>Uploads the mended return, explains every warning and signs off.</summary>
    public async Task<SiteAnswer> MendAndSignOffAsync()
    {
        await UnitPerson.SignInAsync(Unit, Password);
        var template = await UnitPerson.DownloadAsync($"{UnitHome}/mau.xlsx");
        (await UnitPerson.UploadAsync(UnitHome, $"{UnitHome}/tai-len", "Hoàng Mai 2023 lần 2.xlsx", HoangMaiReturn.Mended(template))).MustGoTo($"{UnitHome}/ban/2");
        await site.SettleAsync();
        var page = await UnitPerson.GetAsync($"{UnitHome}/ban/2");
        foreach (var fingerprint in ExplainField().Matches(page.Html).Select(field => System.Net.WebUtility.HtmlDecode(field.Groups[1].Value)).Distinct(StringComparer.Ordinal))
        {
            (await UnitPerson.PostAsync(
                $"{UnitHome}/ban/2",
                $"{UnitHome}/ban/2/giai-trinh",
                ("fingerprint", fingerprint),
                ("text", "Số liệu theo nguồn quản lý của bảo hiểm xã hội quận, không gồm người tham gia nơi khác."))).MustGoTo($"{UnitHome}/ban/2");
        }

        (await UnitPerson.PostAsync($"{UnitHome}/xac-nhan", $"{UnitHome}/xac-nhan", ("version", "2"), ("confirm", "yes"))).MustGoTo($"{UnitHome}/phieu/2");
        await site.SettleAsync();
        return await UnitPerson.GetAsync($"{UnitHome}/phieu/2");
    }

    public async Task SendForApprovalAsync()
    {
        await CoordinatorPerson.SignInAsync(Coordinator, Password);
        (await CoordinatorPerson.PostAsync(Board, $"{Board}/trinh-duyet", ("reportHash", await HashAsync()))).MustGoTo(Board);
        await site.SettleAsync();
    }

    public Task<SiteAnswer> DecideAsync(string decision, string reason = "") => DecideAsync(ApproverPerson, Approver, decision, reason);

    /// <summary>The second level's decision.</summary>
    public Task<SiteAnswer> DecideAtTheTopAsync(string decision, string reason = "") => DecideAsync(HeadPerson, Head, decision, reason);

    private async Task<SiteAnswer> DecideAsync(SiteClient person, string email, string decision, string reason)
    {
        await person.SignInAsync(email, Password);
        var page = await person.GetAsync("/duyet/ct08/2023");
        var hash = ReportHashField().Match(page.Html).Groups[1].Value;
        var answer = await person.PostAsync("/duyet/ct08/2023", "/duyet/ct08/2023", ("decision", decision), ("reason", reason), ("password", Password), ("reportHash", hash));
        await site.SettleAsync();
        return answer;
    }

    /// <summary>The report's hash as the coordinator's board prints it.</summary>
    public async Task<string> HashAsync() => Hash().Match((await CoordinatorPerson.GetAsync(Board)).Html).Value;

    public void Dispose()
    {
        Administration.Dispose();
        UnitPerson.Dispose();
        CoordinatorPerson.Dispose();
        ApproverPerson.Dispose();
        HeadPerson.Dispose();
    }

    private async Task AddAsync(string name, string email, string role, string unit, SiteClient? person)
    {
        const string people = "/quan-tri/nguoi-dung";
        var page = await Administration.PostAsync(people, people, ("name", name), ("email", email), ("phone", ""), ("role", role), ("unit", unit));
        var link = SetUpLink().Match(page.Text).Value;
        Assert.NotEmpty(link);
        if (person is not null)
        {
            (await person.PostAsync(link, link, ("password", Password), ("passwordAgain", Password))).MustGoTo("/");
        }
    }

    [GeneratedRegex("/thiet-lap/[0-9a-f]{64}")]
    private static partial Regex SetUpLink();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex("name=\"reportHash\"[^>]*value=\"([0-9a-f]{64})\"")]
    private static partial Regex ReportHashField();

    [GeneratedRegex("name=\"fingerprint\"[^>]*value=\"([^\"]+)\"[^>]*form=\"giai-trinh\"")]
    private static partial Regex ExplainField();
}
