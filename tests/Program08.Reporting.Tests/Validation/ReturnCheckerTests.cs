using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Validation;

public sealed class ReturnCheckerTests
{
    private static readonly FigureKey Insured = Samples.Key(Samples.Coverage, FigurePart.Numerator);
    private static readonly FigureKey People = Samples.Key(Samples.Coverage, FigurePart.Denominator);
    private static readonly FigureKey Jobs = Samples.Value(Samples.Jobs);
    private static readonly FigureKey Loans = Samples.Value(Samples.Loans);
    private static readonly FigureKey Money = Samples.Value(Samples.LoanMoney);

    [Fact]
    public void CompleteReturn_HasNoFindings() => Assert.Empty(Check(Complete()));

    [Fact]
    public void UnitSlip_IsStoppedAndTheOneLikelyAmountProposed()
    {
        var slip = new EnteredFigure(Money, new Figure.Given(430_000_000m, Bound.Above), new Place("bao-cao.xlsx", "Biểu phụ", "E12"), "hơn 430 triệu đồng");
        var finding = Assert.Single(Check(Complete(slip, Samples.Entered(Loans, 14_740m))));
        Assert.Equal(("R-UNIT-LOAN", Severity.Block), (finding.Rule, finding.Severity));
        Assert.Equal("Ô E12: 430.000.000 đồng cho 14.740 lượt người là 29.172 đồng mỗi lượt người. Có phải 430 tỷ đồng?", finding.Message.Vi);
        Assert.Equal(new Proposal(Money, 430_000_000_000m, Bound.Above, "hơn 430 tỷ đồng"), finding.Proposal);
        Assert.Equal(Money, finding.Place.Figure);
    }

    [Fact]
    public void AmountThatSeveralFactorsWouldFit_GetsNoProposal()
    {
        var wide = Samples.Programme with { Rules = [((Rule.PerHeadBand)Samples.LoanBand) with { Lowest = 1m, Highest = 1_000_000m }] };
        var finding = Assert.Single(Check(Complete(Samples.Entered(Money, 1m), Samples.Entered(Loans, 10m)), wide));
        Assert.Null(finding.Proposal);
    }

    [Fact]
    public void BlankCell_IsMissingOnceAndRulesOnItAreSilent()
    {
        var finding = Assert.Single(Check(Without(Loans)));
        Assert.Equal(("MISSING", Severity.Block, Place.Form(Loans)), (finding.Rule, finding.Severity, finding.Place));
    }

    [Fact]
    public void CellThatReadingRefused_IsNotCalledMissingToo()
    {
        var refused = new Finding("READ-NUMBER", Severity.Block, new Place("f.xlsx", "Biểu phụ", "D4", Loans), Samples.Text("sai"), "12.34.567", null, Samples.Text("sửa"), Samples.Text(""));
        Assert.Equal([refused], ReturnChecker.Check(Subject(Without(Loans)), [refused]));
    }

