using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Validation;

/// <summary>The kinds of rules that look beyond one return's cells, and what all rules keep to among each other.</summary>
public sealed class RuleKindTests
{
    private static readonly FigureKey Rate = Samples.Value(Samples.Coverage);
    private static readonly FigureKey Insured = Samples.Key(Samples.Coverage, FigurePart.Numerator);
    private static readonly FigureKey People = Samples.Key(Samples.Coverage, FigurePart.Denominator);
    private static readonly FigureKey Jobs = Samples.Value(Samples.Jobs);
    private static readonly FigureKey AllJobs = Samples.Value(Samples.Jobs, FigureWindow.Cumulative);
    private static readonly FigureKey Loans = Samples.Value(Samples.Loans);
    private static readonly FigureKey Money = Samples.Value(Samples.LoanMoney);

    private static readonly Rule.SlipRule Slip = new("R-SLIP", Severity.Explain, Samples.Text("Lệch"), Samples.Text("sample"), Jobs, 0.2m, 5m);

    [Theory]
    [InlineData("2022", true)]
    [InlineData("2022-Q4", false)]
    [InlineData("2023", false)]
    [InlineData("2024", false)]
    public void FlowOfThePeriod_IsComparedWithAnEarlierPeriodAsLong(string period, bool isCompared) =>
        Assert.Equal(isCompared, Findings(Falls(Jobs), [(Jobs, 10m)], History(period, (Jobs, 20m))).Any());

    [Theory]
    [InlineData("2022", true)]
    [InlineData("2023-Q3", true)]
    [InlineData("2024-Q1", false)]
    public void WhatIsCumulatedOrAState_IsComparedWithAnyEarlierPeriod(string period, bool isCompared)
    {
        Assert.Equal(isCompared, Findings(Falls(AllJobs), [(AllJobs, 10m)], History(period, (AllJobs, 20m))).Any());
        Assert.Equal(isCompared, Findings(Falls(Loans), [(Loans, 10m)], History(period, (Loans, 20m))).Any());
    }

    [Fact]
    public void LatestEarlierPeriodThatHasTheFigure_IsTheOneBefore()
    {
        EarlierReturn[] history = [.. History("2021", (Loans, 30m), (Money, 7m)), .. History("2022", (Loans, 20m)), .. History("2020", (Loans, 40m))];
        Assert.Equal("10 / 20", Assert.Single(Findings(Falls(Loans), [(Loans, 10m)], history)).Found);
        Assert.Equal("Số tiền 5 đồng, kỳ trước 7 đồng, cách 2 năm.", Assert.Single(Findings(
            Falls(Money) with { Message = Samples.Text("số tiền {[S-BP-02:value:period]}, kỳ trước {[S-BP-02:value:period@before]}, cách {years([S-BP-02:value:period@before])} năm.") }, [(Money, 5m)], history)).Message.Vi);
        Assert.Empty(Findings(Falls(Loans), [(Loans, 10m)], []));
    }

    [Fact]
    public void RuleWithTwoSeverities_AsksForAnExplanationAboveItsThreshold()
    {
        var rule = Falls(Loans) with { Severity = Severity.Note, ExplainUnless = "[S-BP-01:value:period] >= 0.5 * [S-BP-01:value:period@before]" };
        Assert.Equal(Severity.Note, Assert.Single(Findings(rule, [(Loans, 15m)], History("2022", (Loans, 20m)))).Severity);
        Assert.Equal(Severity.Explain, Assert.Single(Findings(rule, [(Loans, 9m)], History("2022", (Loans, 20m)))).Severity);
    }

    [Fact]
    public void WhatIsExpected_IsSaidInBothLanguages()
    {
        var rule = Falls(Loans) with { Expected = new("từ {[S-BP-01:value:period@before]} trở lên", "{[S-BP-01:value:period@before]} or more") };
        Assert.Equal(new("từ 2.000 trở lên", "2,000 or more"), Assert.Single(Findings(rule, [(Loans, 9m)], History("2022", (Loans, 2_000m)))).Expected);
    }

    [Theory]
    [InlineData(107_000, 107.0)]
    [InlineData(107_000_000, 107.0)]
    [InlineData(95, null)]
    [InlineData(1_000, null)]
    [InlineData(107, null)]
    public void Slip_IsOnlyFoundWhenOneSlipExplainsIt(int jobs, double? proposed)
    {
        var finding = Findings(Slip, [(Jobs, jobs)], History("2022", (Jobs, 100m))).SingleOrDefault();
        Assert.Equal((decimal?)proposed, finding?.Proposal?.Value);
    }

