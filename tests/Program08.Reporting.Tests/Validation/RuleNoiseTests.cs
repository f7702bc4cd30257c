using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Validation;

public sealed class RuleNoiseTests
{
    private static readonly FigureKey Money = Samples.Value(Samples.LoanMoney);
    private static readonly CycleId Cycle = new(Samples.Programme.Code, Samples.Year2023);

    [Fact]
    public void ChangedFigureWhoseFindingWent_WasCorrected() =>
        Assert.Equal(RuleOutcome.Corrected, Outcome(2, Version(1, 5, Asks), Version(2, 5_000_000)));

    [Fact]
    public void AcceptedWithAnExplanation_WasExplainedAway() =>
        Assert.Equal(RuleOutcome.Explained, Outcome(2, Version(1, 5, Asks), Version(2, 5, Asks) with { Explanations = [new(Asks.Fingerprint, "Đúng như thực tế", "p", default)] }));

    [Fact]
    public void AcceptedNote_WasKept() => Assert.Equal(RuleOutcome.Kept, Outcome(1, Version(1, 5, Asks with { Severity = Severity.Note })));

    [Fact]
    public void SameFigureWithoutTheFinding_PassedForAnotherReason() => Assert.Equal(RuleOutcome.Passed, Outcome(2, Version(1, 5, Asks), Version(2, 5)));

    [Fact]
    public void WhatNobodySignedOff_IsOpen()
    {
        Assert.Equal(RuleOutcome.Open, Outcome(0, Version(1, 5, Asks)));
        Assert.Equal(RuleOutcome.Open, Outcome(1, Version(1, 5), Version(2, 5, Asks)));
    }

    [Fact]
    public void SameCellInManyVersions_CountsOnce_AndEachUnitByItself()
    {
        var noise = RuleNoise.Of(["R", "SILENT"], [Kept(3, Version(1, 5, Asks), Version(2, 6, Asks), Version(3, 7_000_000)), Kept(0, Version(1, 5, Asks)) with { Unit = Samples.River.Code }]);

        Assert.Equal(["R", "SILENT"], noise.Select(rule => rule.Rule));
        Assert.Equal((2, 2, 1, 1), (noise[0].Hits.Count, noise[0].Units, noise[0].Count(RuleOutcome.Corrected), noise[0].Count(RuleOutcome.Open)));
        Assert.Equal([(Samples.Hill.Code, 1), (Samples.River.Code, 1)], noise[0].ByUnit());
        Assert.Equal(0m, noise[0].FalseShare);
        Assert.Null(noise[1].FalseShare);
    }

    [Fact]
    public void TrialNeedsNoExplanation() =>
        Assert.Equal(RuleOutcome.Kept, RuleNoise.Find(Kept(1, Version(1, 5, Asks)), version => version.Findings, isTrial: true).Single().Outcome);

    private static Finding Asks { get; } = new("R", Severity.Explain, Place.Form(Money), Samples.Text("Quá nhỏ"), "5", null, Samples.Text("Sửa"), Samples.Text("thử"));

    private static RuleOutcome Outcome(int accepted, params KeptVersion[] versions) => RuleNoise.Of(["R"], [Kept(accepted, versions)])[0].Hits.Single().Outcome;

    private static KeptReturns Kept(int accepted, params KeptVersion[] versions) => new(Cycle, Samples.Hill.Code, versions, accepted);

    private static KeptVersion Version(int number, decimal money, params Finding[] findings) => new(number, new([Samples.Entered(Money, money)]), findings, []);
}
