using Program08.Functions.Tests.Access;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Two levels, one of whose heads is away: each is asked in turn, the deputy's capacity is told wherever the decision is, and a late click is told who decided.</summary>
public sealed class TwoLevelsTests
{
    private const string Capacity = "KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN";
    private const string Address = "/duyet/ct08/2023";
    private const string Reason = "Đề nghị làm rõ số vay vốn ở biểu phụ.";

    [Fact]
    public async Task Report_ReturnedByTheSecondLevelsDeputy_GoesThroughBothLevelsAgain()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await InApprovalAsync(site);
        await town.DecideAsync(approved: true);
        Assert.Equal((CycleStage.InApproval, 2), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).ApprovalLevel));

        // Named only now that the head is away.
        await town.AddAsync("deputy-2", new Grant(Role.Deputy, Level: 2));
        await site.ToAsync(January(25, 9));
        await town.DecideAsync(approved: false, Reason, by: "deputy-2");

        Assert.Equal((CycleStage.Collecting, 2, Reason), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).Round, (await town.CycleAsync()).ReturnReason));
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
        await town.DecideAsync(approved: true, by: "deputy-2");

        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        string[] expected =
        [
            "request approver-1", "request approver-2", "reminder-1 approver-2", "reminder-1 deputy-2", "returned-r2 coordinator",
            "consolidated-r2 coordinator", "request approver-1", "request approver-2", "request deputy-2", "published coordinator", "published reader",
        ];
        var seen = (await town.MailedAsync()).SkipWhile(line => !line.EndsWith("request approver-1", StringComparison.Ordinal)).Select(line => line[12..]);
        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        var mails = await town.LedgerAsync();
        Assert.Contains($"deputy-2 ({Capacity})", mails.Single(mail => mail.Step == "returned-r2").Text, StringComparison.Ordinal);
        Assert.Contains(Reason, mails.Single(mail => mail.Step == "returned-r2").Html, StringComparison.Ordinal);
        Assert.All(mails.Where(mail => mail.Person == "deputy-2"), mail => Assert.Contains($"Quyết định khi đó được ghi: {Capacity}", mail.Text, StringComparison.Ordinal));
        Assert.All(mails.Where(mail => mail.Person == "approver-2"), mail => Assert.Contains("Cấp 1: approver-1 đã duyệt lúc", mail.Text, StringComparison.Ordinal));
        Assert.All(mails.Where(mail => mail.Step == "published"), mail => Assert.Contains($"Cấp 2: deputy-2 ({Capacity}) đã duyệt lúc", mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ApproverWithAnAuthenticatorApp_DecidesByItsCode_NotByThePassword()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await InApprovalAsync(site);
        using var approver = await town.SignedInAsync("approver-1");
        Assert.Contains("Mật khẩu", (await approver.GetAsync(Address)).Text, StringComparison.Ordinal);
        var (secret, _) = await SecondFactorTests.SetUpAsync(site, approver);
        await site.ToAsync(January(22, 9).AddMinutes(2));
        var hash = (await town.CycleAsync()).ReportHash!;

        var page = (await approver.GetAsync(Address)).Text;
        Assert.Contains("Mã xác thực", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Mật khẩu", page, StringComparison.Ordinal);
        var refused = await approver.PostAsync(Address, Address, ("decision", "approve"), ("reportHash", hash), ("password", Town.Password), ("code", ""));
        Assert.Contains("Quyết định chưa được ghi nhận", refused.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await town.CycleAsync()).ApprovalLevel);

        (await approver.PostAsync(Address, Address, ("decision", "approve"), ("reportHash", hash), ("code", SecondFactorTests.CodeOf(secret, site)))).MustGoTo(Address);
        await site.ToAsync(January(22, 9).AddMinutes(3));

        Assert.Equal(2, (await town.CycleAsync()).ApprovalLevel);
    }

    [Fact]
    public async Task LateClick_AtEitherLevel_IsToldWhoDecidedWhat()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await InApprovalAsync(site);
        await town.AddAsync("deputy-1", new Grant(Role.Deputy, Level: 1));
        await town.AddAsync("deputy-2", new Grant(Role.Deputy, Level: 2));
        using var deputyOfFirst = await town.SignedInAsync("deputy-1");
        using var deputyOfSecond = await town.SignedInAsync("deputy-2");

        Assert.Contains("Báo cáo đang chờ quyết định của Cấp 1", (await deputyOfSecond.GetAsync("/duyet/ct08/2023")).Text, StringComparison.Ordinal);
        var open = await deputyOfFirst.GetAsync("/duyet/ct08/2023");
        Assert.Contains("Quyết định thay: theo ủy quyền của Cấp 1", open.Text, StringComparison.Ordinal);
        var hash = (await town.CycleAsync()).ReportHash!;

        await town.DecideAsync(approved: true);
        (await LateAsync(deputyOfFirst, hash)).MustGoTo("/duyet/ct08/2023");
        Assert.Contains("approver-1 đã duyệt lúc 09:00 ngày 22/01/2024", (await deputyOfFirst.GetAsync("/duyet/ct08/2023")).Text, StringComparison.Ordinal);

        await town.DecideAsync(approved: false, Reason, by: "deputy-2");
        (await LateAsync(deputyOfFirst, hash)).MustGoTo("/duyet/ct08/2023");
        var late = (await deputyOfFirst.GetAsync("/duyet/ct08/2023")).Text;
        Assert.Contains("approver-1 đã duyệt lúc 09:00 ngày 22/01/2024", late, StringComparison.Ordinal);
        Assert.Contains($"deputy-2 ({Capacity}) đã trả lại lúc 09:00 ngày 22/01/2024", late, StringComparison.Ordinal);
        Assert.Contains(Reason, late, StringComparison.Ordinal);
        Assert.Equal((CycleStage.Collecting, 2), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).Round));
    }

    private static async Task<Town> InApprovalAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, 2, ["008"]);
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(January(22, 9));
        await town.SendForApprovalAsync();
        return town;
    }

    private static Task<SiteAnswer> LateAsync(SiteClient browser, string hash) =>
        browser.PostAsync("/duyet/ct08/2023", "/duyet/ct08/2023", ("decision", "return"), ("reason", Reason), ("password", Town.Password), ("reportHash", hash));
}
