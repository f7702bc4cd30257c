using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Consolidation;

/// <summary>A change in points rolls up from the parts of both years.</summary>
public sealed class PointChangeTests
{
    private static readonly Programme Programme = Samples.Programme with { Indicators = [Samples.Decrease with { Number = 1 }] };

    [Fact]
    public void Change_ComesFromTheSumsOfBothYears()
    {
        var row = Row(Of(Samples.Hill, 10, 100, 8, 100), Of(Samples.River, 90, 900, 92, 900));
        Assert.Equal((100m, 1000m, 100m, 1000m, 0m), (row.Totals.NumeratorBefore, row.Totals.DenominatorBefore, row.Totals.Numerator, row.Totals.Denominator, row.Totals.Value));
        Assert.Equal(Assessment.NotMet, row.Assessment);
        Assert.Equal(0.2m, Row(Of(Samples.Hill, 41_800, 550_000, 40_256, 544_000)).Totals.Value);
    }

    [Fact]
    public void UnitWithAPartMissing_IsLeftOutAndNamed()
    {
        var partial = Of(Samples.River, 90, 900, 92, 900);
        partial = partial with { Content = new([.. partial.Content.Figures.Where(figure => figure.Key.Part != FigurePart.DenominatorBefore)]) };
        var row = Row(Of(Samples.Hill, 10, 100, 8, 100), partial);
        Assert.Equal((2m, Samples.River.Code, LeftOutReason.Missing), (row.Totals.Value, Assert.Single(row.Totals.Coverage.LeftOut).Unit, row.Totals.Coverage.LeftOut[0].Reason));
    }

    [Fact]
    public void ChangeAlone_CountsForTheUnitOnly()
    {
        var alone = Submission(Samples.River, Samples.Entered(Samples.Value(Samples.Decrease), 0.3m));
        var report = Report(Of(Samples.Hill, 10, 100, 10, 100), alone);
        Assert.Equal((0m, LeftOutReason.RatioWithoutParts), (report.Indicators[0].Totals.Value, Assert.Single(report.Indicators[0].Totals.Coverage.LeftOut).Reason));
        Assert.Equal([Assessment.NotMet, Assessment.Met], report.Scorecards.Select(card => card.Scores[0].Assessment));
    }

    [Theory]
    [InlineData(2_003, 3_000, 2_000, 3_000, Assessment.Met)]
    [InlineData(2_003, 3_000, 2_000_001, 3_000_000, Assessment.NotMet)]
    [InlineData(7_000_007, 7_000_000, 6_993_007, 7_000_000, Assessment.Met)]
    public void Change_IsComparedUnrounded(int before, int wholeBefore, int now, int whole, Assessment expected) =>
        Assert.Equal(expected, Row(Of(Samples.Hill, before, wholeBefore, now, whole)).Assessment);

    [Fact]
    public void Parts_AreCheckedForBothYears()
    {
        Assert.Empty(Check(Of(Samples.Hill, 10, 100, 8, 100)));
        Assert.Equal(("NUMERATOR-TOO-LARGE", FigurePart.NumeratorBefore), Found(Of(Samples.Hill, 101, 100, 8, 100)));
        Assert.Equal(("NUMERATOR-TOO-LARGE", FigurePart.Numerator), Found(Of(Samples.Hill, 10, 100, 101, 100)));
        Assert.Equal(("DENOMINATOR-ZERO", FigurePart.DenominatorBefore), Found(Of(Samples.Hill, 0, 0, 8, 100)));

        static (string, FigurePart?) Found(UnitSubmission submission) => Assert.Single(Check(submission)) is var finding ? (finding.Rule, finding.Place.Figure?.Part) : default;
    }

    [Fact]
    public void Keys_SayWhichYear() => Assert.Equal(
        ["S-03:numeratorBefore:period", "S-03:denominatorBefore:period", "S-03:numerator:period", "S-03:denominator:period"],
        AskedFigures.Of(Samples.Decrease).Select(key => FigureKey.TryParse(key.ToString(), out var read) && read == key ? key.ToString() : "?"));

    private static IReadOnlyList<Finding> Check(UnitSubmission submission) =>
        [.. ReturnChecker.Check(new CheckSubject(Programme, Samples.Year2023, submission.Unit, submission.Content)).Where(finding => finding.Place.Figure?.Measure == Samples.Decrease.Code)];

    private static IndicatorRow Row(params UnitSubmission[] submissions) => Report(submissions).Indicators[0];

    private static CityReport Report(params UnitSubmission[] submissions) =>
        Consolidator.Consolidate(Samples.PlanFor(Samples.Hill, Samples.River), Programme, Samples.Year2023, submissions);

    private static UnitSubmission Of(Unit unit, int before, int wholeBefore, int now, int whole) => Submission(
        unit,
        Samples.Entered(Samples.Key(Samples.Decrease, FigurePart.NumeratorBefore), before),
        Samples.Entered(Samples.Key(Samples.Decrease, FigurePart.DenominatorBefore), wholeBefore),
        Samples.Entered(Samples.Key(Samples.Decrease, FigurePart.Numerator), now),
        Samples.Entered(Samples.Key(Samples.Decrease, FigurePart.Denominator), whole));

    private static UnitSubmission Submission(Unit unit, params EnteredFigure[] figures) =>
        new(unit, 1, new ReturnContent(figures), null, null, "Anh Gửi", Samples.NewYear, []);
}
