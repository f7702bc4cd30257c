using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Units that are late, get more time, or never send.</summary>
public sealed class OwingUnitTests
{
    [Fact]
    public async Task UnitThatNeverSends_IsRemindedAndNamed_AndNothingOfItIsZero()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(February(9, 9));

        Assert.Equal(CycleStage.Collecting, (await town.CycleAsync()).Stage);
        Assert.Equal(
            [
                "02/01 08:00 opened reporter-001", "02/01 08:00 opened reporter-008",
                "10/01 09:00 receipt-v1 reporter-008", "10/01 09:00 receipt-v1 signer-008",
                "12/01 08:00 due-5 reporter-001", "18/01 08:00 due-1 reporter-001", "22/01 08:00 due+1 reporter-001",
                "23/01 08:00 propose-escalation-r1 coordinator",
                "02/02 17:00 ask-to-close-r1 coordinator",
            ],
            await town.MailedAsync());

        await town.CloseAsync();

        var report = (await town.ReportAsync()).Report;
        Assert.Equal((CycleStage.Consolidated, 1), ((await town.CycleAsync()).Stage, report.UnitsSubmitted));
        Assert.Equal(["001"], report.Units.Where(unit => unit.Submission is null).Select(unit => unit.Unit.Code.Value));
        var asked = report.Indicators.Where(row => row.Totals.Coverage.Expected == 2).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, row => Assert.Contains(row.Totals.Coverage.LeftOut, left => left.Unit == new Reporting.Units.UnitCode("001") && left.Reason == LeftOutReason.NotSubmitted));
        Assert.All(report.Indicators.SelectMany(row => row.Totals.Sources), source => Assert.Equal("008", source.Unit.Value));
    }

    [Fact]
    public async Task DepartmentThatNeverSends_IsNamedWhereItsTotalWasToBeCompared()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "BHXH");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(February(3, 9));
        await town.CloseAsync();

        var rows = (await town.ReportAsync()).Report.Indicators.Where(row => row.SecondSource is not null).ToList();
        Assert.Equal(["CT08-03", "CT08-04", "CT08-05", "CT08-06"], rows.Select(row => row.Indicator.Code.Value));
        Assert.All(rows, row => Assert.Equal((1, false), (row.Totals.Coverage.Counted, row.SecondSource!.IsSubmitted)));
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("Bảo hiểm xã hội thành phố Hà Nội chưa nộp báo cáo nên chưa đối chiếu được", (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoUnitSends_NoFigureIsZero()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(February(3, 9));
        await town.CloseAsync();

        var report = (await town.ReportAsync()).Report;
        Assert.Equal(0, report.UnitsSubmitted);
        Assert.All(report.Indicators, row => Assert.Equal((null, null, Assessment.NoFigure), (row.Totals.Value, row.Totals.Cumulative, row.Assessment)));
        Assert.All(report.Supplementary, row => Assert.Equal((null, null), ((decimal?, decimal?))(row.Totals.Value, row.Totals.Cumulative)));
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("chưa nộp", (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Extension_MovesTheReminderOfThatUnitAlone()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(19, 9));
        await town.ExtendAsync("008", January(26, 17));
        await site.ToAsync(January(29, 9));
        await town.ExtendAsync("008", January(31, 11));
        await site.ToAsync(February(1, 9));

        var mails = await town.MailedAsync();
        Assert.Equal(
            ["26/01 17:00 extended-20240126T1700 reporter-008", "31/01 11:00 extended-20240131T1100 reporter-008"],
            mails.Where(line => line.EndsWith("reporter-008", StringComparison.Ordinal)).Skip(3));
        Assert.Equal("22/01 08:00 due+1 reporter-001", mails.Last(line => line.EndsWith("reporter-001", StringComparison.Ordinal)));
    }
}
