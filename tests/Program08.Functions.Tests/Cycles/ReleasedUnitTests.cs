using System.Net;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Units that need not report: told once, left alone, named with the reason, and called back in when the coordinator changes their mind.</summary>
public sealed class ReleasedUnitTests
{
    private const string Acts = "/dieu-phoi/ct08/2023/don-vi";
    private const string Reason = "Đơn vị đang được sắp xếp lại địa giới.";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WaivedAndExcludedUnits_AreToldOnce_AndTheCycleClosesWithoutThem(bool directWakes)
    {
        await using var site = await SimulatedSite.StartAsync(Before, directWakes);
        var town = await Town.PlanAsync(site, "008", "001", "002");
        using var coordinator = await town.SignedInAsync("coordinator");
        (await ReleaseAsync(coordinator, "002", "excluded")).MustGoTo($"{Acts}/002");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await coordinator.SignInAsync("coordinator@so.example", Town.Password);
        var refused = await coordinator.PostAsync($"{Acts}/001", $"{Acts}/001/mien-bao-cao", ("kind", ""), ("reason", "Viết dở"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Viết dở", refused.Text, StringComparison.Ordinal);
        (await ReleaseAsync(coordinator, "001", "waived")).MustGoTo($"{Acts}/001");
        await site.SettleAsync();
        await town.SubmitAsync("008");
        await site.ToAsync(January(20, 9));

        Assert.Equal(CycleStage.Consolidated, (await town.CycleAsync()).Stage);
        var mailed = await town.MailedAsync();
        string[] expected = ["released-1 reporter-002", "released-1 signer-002", "opened reporter-001", "released-1 reporter-001", "released-1 signer-001"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), mailed.Where(line => !line.Contains("-008", StringComparison.Ordinal) && !line.EndsWith("coordinator", StringComparison.Ordinal)).Select(line => line[12..]).Order(StringComparer.Ordinal));
        Assert.Contains(Reason, (await town.LedgerAsync()).First(mail => mail.Step == "released-1").Text, StringComparison.Ordinal);
        Assert.Contains("2 không phải báo cáo", (await town.LedgerAsync()).Single(mail => mail.Step == "all-settled-r1").Text, StringComparison.Ordinal);

        var report = (await town.ReportAsync()).Report;
        Assert.Equal((1, 1), (report.UnitsSubmitted, report.UnitsAsked));
        var row = report.Indicators.First(row => row.Totals.Coverage.LeftOut.Count == 2);
        Assert.Equal([LeftOutReason.Waived, LeftOutReason.Excluded], row.Totals.Coverage.LeftOut.Select(left => left.Reason));
        Assert.Equal(2, row.Totals.Coverage.Expected);
        await coordinator.SignInAsync("coordinator@so.example", Town.Password);
        var board = (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text;
        Assert.Contains("Được miễn báo cáo", board, StringComparison.Ordinal);
        Assert.Contains("Không thuộc diện báo cáo", board, StringComparison.Ordinal);
        var page = (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text;
        Assert.Contains("được miễn báo cáo", page, StringComparison.Ordinal);
        Assert.Contains("không thuộc diện báo cáo", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnitCalledBackIn_SeesWhy_IsToldAndRemindedAsBefore()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        using var coordinator = await town.SignedInAsync("coordinator");
        (await ReleaseAsync(coordinator, "008", "waived")).MustGoTo($"{Acts}/008");
        await site.SettleAsync();
        using (var reporter = await town.SignedInAsync("reporter-008"))
        {
            var page = await reporter.GetAsync("/don-vi/ct08/2023/008");
            Assert.Contains("Đơn vị được miễn báo cáo trong đợt này", page.Text, StringComparison.Ordinal);
            Assert.Contains(Reason, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Tải lên và kiểm tra", page.Text, StringComparison.Ordinal);
        }

        await site.ToAsync(January(15, 9));
        await coordinator.SignInAsync("coordinator@so.example", Town.Password);
        (await coordinator.PostAsync($"{Acts}/008", $"{Acts}/008/bao-cao-lai")).MustGoTo($"{Acts}/008");
        await site.SettleAsync();
        await site.ToAsync(January(19, 9));

        Assert.Equal(
            [
                "02/01 08:00 opened reporter-008", "10/01 09:00 released-1 reporter-008", "10/01 09:00 released-1 signer-008",
                "15/01 09:00 resumed-2 reporter-008", "15/01 09:00 resumed-2 signer-008", "18/01 08:00 due-1 reporter-008",
            ],
            (await town.MailedAsync()).Where(line => !line.EndsWith("coordinator", StringComparison.Ordinal)));
        Assert.Equal(UnitReportStatus.NotStarted, (await town.UnitAsync("008")).Status);
    }

    private static Task<SiteAnswer> ReleaseAsync(SiteClient coordinator, string unit, string kind) =>
        coordinator.PostAsync($"{Acts}/{unit}", $"{Acts}/{unit}/mien-bao-cao", ("kind", kind), ("reason", Reason));
}
