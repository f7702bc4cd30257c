using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Validation;

/// <summary>A department's totals beside the sum of what the units reported.</summary>
public sealed class SecondSourceTests
{
    private static readonly FigureKey Insured = Samples.Key(Samples.Coverage, FigurePart.Numerator);
    private static readonly FigureKey People = Samples.Key(Samples.Coverage, FigurePart.Denominator);

    private static readonly Programme Programme = Samples.Programme with { Indicators = [Samples.Coverage with { SecondSource = Samples.Department.Code }, Samples.Jobs] };

    [Fact]
    public void Department_IsAskedForItsTotalsAlone()
    {
        Assert.Equal([Insured, People], AskedFigures.For(Programme, Samples.Department));
        Assert.Equal(AskedFigures.For(Samples.Programme, Samples.Hill), AskedFigures.For(Programme, Samples.Hill));
        Assert.Empty(AskedFigures.For(Samples.Programme, Samples.Department));
    }

    [Fact]
    public void EqualTotals_SayNothing() => Assert.Empty(Check(1000m, 2000m, Both));

    [Fact]
    public void OtherTotal_IsTheDepartmentsToExplain()
    {
        var finding = Assert.Single(Check(1010m, 2000m, Both));
        Assert.Equal(("SECOND-SOURCE", Severity.Explain, Insured), (finding.Rule, finding.Severity, finding.Place.Figure));
        Assert.Equal(
            "“Số người có thẻ (Tỷ lệ bao phủ)”: tổng của 2 đơn vị là 1.000, số của Sở Mẫu là 1.010, chênh 10 (1 %).", finding.Message.Vi);
        Assert.Equal(("1.010 / 1.000", "1.000"), (finding.Found, finding.Expected?.Vi));
    }

    [Fact]
    public void Explanation_HoldsForTheSameTwoNumbersOnly()
    {
        var finding = Assert.Single(Check(1010m, 2000m, Both));
        var later = Assert.Single(Check(1010m, 2000m, [Of(Samples.Hill, 500m, 1000m), Of(Samples.River, 501m, 1000m)]));
        Assert.NotEqual(finding.Fingerprint, later.Fingerprint);
    }

    [Fact]
    public void WhileAUnitIsMissing_TheDepartmentIsOnlyToldSo()
    {
        var finding = Assert.Single(Check(1010m, 2000m, [Of(Samples.Hill, 400m, 900m)]));
        Assert.Equal(("SECOND-SOURCE-WAITS", Severity.Note), (finding.Rule, finding.Severity));
        Assert.Equal("Chưa đối chiếu được “Tỷ lệ bao phủ” với tổng của các đơn vị: có 1/2 đơn vị, còn thiếu Huyện Sông.", finding.Message.Vi);
        Assert.Equal(Verdict.Passed, Verdicts.Of([finding], []));
    }

    [Fact]
    public void UnitWithARateAlone_IsMissingFromTheSum()
    {
        var alone = Submission(Samples.River, Samples.Entered(Samples.Value(Samples.Coverage), 50m));
        Assert.Equal("SECOND-SOURCE-WAITS", Assert.Single(Check(1010m, 2000m, [Of(Samples.Hill, 400m, 900m), alone])).Rule);
    }

    [Fact]
    public void UnitThatIsNotConcerned_IsNotWaitedFor()
    {
        var none = Submission(Samples.River, Samples.Entered(People, new Figure.NotApplicable("không có dân cư")));
        Assert.Equal("SECOND-SOURCE", Assert.Single(Check(401m, 900m, [Of(Samples.Hill, 400m, 900m), none])).Rule);
        Assert.Empty(Check(400m, 900m, [Of(Samples.Hill, 400m, 900m), none]));
    }

    [Fact]
    public void TotalsOfTheDepartment_AreNeverInTheCitysFigure()
    {
        var row = Report(Department(1010m, 2000m)).Indicators[0];
        Assert.Equal((1000m, 2000m, 50m), (row.Totals.Numerator, row.Totals.Denominator, row.Totals.Value));
        Assert.All(row.Totals.Sources, source => Assert.NotEqual(Samples.Department.Code, source.Unit));
        Assert.Equal((2, 2), (row.Totals.Coverage.Counted, row.Totals.Coverage.Expected));
        Assert.Equal(
            [new SecondSourcePart(Insured, 1000m, 1010m, null), new SecondSourcePart(People, 2000m, 2000m, null)],
            row.SecondSource?.Parts);
        Assert.Equal((Samples.Department.Code, 50.5m, true, true), (row.SecondSource!.Unit, row.SecondSource.Value, row.SecondSource.IsSubmitted, row.SecondSource.HasDifference));
        Assert.Equal(10m, row.SecondSource.Parts[0].Difference);
    }

    [Fact]
    public void UnexplainedDifference_StandsInTheNarrative_UntilItIsExplained()
    {
        const string open = "Tỷ lệ bao phủ: số của Sở Mẫu khác tổng của các đơn vị, chưa có giải trình (Số người có thẻ: 1.010 so với 1.000).";
        Assert.Contains(Narrative.Of(Report(Department(1010m, 2000m))), sentence => sentence is { Section: NarrativeSection.Open, Text: open });
        var finding = Assert.Single(Check(1010m, 2000m, Both));
        var explained = Report(Department(1010m, 2000m) with { Explanations = [new(finding, "Khác nguồn dân số.")] });
        Assert.DoesNotContain(Narrative.Of(explained), sentence => sentence.Text == open);
        Assert.Equal("Khác nguồn dân số.", explained.Indicators[0].SecondSource?.Parts[0].Explanation);
        Assert.Null(explained.Indicators[0].SecondSource?.Parts[1].Explanation);
    }

