using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Consolidation;

public sealed class ConsolidatorTests
{
    private static readonly FigureKey Insured = Samples.Key(Samples.Coverage, FigurePart.Numerator);
    private static readonly FigureKey People = Samples.Key(Samples.Coverage, FigurePart.Denominator);
    private static readonly FigureKey Jobs = Samples.Value(Samples.Jobs);
    private static readonly FigureKey Money = Samples.Value(Samples.LoanMoney);

    [Fact]
    public void Rate_ComesFromSumsNotFromAMeanOfRates()
    {
        var row = Report([Submission(Samples.Hill, Ratio(100, 100)), Submission(Samples.River, Ratio(0, 900))]).Indicators[0];
        Assert.Equal((100m, 1000m, 10m), (row.Totals.Numerator, row.Totals.Denominator, row.Totals.Value));
        Assert.Equal(Assessment.NotMet, row.Assessment);
        Assert.Equal(10m / 95m * 100m, row.PercentOfPlan);
    }

    [Fact]
    public void MissingUnit_IsNamedAndNotZero()
    {
        var row = Report([Submission(Samples.Hill, Ratio(95, 100))]).Indicators[0];
        Assert.Equal((95m, Assessment.Met), (row.Totals.Value, row.Assessment));
        Assert.Equal((1, 2), (row.Totals.Coverage.Counted, row.Totals.Coverage.Expected));
        Assert.Equal(new LeftOut(Samples.River.Code, Samples.River.Name, LeftOutReason.NotSubmitted, null), Assert.Single(row.Totals.Coverage.LeftOut));
    }

    [Theory]
    [InlineData(ReleaseKind.Waived, LeftOutReason.Waived, 2)]
    [InlineData(ReleaseKind.Excluded, LeftOutReason.Excluded, 1)]
    public void ReleasedUnit_IsNamedWithItsReason_AndOnlyAnExcludedOneIsNotExpected(ReleaseKind kind, LeftOutReason reason, int expected)
    {
        var report = Consolidator.Consolidate(
            Samples.PlanFor(Samples.Hill, Samples.River), Samples.Programme, Samples.Year2023, [Submission(Samples.Hill, Ratio(95, 100))], new Dictionary<UnitCode, ReleaseKind> { [Samples.River.Code] = kind });

        var coverage = report.Indicators[0].Totals.Coverage;
        Assert.Equal((1, expected), (coverage.Counted, coverage.Expected));
        Assert.Equal(reason, Assert.Single(coverage.LeftOut).Reason);
        Assert.Equal((1, 1, kind), (report.UnitsSubmitted, report.UnitsAsked, report.Units[1].Release));
        Assert.StartsWith($"1/1 đơn vị đã nộp báo cáo, 1 đơn vị {(kind == ReleaseKind.Waived ? "được miễn báo cáo" : "không thuộc diện báo cáo")} (Huyện Sông);", Narrative.Of(report)[0].Text, StringComparison.Ordinal);
        Assert.NotEqual(ReportHash.Of(report), ReportHash.Of(Report([Submission(Samples.Hill, Ratio(95, 100))])));
    }

    [Fact]
    public void RateWithoutParts_CountsForTheUnitOnly()
    {
        var report = Report([Submission(Samples.Hill, Samples.Entered(Samples.Value(Samples.Coverage), 96m)), Submission(Samples.River, Ratio(90, 100))]);
        Assert.Equal((90m, LeftOutReason.RatioWithoutParts), (report.Indicators[0].Totals.Value, Assert.Single(report.Indicators[0].Totals.Coverage.LeftOut).Reason));
        Assert.Equal(Assessment.Met, report.Scorecards[0].Scores[0].Assessment);
        Assert.Equal(Assessment.NotMet, report.Scorecards[1].Scores[0].Assessment);
    }

    [Fact]
    public void NotApplicable_IsNotExpected()
    {
        var coverage = Report([Submission(Samples.Hill, Samples.Entered(People, new Figure.NotApplicable("không có dân cư"))), Submission(Samples.River, Ratio(9, 10))]).Indicators[0].Totals.Coverage;
        Assert.True(coverage.IsComplete);
        Assert.Equal("không có dân cư", Assert.Single(coverage.LeftOut).Detail);
    }

