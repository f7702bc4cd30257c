using System.Net;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>The rules' pages: what each one asks, and what it says to its own examples.</summary>
public sealed class RulePageTests
{
    private static readonly ProgrammeCode Ct08 = new("ct08");

    [Fact]
    public async Task EveryRule_IsListed_AndItsPageRunsItsExamples()
    {
        await using var site = await SimulatedSite.StartAsync(January(2, 7));
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        using var browser = await town.SignedInAsync("administrator");

        var list = await browser.GetAsync(PageRoutes.Rules);
        Assert.Contains("R-UNIT-LOAN", list.Text, StringComparison.Ordinal);
        Assert.All(Addresses(list.Text), address => Assert.StartsWith("/quy-tac/ct08/", address, StringComparison.Ordinal));

        var loan = await browser.GetAsync(PageRoutes.Rule(Ct08, "R-UNIT-LOAN"));
        Assert.Contains("430.000.000 đồng cho 14.740 lượt vay là 29.172 đồng mỗi lượt vay. Có phải 430 tỷ đồng?", loan.Text, StringComparison.Ordinal);
        Assert.Contains("Không báo", loan.Text, StringComparison.Ordinal);
        var peers = await browser.GetAsync(PageRoutes.Rule(Ct08, "R-PEER-CT08-05"));
        Assert.Contains("độ lệch tuyệt đối trung vị", peers.Text, StringComparison.Ordinal);
        Assert.Contains("8 đơn vị khác:", peers.Text, StringComparison.Ordinal);
        foreach (var address in Addresses(list.Text))
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task RuleNobodyHas_IsNotFound()
    {
        await using var site = await SimulatedSite.StartAsync(January(2, 7));
        var town = await Town.PlanAsync(site, "008");
        await town.AddAsync("auditor", new Grant(Role.Auditor));
        using var browser = await town.SignedInAsync("auditor");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(PageRoutes.Rule(Ct08, "R-NONE"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(PageRoutes.Rule(new CycleId(Ct08, new PeriodCode("2019")), "R-UNIT-LOAN"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(PageRoutes.Rule(new CycleId(Ct08, new PeriodCode("2023")), "R-UNIT-LOAN"))).Status);
    }

    private static List<string> Addresses(string page) =>
        [.. page.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Where(address => address.StartsWith(PageRoutes.Rules + "/", StringComparison.Ordinal))];
}