    [Fact]
    public void DifferenceNobodyExplained_IsListedUntilTheDepartmentOrTheCoordinatorAnswers()
    {
        var open = Assert.Single(Report(Department(1010m, 2000m)).UnexplainedDifferences());
        Assert.Equal((Samples.Department.Code, Insured, 10m, true), (open.Department, open.Part.Key, open.Part.Difference, open.IsComplete));
        Assert.Empty(Report(Department(1000m, 2000m)).UnexplainedDifferences());
        Assert.Empty(Report(null).UnexplainedDifferences());

        var finding = Assert.Single(Check(1010m, 2000m, Both));
        Assert.Empty(Report(Department(1010m, 2000m) with { Explanations = [new(finding, "Khác nguồn dân số.")] }).UnexplainedDifferences());
    }

    [Fact]
    public void ExplanationOfOtherNumbers_IsNoneAnyMore()
    {
        var earlier = Assert.Single(Check(1010m, 2000m, [Of(Samples.Hill, 500m, 1000m), Of(Samples.River, 501m, 1000m)]));
        var part = Assert.Single(Report(Department(1010m, 2000m) with { Explanations = [new(earlier, "Khác nguồn dân số.")] }).UnexplainedDifferences()).Part;
        Assert.Equal(("Khác nguồn dân số.", true), (part.Explanation, part.IsOutdated));
    }

    [Fact]
    public void Confirmation_IsForTheNumbersThatWereConfirmedAndStandsInTheReport()
    {
        var confirmed = new DifferenceConfirmation(Insured, 1000m, 1010m, "Cơ quan gửi trước các đơn vị.", "coordinator", Samples.NewYear);
        var report = Report(Department(1010m, 2000m), confirmed);
        Assert.Empty(report.UnexplainedDifferences());
        Assert.Equal("Cơ quan gửi trước các đơn vị.", report.Indicators[0].SecondSource?.Parts[0].Confirmation);
        Assert.Contains(Narrative.Of(report), sentence => sentence.Text.EndsWith("(Số người có thẻ: 1.010 so với 1.000). Điều phối xác nhận: Cơ quan gửi trước các đơn vị.", StringComparison.Ordinal));
        Assert.NotEqual(ReportHash.Of(Report(Department(1010m, 2000m))), ReportHash.Of(report));
        Assert.Single(Report(Department(1011m, 2000m), confirmed).UnexplainedDifferences());
    }

    [Fact]
    public void DepartmentThatSentNothing_IsSaidSo_AndOneOutsideTheRosterIsNot()
    {
        Assert.Equal((false, null), (Report(null).Indicators[0].SecondSource?.IsSubmitted, Report(null).Indicators[0].SecondSource?.Value));
        Assert.Null(Consolidator.Consolidate(Samples.PlanFor(Samples.Hill), Programme, Samples.Year2023, []).Indicators[0].SecondSource);
        var waived = new Dictionary<UnitCode, Reporting.Cycles.ReleaseKind> { [Samples.Department.Code] = Reporting.Cycles.ReleaseKind.Waived };
        Assert.Null(Consolidator.Consolidate(Samples.PlanFor(Samples.Hill, Samples.Department), Programme, Samples.Year2023, [], waived).Indicators[0].SecondSource);
    }

    [Fact]
    public void Hash_HoldsTheOtherSourceToo()
    {
        Assert.NotEqual(ReportHash.Of(Report(Department(1010m, 2000m))), ReportHash.Of(Report(Department(1011m, 2000m))));
        Assert.Equal(ReportHash.Of(Report(Department(1010m, 2000m))), ReportHash.Of(Report(Department(1010.0m, 2000m))));
    }

    private static IReadOnlyList<UnitSubmission> Both => [Of(Samples.Hill, 400m, 900m), Of(Samples.River, 600m, 1100m)];

    private static IReadOnlyList<Finding> Check(decimal insured, decimal people, IReadOnlyList<UnitSubmission> units) => ReturnChecker.Check(new CheckSubject(
        Programme, Samples.Year2023, Samples.Department, Department(insured, people).Content,
        UnitsSums.For(Programme, Samples.Department, [Samples.River, Samples.Hill], units)));

    private static CityReport Report(UnitSubmission? department, params DifferenceConfirmation[] confirmations) => Consolidator.Consolidate(
        Samples.PlanFor(Samples.Hill, Samples.River, Samples.Department), Programme, Samples.Year2023, department is null ? Both : [.. Both, department], confirmations: confirmations);

    private static UnitSubmission Department(decimal insured, decimal people) => Of(Samples.Department, insured, people);

    private static UnitSubmission Of(Unit unit, decimal insured, decimal people) => Submission(unit, Samples.Entered(Insured, insured), Samples.Entered(People, people));

    private static UnitSubmission Submission(Unit unit, params EnteredFigure[] figures) =>
        new(unit, 1, new ReturnContent(figures), null, null, "Anh Gửi", Samples.NewYear, []);
}