    [Fact]
    public void MissingWithReason_AsksForAnExplanation()
    {
        var finding = Assert.Single(Check(Complete(Samples.Entered(Jobs, new Figure.Missing("chờ phòng thống kê", new(2024, 2, 1))))));
        Assert.Equal(Severity.Explain, finding.Severity);
        Assert.Contains("01/02/2024", finding.Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void NotApplicable_SpeaksForBothPartsButNeedsAReason()
    {
        var concerned = Without(Insured, People);
        Assert.Empty(Check(concerned.Append(Samples.Entered(People, new Figure.NotApplicable("không có dân cư")))));
        Assert.Equal("REASON-MISSING", Assert.Single(Check(concerned.Append(Samples.Entered(People, new Figure.NotApplicable(" "))))).Rule);
    }

    [Fact]
    public void RatioWithoutParts_IsTakenWithAWarning()
    {
        var alone = Without(Insured, People).Append(Samples.Entered(Samples.Value(Samples.Coverage), 94.1m));
        var finding = Assert.Single(Check(alone));
        Assert.Equal(("RATIO-WITHOUT-PARTS", Severity.Explain), (finding.Rule, finding.Severity));
    }

    [Theory]
    [InlineData(0, 0, "DENOMINATOR-ZERO")]
    [InlineData(11, 10, "NUMERATOR-TOO-LARGE")]
    [InlineData(-1, 10, "NEGATIVE")]
    public void ImpossibleRatio_Blocks(int numerator, int denominator, string rule)
    {
        var finding = Assert.Single(Check(Complete(Samples.Entered(Insured, numerator), Samples.Entered(People, denominator))));
        Assert.Equal((rule, Severity.Block), (finding.Rule, finding.Severity));
    }

    [Fact]
    public void HalfAPerson_Blocks() => Assert.Equal("WHOLE-NUMBER", Assert.Single(Check(Complete(Samples.Entered(Jobs, 12.5m)))).Rule);

    [Fact]
    public void BoundInAnIndicator_Blocks() =>
        Assert.Equal("BOUND-IN-RESULT", Assert.Single(Check(Complete(Samples.Entered(Jobs, new Figure.Given(12m, Bound.Above))))).Rule);

    [Theory]
    [InlineData(850, 0)]
    [InlineData(849, 1)]
    [InlineData(1150, 0)]
    [InlineData(1151, 1)]
    public void Denominator_IsComparedWithTheReferencePopulation(int denominator, int findings)
    {
        var programme = Samples.Programme with { Rules = [new Rule.ReferencePopulationRule("R-DENOM", Severity.Explain, Samples.Text("Dân số"), Samples.Text("sample"), People, 0.15m)] };
        Assert.Equal(findings, Check(Complete(Samples.Entered(Insured, 800m), Samples.Entered(People, denominator)), programme).Count);
    }

    [Theory]
    [InlineData(199, 75, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(8, 1, 1)]
    [InlineData(3, 0, 1)]
    [InlineData(5, 10, 1)]
    public void Households_HaveOneToSevenPersons(int persons, int households, int findings)
    {
        var programme = Samples.Programme with { Rules = [new Rule.PersonsPerHousehold("R-HHSIZE", Severity.Explain, Samples.Text("Cỡ hộ"), Samples.Text("sample"), Jobs, Loans, 1m, 7m)] };
        Assert.Equal(findings, Check(Complete(Samples.Entered(Jobs, persons), Samples.Entered(Loans, households)), programme).Count);
    }

    [Fact]
    public void PartLargerThanItsWhole_IsFound()
    {
        var programme = Samples.Programme with { Rules = [new Rule.PartOfWhole("R-PART", Severity.Block, Samples.Text("Phần"), Samples.Text("sample"), Jobs, Loans)] };
        Assert.Equal("R-PART", Assert.Single(Check(Complete(Samples.Entered(Jobs, 20m), Samples.Entered(Loans, 10m)), programme)).Rule);
    }

    [Fact]
    public void FigureNobodyAskedFor_IsOnlyNoted()
    {
        var city = Samples.Programme with { Indicators = [Samples.Coverage, Samples.Jobs with { ReportedBy = ReportedBy.City }] };
        Assert.All(Check(Complete(), city), finding => Assert.Equal(("NOT-ASKED", Severity.Note), (finding.Rule, finding.Severity)));
    }

    [Fact]
    public void AllFindingsComeAtOnceInFormOrder() =>
        Assert.Equal(AskedFigures.For(Samples.Programme, Samples.Hill), Check([]).Select(finding => finding.Place.Figure));

    private static IReadOnlyList<Finding> Check(IEnumerable<EnteredFigure> figures, Programme? programme = null) =>
        ReturnChecker.Check(Subject(figures) with { Programme = programme ?? Samples.Programme });

    private static CheckSubject Subject(IEnumerable<EnteredFigure> figures) => new(Samples.Programme, Samples.Year2023, Samples.Hill, new ReturnContent([.. figures]));

    private static IEnumerable<EnteredFigure> Without(params FigureKey[] keys) => Complete().Where(figure => !keys.Contains(figure.Key));

    private static IEnumerable<EnteredFigure> Complete(params EnteredFigure[] instead)
    {
        EnteredFigure[] all =
        [
            Samples.Entered(Insured, 940m), Samples.Entered(People, 1000m), Samples.Entered(Jobs, 100m),
            Samples.Entered(Samples.Value(Samples.Jobs, FigureWindow.Cumulative), 300m), Samples.Entered(Loans, 10m), Samples.Entered(Money, 300_000_000m),
        ];
        return all.Select(figure => instead.FirstOrDefault(other => other.Key == figure.Key) ?? figure);
    }
}