    [Fact]
    public void NoFigure_IsNeverMet() => Assert.All(Report([]).Indicators, row => Assert.Equal((Assessment.NoFigure, null), (row.Assessment, row.Totals.Value)));

    [Fact]
    public void IndicatorWithoutTarget_IsNeverMet()
    {
        var programme = Samples.Programme with { Indicators = [Samples.Coverage with { Targets = [] }, Samples.Jobs] };
        Assert.Equal(Assessment.NoTarget, Report([Submission(Samples.Hill, Ratio(1, 1))], programme).Indicators[0].Assessment);
    }

    [Fact]
    public void HundredPercent_MeansNumeratorEqualsDenominator()
    {
        var all = new Target(TargetOperator.Exactly, 100m, "term");
        Assert.Equal(Assessment.Met, Assessor.Assess(all, Totals(100m, 3m, 3m)));
        Assert.Equal(Assessment.NotMet, Assessor.Assess(all, Totals(100m, 9_999_999m, 10_000_000m)));
        Assert.Equal(Assessment.NotMet, Assessor.Assess(new(TargetOperator.AtLeast, 95m, "term"), Totals(95m, 949_999m, 1_000_000m)));

        static MeasureTotals Totals(decimal value, decimal numerator, decimal denominator) =>
            new(value, numerator, denominator, Bound.Exact, null, Bound.Exact, new Coverage(1, 1, []), FigureMark.Reported, []);
    }

    [Fact]
    public void AssignedTarget_GoesBeforeThePeriodsAndTheTerms()
    {
        var jobs = Samples.Jobs with { Targets = [.. Samples.Jobs.Targets, new(TargetOperator.AtLeast, 10m, "assigned", Samples.Hill.Code, Samples.Year2023)] };
        var report = Report([Submission(Samples.Hill, Samples.Entered(Jobs, 20m)), Submission(Samples.River, Samples.Entered(Jobs, 20m))], Samples.Programme with { Indicators = [Samples.Coverage, jobs] });
        Assert.Equal("assigned", report.Scorecards[0].Scores[1].Target?.Source);

        // The other unit has none of its own, and is not held against the city's total.
        Assert.Equal([Assessment.Met, Assessment.NoTarget], report.Scorecards.Select(card => card.Scores[1].Assessment));
        Assert.Equal(Assessment.NotMet, report.Indicators[1].Assessment);
    }

    [Fact]
    public void Bound_StaysOnTheSum()
    {
        var report = Report([Submission(Samples.Hill, Samples.Entered(Money, new Figure.Given(430m, Bound.Above))), Submission(Samples.River, Samples.Entered(Money, 5m))]);
        Assert.Equal((435m, Bound.Above), (report.Supplementary[1].Totals.Value, report.Supplementary[1].Totals.Bound));
    }

    [Fact]
    public void PublishedCumulativeFigure_StaysPublishedBesideAMadeUpOneOfThePeriod()
    {
        var soFar = Jobs with { Window = FigureWindow.Cumulative };
        var programme = Samples.Programme with
        {
            Indicators = [.. Samples.Programme.Indicators.Select(indicator => indicator.Code == Samples.Jobs.Code
                ? indicator with { Targets = [new Target(TargetOperator.AtLeast, 10m, "giao", Window: FigureWindow.Cumulative)] }
                : indicator)],
        };

        var row = Report([Submission(Samples.Hill, Samples.Entered(Jobs, new Figure.Given(1m), FigureMark.Synthetic), Samples.Entered(soFar, 12m))], programme).Indicators[1];

        Assert.Equal((12m, FigureMark.Reported, FigureMark.Synthetic), (row.Compared, row.Mark, row.Totals.Mark));
        Assert.True(Report([Submission(Samples.Hill, Samples.Entered(Jobs, new Figure.Given(1m), FigureMark.Synthetic))], programme).HasSynthetic);
    }