    [Fact]
    public void PercentOfThePlan_IsProposedAsTheValue()
    {
        var assigned = Samples.Programme with { Indicators = [Samples.Coverage, Samples.Jobs with { Targets = [new Target(TargetOperator.AtLeast, 6_000m, "sample", Samples.Hill.Code, Samples.Year2023)] }], Rules = [Slip] };
        var whole = Assert.Single(ReturnChecker.Check(Subject(assigned, [(Jobs, 103m)])), finding => finding.Rule == "R-SLIP");
        Assert.Equal((6_180m, "6.180"), (whole.Proposal?.Value, whole.Proposal?.Text));
        var broken = Assert.Single(ReturnChecker.Check(Subject(assigned, [(Jobs, 106.7m)])), finding => finding.Place.Figure == Jobs);
        Assert.Equal(("WHOLE-NUMBER", 6_402m), (broken.Rule, broken.Proposal?.Value));
        Assert.Null(Assert.Single(ReturnChecker.Check(Subject(Samples.Programme, [(Jobs, 106.7m)])), finding => finding.Place.Figure == Jobs).Proposal);
    }

    [Fact]
    public void FractionForAPercentage_IsProposedAsThePercentage()
    {
        var range = new Rule.RangeRule("R-RANGE", Severity.Explain, Samples.Text("Tỷ lệ"), Samples.Text("sample"), Rate, 20m, 100m);
        var finding = Assert.Single(Findings(range, [(Rate, 0.941m)]));
        Assert.Equal((94.1m, "94,1 %", "từ 20 % đến 100 %"), (finding.Proposal?.Value, finding.Proposal?.Text, finding.Expected?.Vi));
        Assert.Null(Assert.Single(Findings(range, [(Insured, 1m), (People, 1_000m)])).Proposal);
        Assert.Equal(Insured, Assert.Single(Findings(range, [(Insured, 1m), (People, 1_000m)])).Place.Figure);
    }

    [Fact]
    public void RateThatJumps_IsFoundWhetherTypedOrWorkedOut()
    {
        var jump = new Rule.RateJumpRule("R-JUMP", Severity.Explain, Samples.Text("Bao phủ"), Samples.Text("sample"), Samples.Coverage.Code, 2m);
        var history = History("2022", (Insured, 940m), (People, 1_000m));
        Assert.Empty(Findings(jump, [(Insured, 960m), (People, 1_000m)], history));
        Assert.Null(Assert.Single(Findings(jump, [(Insured, 980m), (People, 1_000m)], history)).Proposal);
        Assert.Equal(93.96m, Assert.Single(Findings(jump, [(Rate, 98.9m)], history), finding => finding.Rule == "R-JUMP").Proposal?.Value);
        Assert.Empty(Findings(jump, [(Insured, 980m), (People, 1_000m)], History("2021", (Insured, 945m), (People, 1_000m))));
    }

    [Theory]
    [InlineData(7, 0, false)]
    [InlineData(8, 0, true)]
    [InlineData(0, 4, false)]
    [InlineData(0, 5, true)]
    [InlineData(7, 5, true)]
    public void Outlier_NeedsEnoughOthersOrEnoughEarlierPeriods(int peers, int periods, bool isFound)
    {
        var rule = new Rule.OutlierRule("R-PEER", Severity.Note, Samples.Text("So sánh"), Samples.Text("sample"), "[S-BP-02:value:period] / [S-BP-01:value:period]", Money);
        var others = Enumerable.Range(1, peers).Select(index => Content((Loans, 10m), (Money, 100m + index))).ToList();
        var history = Enumerable.Range(1, periods).SelectMany(index => History($"{2023 - index}", (Loans, 10m), (Money, 100m + index))).ToList();
        var findings = ReturnChecker.Check(Subject(With(rule), [(Loans, 10m), (Money, 9_000m)]) with { Peers = others, History = history }).Where(finding => finding.Rule == "R-PEER").ToList();
        Assert.Equal(isFound, findings.Count == 1);
        Assert.All(findings, finding => Assert.Contains(peers >= 8 ? "8 đơn vị đã gửi" : "5 kỳ trước của đơn vị", finding.Message.Vi, StringComparison.Ordinal));
    }

    [Fact]
    public void OthersThatAreAllAlike_GiveNoMeasureOfWhatIsFar()
    {
        Assert.Null(RobustScore.Of(5m, [1m, 1m, 1m]));
        Assert.Null(RobustScore.Of(5m, []));
        Assert.Equal(new RobustScore(3m, 1m, 0.6745m * 7m), RobustScore.Of(10m, [1m, 2m, 3m, 4m, 900m]));
    }

    [Fact]
    public void EvidenceARuleAsksFor_IsMissedUntilItIsThere()
    {
        var rule = new Rule.EvidenceRule("R-EVIDENCE", Severity.Explain, Samples.Text("Minh chứng"), Samples.Text("sample"), Jobs, "[S-02:value:period] > 100");
        var subject = Subject(With(rule), [(Jobs, 101m)]);
        Assert.Equal(Jobs, Assert.Single(ReturnChecker.Check(subject), finding => finding.Rule == rule.Code).Place.Figure);
        Assert.DoesNotContain(ReturnChecker.Check(subject with { Evidence = new HashSet<MeasureCode> { Samples.Jobs.Code } }), finding => finding.Rule == rule.Code);
        Assert.Contains(ReturnChecker.Check(subject with { Evidence = new HashSet<MeasureCode> { Samples.Coverage.Code } }), finding => finding.Rule == rule.Code);
        Assert.Empty(Findings(rule, [(Jobs, 100m)]));
    }

