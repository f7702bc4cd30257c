using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Validation;

public sealed class MilestoneCheckTests
{
    private static readonly FigureKey Key = Samples.Value(Samples.Plan2023);
    private static readonly Figure Done = new Figure.Completed(new(2023, 9, 12), "QĐ 12/QĐ-UBND");

    [Fact]
    public void NothingSaid_IsMissing_NotNotStarted() => Assert.Equal([(CheckCodes.Missing, Severity.Block)], Findings(null));

    [Fact]
    public void WhatIsDoneInTimeWithItsEvidence_RaisesNothing() => Assert.Empty(Findings(Done));

    [Fact]
    public void DoneAfterTheCutOff_IsRefused() => Assert.Equal([(CheckCodes.MilestoneAfter, Severity.Block)], Findings(new Figure.Completed(new(2024, 1, 2), "QĐ 1")));

    [Fact]
    public void CutOffOfTheCycle_GoesBeforeThePeriodsEnd() =>
        Assert.Equal([(CheckCodes.MilestoneAfter, Severity.Block)], Findings(new Figure.Completed(new(2023, 12, 20), "QĐ 1"), cutOff: new(2023, 12, 14)));

    [Fact]
    public void DoneOnADayStillToCome_IsRefused() =>
        Assert.Equal([(CheckCodes.MilestoneFuture, Severity.Block)], Findings(new Figure.Completed(new(2023, 12, 30), "QĐ 1"), receivedOn: new(2023, 12, 15)));

    [Fact]
    public void DoneWithoutEvidence_AsksForIt_AndAFileIsEnough()
    {
        var bare = new Figure.Completed(new(2023, 9, 12));

        Assert.Equal([(CheckCodes.MilestoneEvidence, Severity.Explain)], Findings(bare));
        Assert.Empty(Findings(bare, evidence: [Samples.Plan2023.Code]));
    }

    [Fact]
    public void PastItsDayAndOnItsWay_AsksWhy()
    {
        Assert.Equal([(CheckCodes.MilestoneOverdue, Severity.Explain)], Findings(new Figure.InProgress()));
        Assert.Equal([(CheckCodes.MilestoneOverdue, Severity.Explain)], Findings(new Figure.NotStarted()));
        Assert.Empty(Findings(new Figure.InProgress(), cutOff: new(2023, 9, 29)));
        Assert.NotEmpty(Findings(new Figure.InProgress(), cutOff: new(2023, 9, 30)));
    }

    [Fact]
    public void Late_IsExpectedAfterTheCutOff()
    {
        Assert.Empty(Findings(new Figure.Late("chờ thẩm định", new(2024, 3, 1))));
        Assert.Equal([(CheckCodes.MilestoneExpected, Severity.Block)], Findings(new Figure.Late("chờ thẩm định", new(2023, 12, 31))));
    }

    [Fact]
    public void NotKnownWithAReason_AsksToSendWithoutIt() => Assert.Equal([(CheckCodes.NotYet, Severity.Explain)], Findings(new Figure.Missing("chờ báo cáo")));

    [Fact]
    public void FallingBackBehindThePeriodBefore_AsksWhy()
    {
        Assert.Equal([(CheckCodes.MilestoneBack, Severity.Explain)], Findings(new Figure.Late("làm lại", new(2024, 3, 1)), before: Done));
        Assert.Contains((CheckCodes.MilestoneBack, Severity.Explain), Findings(new Figure.NotStarted(), before: new Figure.InProgress()));
        Assert.Equal([(CheckCodes.MilestoneDay, Severity.Explain)], Findings(new Figure.Completed(new(2023, 9, 15), "QĐ 12"), before: Done));
        Assert.Equal([(CheckCodes.MilestoneDay, Severity.Explain)], Findings(new Figure.Completed(new(2022, 11, 1), "QĐ 12"), before: new Figure.InProgress()));
        Assert.Empty(Findings(Done, before: Done));
        Assert.Empty(Findings(Done, before: new Figure.InProgress()));
        Assert.Empty(Findings(Done, before: new Figure.Missing("chờ")));
    }

    [Fact]
    public void ExplanationHoldsForTheStandingItWasGivenTo()
    {
        var first = Check(new Figure.InProgress()).Single();
        var other = Check(new Figure.NotStarted()).Single();

        Assert.NotEqual(first.Fingerprint, other.Fingerprint);
        Assert.Equal(Verdict.Passed, Verdicts.Of([first], [new Explanation(first.Fingerprint, "Đang trình ký ban hành", "p", default)]));
    }

    [Fact]
    public void NumericRule_CannotLookAtAMilestone() => Assert.Equal("RULE_FIGURE_UNKNOWN", Samples.FailsWith(ProgrammeJson.Read(System.Text.Json.JsonSerializer.Serialize(
        Samples.WithMilestones with { Rules = [((Rule.PerHeadBand)Samples.LoanBand) with { Count = Key }] }, Words.ReportingJson.Options))));

    private static List<(string, Severity)> Findings(Figure? standing, DateOnly? cutOff = null, DateOnly? receivedOn = null, MeasureCode[]? evidence = null, Figure? before = null) =>
        [.. Check(standing, cutOff, receivedOn, evidence, before).Select(finding => (finding.Rule, finding.Severity))];

    private static IEnumerable<Finding> Check(Figure? standing, DateOnly? cutOff = null, DateOnly? receivedOn = null, MeasureCode[]? evidence = null, Figure? before = null) =>
        ReturnChecker.Check(new CheckSubject(
            Samples.WithMilestones,
            Samples.Year2023,
            Samples.Hill,
            new ReturnContent(standing is null ? [] : [Samples.Entered(Key, standing)]),
            History: before is null ? null : [new EarlierReturn(new("2022"), new ReturnContent([Samples.Entered(Key, before)]))],
            Evidence: evidence?.ToHashSet(),
            CutOff: cutOff,
            ReceivedOn: receivedOn)).Where(finding => finding.Place.Figure == Key);
}
