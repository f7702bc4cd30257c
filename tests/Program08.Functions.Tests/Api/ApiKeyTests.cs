using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Program08.Functions.Api;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Standalone.Hosting;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Api;

/// <summary>Access keys: who makes them, what they open and what not, and how they end.</summary>
public sealed partial class ApiKeyTests
{
    private const string Cycles = "/api/v1/cycles";

    [Fact]
    public async Task AKey_IsShownOnce_WorksUntilItIsRevoked_AndIsNowhereOnDisk()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("admin", new Grant(Role.Administrator));
        using var administrator = await town.SignedInAsync("admin");
        Assert.Contains("Chưa có khóa nào", (await administrator.GetAsync(PageRoutes.ApiKeys)).Text, StringComparison.Ordinal);

        var made = await administrator.PostAsync(
            PageRoutes.ApiKeys, PageRoutes.ApiKeys, ("name", "Kho dữ liệu của Sở"), ("purpose", "Bảng theo dõi chung của Sở"), ("scope-cycles", "yes"), ("expires", "2024-06-30"));
        var key = Key().Match(made.Text).Value;
        Assert.NotEmpty(key);
        var page = await administrator.GetAsync(PageRoutes.ApiKeys);
        Assert.DoesNotContain(key, page.Text, StringComparison.Ordinal);
        Assert.Contains("Chưa dùng", page.Text, StringComparison.Ordinal);