    [Fact]
    public void OneCause_IsFoundOnce()
    {
        var jump = new Rule.RateJumpRule("R-JUMP", Severity.Explain, Samples.Text("Bao phủ"), Samples.Text("sample"), Samples.Coverage.Code, 2m);
        var outlier = new Rule.OutlierRule("R-PEER", Severity.Note, Samples.Text("So sánh"), Samples.Text("sample"), "[S-01:value:period]", Insured, MinimumPeers: 3);
        var peers = new[] { 900m, 910m, 920m }.Select(insured => Content((Insured, insured), (People, 1_000m))).ToList();
        var subject = Subject(Samples.Programme with { Rules = [jump, outlier] }, [(Insured, 100m), (People, 1_000m)]) with { Peers = peers };
        Assert.Equal(["R-JUMP"], Of(subject with { History = History("2022", (Insured, 940m), (People, 1_000m)) }));
        Assert.Equal(["R-PEER"], Of(subject));

        static IEnumerable<string> Of(CheckSubject subject) => ReturnChecker.Check(subject).Select(finding => finding.Rule).Where(rule => rule is "R-JUMP" or "R-PEER");
    }

    [Fact]
    public void ProposalTaken_TakesItsFindingAway()
    {
        var subject = Subject(Samples.Programme, [(Loans, 14_740m), (Money, 430_000_000m)]);
        var proposal = Assert.Single(ReturnChecker.Check(subject), finding => finding.Rule == "R-UNIT-LOAN").Proposal;
        Assert.DoesNotContain(ReturnChecker.Check(subject with { Content = Content((Loans, 14_740m), (proposal!.Figure, proposal.Value)) }), finding => finding.Place.Figure == Money);
    }

    [Fact]
    public void NumberBeyondAnyFigure_IsRefusedAndNoRuleStumblesOverIt()
    {
        Rule[] rules = [Slip, Falls(Loans), Samples.LoanBand, new Rule.RateJumpRule("R-JUMP", Severity.Explain, Samples.Text("a"), Samples.Text("b"), Samples.Coverage.Code, 2m)];
        var huge = ReturnChecker.Check(Subject(Samples.Programme with { Rules = rules }, [.. new[] { Rate, Insured, People, Jobs, Loans, Money }.Select(key => (key, decimal.MaxValue))]) with
        {
            History = History("2022", (Jobs, decimal.MaxValue), (Loans, decimal.MaxValue), (Insured, decimal.MaxValue), (People, 0.000_000_000_000_000_000_000_000_1m)),
        });
        Assert.Contains(huge, finding => finding.Rule == "TOO-LARGE" && finding.Place.Figure == Jobs);
        Assert.DoesNotContain(huge, finding => finding.Rule.StartsWith("R-", StringComparison.Ordinal));
    }

    [Fact]
    public void Growth_MayBeNegativeAndAboveAHundred()
    {
        var growth = Samples.Loans with { Kind = MeasureKind.Number, UnitOfMeasure = "%", IsChange = true };
        var programme = Samples.Programme with { SupplementaryMeasures = [growth, Samples.LoanMoney], Rules = [] };
        Assert.DoesNotContain(ReturnChecker.Check(Subject(programme, [(Loans, -3.2m)])), finding => finding.Place.Figure == Loans);
        Assert.DoesNotContain(ReturnChecker.Check(Subject(programme, [(Loans, 140m)])), finding => finding.Place.Figure == Loans);
        Assert.Contains(ReturnChecker.Check(Subject(programme with { SupplementaryMeasures = [growth with { IsChange = false }, Samples.LoanMoney] }, [(Loans, -3.2m)])), finding => finding.Rule == "NEGATIVE");
    }

    private static Rule.ExpressionRule Falls(FigureKey key) =>
        new("R-FALLS", Severity.Explain, Samples.Text("Không giảm"), Samples.Text("sample"), $"[{key}] >= [{key}@before]", key, Samples.Text("giảm."));

    private static IEnumerable<Finding> Findings(Rule rule, (FigureKey Key, decimal Value)[] figures, IReadOnlyList<EarlierReturn>? history = null) =>
        ReturnChecker.Check(Subject(With(rule), figures) with { History = history }).Where(finding => finding.Rule == rule.Code);

    private static Programme With(Rule rule) => Samples.Programme with { Rules = [rule] };

    private static EarlierReturn[] History(string period, params (FigureKey Key, decimal Value)[] figures) => [new(new PeriodCode(period), Content(figures))];

    private static CheckSubject Subject(Programme programme, (FigureKey Key, decimal Value)[] figures) => new(programme, Samples.Year2023, Samples.Hill, Content(figures));

    private static ReturnContent Content(params (FigureKey Key, decimal Value)[] figures) => new([.. figures.Select(figure => Samples.Entered(figure.Key, figure.Value))]);
}