    [Fact]
    public void SyntheticFigure_MarksItsRowAndTheReport()
    {
        var report = Report([Submission(Samples.Hill, Samples.Entered(Jobs, new Figure.Given(1m), FigureMark.Synthetic)), Submission(Samples.River, Samples.Entered(Jobs, 1m))]);
        Assert.Equal(FigureMark.Synthetic, report.Indicators[1].Totals.Mark);
        Assert.True(report.HasSynthetic);
        Assert.Contains(Narrative.Of(report), sentence => sentence.Text.Contains("[mô phỏng]", StringComparison.Ordinal));
    }

    [Fact]
    public void CityFigure_ComesFromTheDepartmentAndIsLockedForUnits()
    {
        var other = Samples.Department with { Code = new UnitCode("KHAC") };
        var programme = Samples.Programme with { Indicators = [Samples.Coverage with { ReportedBy = ReportedBy.City, Reporter = Samples.Department.Code }, Samples.Jobs] };
        var plan = Samples.PlanFor(Samples.Hill, Samples.Department, other);
        var report = Consolidator.Consolidate(
            plan, programme, Samples.Year2023, [Submission(Samples.Department, Ratio(96, 100)), Submission(other, Ratio(1, 100)), Submission(Samples.Hill, Samples.Entered(Jobs, 1m))]);
        var score = Assert.Single(report.Scorecards).Scores[0];
        Assert.Equal((96m, true, Assessment.Met), (score.Value, score.IsCityFigure, score.Assessment));
        Assert.Equal(LeftOutReason.NotSubmitted, LeftOut(plan).Reason);
        Assert.Equal(LeftOutReason.NoReporter, LeftOut(Samples.PlanFor(Samples.Hill, other)).Reason);

        LeftOut LeftOut(Reporting.Cycles.CyclePlan someone) =>
            Assert.Single(Consolidator.Consolidate(someone, programme, Samples.Year2023, []).Indicators[0].Totals.Coverage.LeftOut);
    }

    [Fact]
    public void LevelOfAnotherSource_HasAStateOfItsOwnAndIsNotCounted()
    {
        var lower = Samples.Coverage with { Direction = Direction.Lower, Targets = [new(TargetOperator.AtMost, 0.1m, "assumed", Other: new(TargetOperator.AtMost, 0.01m, "nguồn năm 2024"))] };
        var programme = Samples.Programme with { Indicators = [lower, Samples.Jobs] };
        var report = Report([Submission(Samples.Hill, Ratio(690, 2_248_788))], programme);
        Assert.Equal((Assessment.Met, Assessment.NotMet), (report.Indicators[0].Assessment, report.Indicators[0].ByOtherLevel));
        Assert.Equal(1, report.Score.Met);
        Assert.Contains(Narrative.Of(report), sentence => sentence.Text.EndsWith("; theo nguồn năm 2024, không quá 0,01 %: chưa đạt).", StringComparison.Ordinal));
        Assert.Equal(Assessment.Met, Report([Submission(Samples.Hill, Ratio(0, 100))], programme).Indicators[0].ByOtherLevel);
        Assert.Null(Report([]).Indicators[0].ByOtherLevel);
    }

    [Fact]
    public void LowerIsBetter_HasAGapAndNoPercentOfPlan()
    {
        var lower = Samples.Coverage with { Direction = Direction.Lower, Targets = [new(TargetOperator.Below, 3m, "term")] };
        var row = Report([Submission(Samples.Hill, Ratio(22, 1000))], Samples.Programme with { Indicators = [lower, Samples.Jobs] }).Indicators[0];
        Assert.Equal((null, 0.8m), ((decimal?)row.PercentOfPlan, row.Gap));
        Assert.Equal((2.2m / 3m * 100m, null), (Assessor.PercentOfPlan(Samples.Coverage, new(TargetOperator.AtLeast, 3m, "x"), 2.2m), Assessor.Gap(Samples.Coverage, new(TargetOperator.AtLeast, 3m, "x"), 2.2m)));
    }