        using var program = new ProgramClient(site.Host.GetBaseAddress(), key);
        Assert.Single((await program.ReadAsync(Cycles))["items"]!.AsArray());
        await program.ReadAsync(Cycles);
        page = await administrator.GetAsync(PageRoutes.ApiKeys);
        Assert.DoesNotContain("Chưa dùng", page.Text, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page.Text, "Dùng lần đầu trong ngày 28/12/2023: ReadCycles"));
        Assert.Contains("Khóa truy cập “Kho dữ liệu của Sở”", page.Text, StringComparison.Ordinal);

        foreach (var file in new[] { "program08.db", "program08.db-wal" }.Select(name => Path.Combine(site.DataFolder, name)).Where(File.Exists))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            Assert.True(bytes.ToArray().AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(key.Split('_')[2])) < 0, file);
        }

        var revoke = RevokeForm().Match(page.Html).Groups[1].Value;
        (await administrator.PostAsync(PageRoutes.ApiKeys, revoke)).MustGoTo(PageRoutes.ApiKeys);
        await MustRefuseAsync(program, Cycles, HttpStatusCode.Unauthorized, "NO_KEY");
        Assert.Contains("Thu hồi khóa “Kho dữ liệu của Sở”", (await administrator.GetAsync(PageRoutes.ApiKeys)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongForm_IsSaidAtItsFields_AndNothingIsMade()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("admin", new Grant(Role.Administrator));
        using var administrator = await town.SignedInAsync("admin");

        var nothing = await administrator.PostAsync(PageRoutes.ApiKeys, PageRoutes.ApiKeys, ("name", "K"), ("purpose", ""), ("expires", "2025-06-30"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.Status);
        Assert.All(["Nhập tên gồm", "Nêu mục đích dùng", "Chọn ít nhất một quyền", "trong vòng một năm"], words => Assert.Contains(words, nothing.Text, StringComparison.Ordinal));
        var units = await administrator.PostAsync(PageRoutes.ApiKeys, PageRoutes.ApiKeys, ("name", "Phần mềm quận"), ("purpose", "Gửi số liệu"), ("scope-submit", "yes"), ("units", "008, 999"), ("expires", "2024-06-30"));
        Assert.Contains("Không có đơn vị nào mang mã “999”", units.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"008, 999\"", units.Text, StringComparison.Ordinal);
        Assert.Empty(await town.Get<ApiKeys>().ListAsync(default));
    }

    [Fact]
    public async Task AKey_OpensWhatItsScopesSay_AndNoPage()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "001", "008");
        (ApiScope Scope, string Address)[] all =
        [
            (ApiScope.Cycles, $"{Cycles}/ct08/2023/units"), (ApiScope.Returns, $"{Cycles}/ct08/2023/units/001"), (ApiScope.Reports, $"{Cycles}/ct08/2023/reports/current"), (ApiScope.History, $"{Cycles}/ct08/2023/history"),
        ];
        foreach (var (scope, _) in all)
        {
            using var program = await ProgramClient.WithAsync(town, site, [], scope);
            await program.ReadAsync("/api/v1/programmes");
            foreach (var (other, address) in all)
            {
                using var answer = await program.GetAsync(address);
                Assert.Equal((scope, address, scope == other ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (scope, address, answer.StatusCode));
            }

            foreach (var page in new[] { PageRoutes.Home, PageRoutes.Cycles, PageRoutes.Report(town.Id), PageRoutes.History(town.Id), PageRoutes.People })
            {
                using var answer = await program.GetAsync(page);
                Assert.Equal((page, HttpStatusCode.Redirect), (page, answer.StatusCode));
            }
        }

        // A key that sends for a unit sees that unit, and no draft or other unit.
        using var sender = await ProgramClient.WithAsync(town, site, ["008"], ApiScope.Submit);
        await sender.ReadAsync($"{Cycles}/ct08/2023/units/008");
        await MustRefuseAsync(sender, $"{Cycles}/ct08/2023/units/001", HttpStatusCode.Forbidden, "NOT_ALLOWED");
        using var reader = await ProgramClient.WithAsync(town, site, [], ApiScope.Reports);
        await MustRefuseAsync(reader, $"{Cycles}/ct08/2023/reports/amendment-7", HttpStatusCode.NotFound, "NOT_FOUND");
        await MustRefuseAsync(reader, $"{Cycles}/ct08/2024/reports/current", HttpStatusCode.Forbidden, "NOT_ALLOWED");
        await MustRefuseAsync(reader, "/api/v1/nothing", HttpStatusCode.NotFound, "NOT_FOUND");
    }

    [Fact]
    public async Task AKey_EndsOnItsDay_AndAWrongOneIsNone()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        var key = await ProgramClient.KeyAsync(town, site, [], ApiScope.Cycles);
        using var program = new ProgramClient(site.Host.GetBaseAddress(), key);
        await program.ReadAsync(Cycles);
        foreach (var wrong in new[] { key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), key + "x", "p08_", "p08_0000000000000000_x", "", "x" })
        {
            using var guess = new ProgramClient(site.Host.GetBaseAddress(), wrong);
            await MustRefuseAsync(guess, Cycles, HttpStatusCode.Unauthorized, "NO_KEY");
        }

        await site.ToAsync(February(26, 23));
        await program.ReadAsync(Cycles);
        await site.ToAsync(February(27, 1));
        await MustRefuseAsync(program, Cycles, HttpStatusCode.Unauthorized, "NO_KEY");
    }

    [Fact]
    public async Task ASession_ReadsWhatItsRoleSees_AndChangesNothingHere()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "008");
        using var reader = await town.SignedInAsync("reader");
        using var coordinator = await town.SignedInAsync("coordinator");

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{Cycles}/ct08/2023/reports/current")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"{Cycles}/ct08/2023/units")).Status);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.GetAsync($"{Cycles}/ct08/2023/units")).Status);

        using var file = new ByteArrayContent([1]);
        using var answer = await reader.SendFormAsync("/api/v1/verifications", file);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);

        // A wrong key is not made good by a session beside it.
        using var both = await coordinator.SendAsync(HttpMethod.Get, Cycles, ("Authorization", "Bearer p08_wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, both.StatusCode);
    }

    [Fact]
    public async Task AKey_AndWhoGuessesKeys_AskOnlySoOften()
    {
        await using var site = await SimulatedSite.StartAsync(Before, settings: [("Limits:Programs", "3"), ("Limits:SignIns", "2")]);
        var town = await Town.PlanAsync(site, "008");
        using var program = await ProgramClient.WithAsync(town, site, [], ApiScope.Cycles);
        using var other = await ProgramClient.WithAsync(town, site, [], ApiScope.Cycles);
        using var guess = new ProgramClient(site.Host.GetBaseAddress(), "p08_wrong");

        Assert.Equal([200, 200, 200, 429], await StatusesAsync(program, 4));
        Assert.Equal([200], await StatusesAsync(other, 1));
        Assert.Equal([401, 401, 429], await StatusesAsync(guess, 3));
    }

    private static async Task<List<int>> StatusesAsync(ProgramClient program, int times)
    {
        List<int> statuses = [];
        for (var time = 0; time < times; time++)
        {
            using var answer = await program.GetAsync(Cycles);
            statuses.Add((int)answer.StatusCode);
            Assert.Equal(answer.StatusCode == HttpStatusCode.TooManyRequests, answer.Headers.RetryAfter is not null);
        }

        return statuses;
    }

    private static async Task MustRefuseAsync(ProgramClient program, string address, HttpStatusCode status, string code)
    {
        using var answer = await program.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{address}: {(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(text)!;
        Assert.Equal((code, (int)status), ((string?)problem["code"], (int?)problem["status"]));
        Assert.NotEqual((string?)problem["message"]!["vi"], (string?)problem["message"]!["en"]);
    }

    [GeneratedRegex("p08_[0-9a-f]{16}_[A-Za-z0-9_-]{43}")]
    private static partial Regex Key();

    [GeneratedRegex("action=\"([^\"]+/thu-hoi)\"")]
    private static partial Regex RevokeForm();
}
