using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Program08.Documents.Tests.Filling;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Checking;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>What came of the rules, and a draft rule on what was sent: quận Hoàng Mai first writes 430 million for 430 billion, and a number below zero.</summary>
public sealed class RuleCareTests : IAsyncLifetime
{
    private const string Condition = "[CT08-BP-02:value:cumulative] >= 1000000000";
    private static readonly ProgrammeCode Ct08 = new("ct08");
    private static readonly FigureKey Jobs = new(new("CT08-02"), FigurePart.Value, FigureWindow.Period);

    private SimulatedSite? site;
    private Town? town;

    private SimulatedSite Site => site!;

    private Town Town => town!;

    public async Task InitializeAsync()
    {
        site = await SimulatedSite.StartAsync(Before);
        town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        await town.SendAsync("008", file => FilledWorkbook.Fill(file, [new(HoangMaiReturn.LoanMoney, Text: "hơn 430 triệu đồng"), new(Jobs, Number: -5m)]));
        await town.SubmitAsync("008");
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public async Task Rules_AreJudgedByWhatCameOfThem_OnThePageAndInFiles()
    {
        using var coordinator = await Town.SignedInAsync("coordinator");
        using var reporter = await Town.SignedInAsync("reporter-008");

        var page = await coordinator.GetAsync(PageRoutes.RuleNoise(Ct08));
        Assert.Contains("1 đợt: 2023.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Quận Hoàng Mai: 1 (đã sửa số 1)", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reporter.GetAsync(PageRoutes.RuleNoise(Ct08))).Status);

        var json = JsonNode.Parse(await coordinator.DownloadAsync(PageRoutes.RuleNoise(Ct08, "json")))!;
        var loan = json["rules"]!.AsArray().Single(rule => (string?)rule!["rule"] == "R-UNIT-LOAN")!;
        Assert.Equal((1, 1, 0, 1), ((int)loan["fired"]!, (int)loan["corrected"]!, (int)loan["explained"]!, (int)loan["units"]!));

        // Checks that every programme has stand apart: the first version has fewer jobs than none.
        Assert.DoesNotContain(json["rules"]!.AsArray(), rule => (string?)rule!["rule"] == CheckCodes.Negative);
        var negative = json["builtIn"]!.AsArray().Single(check => (string?)check!["rule"] == CheckCodes.Negative)!;
        Assert.Equal((1, 1), ((int)negative["fired"]!, (int)negative["corrected"]!));
        Assert.DoesNotContain(json["builtIn"]!.AsArray(), check => (int)check!["fired"]! == 0);
        Assert.Contains(BuiltInChecks.Names[CheckCodes.Negative].Vi, page.Text.Split("Kiểm tra chung", 2)[1], StringComparison.Ordinal);
        Assert.Contains($"{CheckCodes.Negative};{BuiltInChecks.Names[CheckCodes.Negative].Vi}", Encoding.UTF8.GetString(await coordinator.DownloadAsync(PageRoutes.RuleNoise(Ct08, "csv"))), StringComparison.Ordinal);
        Assert.Contains("R-UNIT-LOAN", Encoding.UTF8.GetString(await coordinator.DownloadAsync(PageRoutes.RuleNoise(Ct08, "csv"))), StringComparison.Ordinal);
        Assert.Equal("PK"u8.ToArray(), (await coordinator.DownloadAsync(PageRoutes.RuleNoise(Ct08, "xlsx")))[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync(PageRoutes.RuleNoise(Ct08, "pdf"))).Status);
    }

    [Fact]
    public async Task DraftRule_IsTried_AndChangesNothing()
    {
        using var coordinator = await Town.SignedInAsync("coordinator");
        var before = await HistoryAsync();

        var right = await TryAsync(coordinator, Condition);
        Assert.Contains("1 đơn vị bị báo trong 1 báo cáo của 1 đợt (2023).", right.Text, StringComparison.Ordinal);
        Assert.Contains("Số được sửa", right.Text, StringComparison.Ordinal);

        var wrong = await TryAsync(coordinator, "[CT08-BP-02:value:cumulative] >= 1000000000000");
        Assert.Equal(right.Text.Split("Báo nhầm").Length + 1, wrong.Text.Split("Báo nhầm").Length);

        var unread = await TryAsync(coordinator, "[CT08-BP-02:value:cumulative] >= ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.Status);
        Assert.Contains("cột 34", unread.Text, StringComparison.Ordinal);
        Assert.Contains("[CT08-BP-02:value:cumulative] &gt;= ", unread.Html, StringComparison.Ordinal);
        Assert.Equal(before, await HistoryAsync());
    }

    [Fact]
    public async Task Command_SaysTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("p08-rule-");
        try
        {
            var file = Path.Combine(folder.FullName, "rule.txt");
            await File.WriteAllTextAsync(file, Condition);
            var (code, output) = await RunAsync(file, "ct08");
            Assert.Equal((0, 1, 1, 0), (code, (int)output!["fired"]!, (int)output["corrected"]!, (int)output["falseAlarms"]!));
            Assert.Equal(2, (await RunAsync(file, "zz99")).Code);
            await File.WriteAllTextAsync(file, "[CT08-BP-02:value] > 0");
            Assert.Equal(2, (await RunAsync(file, "ct08")).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<(int Code, JsonNode? Output)> RunAsync(string file, string programme)
    {
        var arguments = StandaloneArguments.Read(["try-rule", file, "--programme", programme, "--json", "--data", Site.DataFolder])!;
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await TryRuleCommand.RunAsync(arguments, arguments.TryRule!, output, errors);
        Assert.Equal(code == 0, errors.ToString().Length == 0);
        return (code, code == 0 ? JsonNode.Parse(output.ToString()) : null);
    }

    private static Task<SiteAnswer> TryAsync(SiteClient person, string rule) => person.PostAsync(PageRoutes.RuleTrial(Ct08), PageRoutes.RuleTrial(Ct08), ("rule", rule));

    private async Task<int> HistoryAsync() => (await Town.Get<CycleRecords>().Book.ReadAllHistoryAsync(CycleKeys.Partition(Town.Id))).Count;
}