    [Fact]
    public void Source_LeadsToFileSheetAndCell()
    {
        var cell = new EnteredFigure(Jobs, new Figure.Given(7m), new Place("bao-cao.xlsx", "Chỉ tiêu", "D6"), "7");
        var source = Assert.Single(Report([Submission(Samples.Hill, cell)]).Indicators[1].Totals.Sources);
        Assert.Equal((Samples.Hill.Code, 1, "bao-cao.xlsx", "Chỉ tiêu", "D6", 7m), (source.Unit, source.Version, source.File, source.Sheet, source.Cell, source.Value));
    }

    [Fact]
    public void Explanation_StandsInTheNarrative()
    {
        var finding = new Finding("R", Severity.Explain, new Place("f.xlsx", "Chỉ tiêu", "D9", People), new("Ô D9: mẫu số thấp.", "Cell D9: low."), null, null, Samples.Text("sửa"), Samples.Text(""));
        var report = Report([Submission(Samples.Hill, Ratio(1, 1)) with { Explanations = [new(finding, "Theo dân số được giao.")] }]);
        Assert.Contains(Narrative.Of(report), sentence => sentence is { Section: NarrativeSection.Explanations, Text: "Quận Đồi: Mẫu số thấp. Đơn vị giải trình: Theo dân số được giao." });
    }

    [Fact]
    public void Totals_EqualSumsInAnyOrderOfUnits() => Prop.ForAll(
        Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 1000), Gen.Choose(1, 100_000))).Where(pairs => pairs.Length is > 0 and < 30).ToArbitrary(),
        pairs =>
        {
            var units = pairs.Select((_, index) => Samples.Hill with { Code = new UnitCode($"U{index:000}") }).ToList();
            var submissions = units.Zip(pairs, (unit, pair) => Submission(unit, [.. Ratio(pair.Item1, pair.Item2), Samples.Entered(Jobs, pair.Item1)])).ToList();
            var forward = Consolidator.Consolidate(Samples.PlanFor(units), Samples.Programme, Samples.Year2023, submissions);
            units.Reverse();
            submissions.Reverse();
            var backward = Consolidator.Consolidate(Samples.PlanFor(units), Samples.Programme, Samples.Year2023, submissions);
            return forward.Indicators[0].Totals.Numerator == pairs.Sum(pair => pair.Item1)
                && forward.Indicators[0].Totals.Denominator == pairs.Sum(pair => pair.Item2)
                && forward.Indicators[1].Totals.Value == pairs.Sum(pair => pair.Item1)
                && ReportHash.Of(forward) == ReportHash.Of(backward);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hash_IsOfTheFiguresNotOfTheirWay()
    {
        var once = Submission(Samples.Hill, Ratio(95, 100));
        var again = once with { Version = 4, FileName = "v4.xlsx", FileHash = "ab", SubmittedAt = once.SubmittedAt.AddDays(3), Content = new([.. Ratio(95.0m, 100.00m)]) };
        Assert.Equal(ReportHash.Of(Report([once])), ReportHash.Of(Report([again])));
        Assert.NotEqual(ReportHash.Of(Report([once])), ReportHash.Of(Report([Submission(Samples.Hill, Ratio(96, 100))])));
        Assert.Matches("^[0-9a-f]{64}$", ReportHash.Of(Report([once])));
    }

    private static CityReport Report(IReadOnlyList<UnitSubmission> submissions, Programme? programme = null) =>
        Consolidator.Consolidate(Samples.PlanFor(Samples.Hill, Samples.River), programme ?? Samples.Programme, Samples.Year2023, submissions);

    private static EnteredFigure[] Ratio(decimal numerator, decimal denominator) => [Samples.Entered(Insured, numerator), Samples.Entered(People, denominator)];

    private static UnitSubmission Submission(Unit unit, params EnteredFigure[] figures) =>
        new(unit, 1, new ReturnContent(figures), figures.FirstOrDefault()?.Place.File, null, "Anh Gửi", Samples.NewYear, []);
}
