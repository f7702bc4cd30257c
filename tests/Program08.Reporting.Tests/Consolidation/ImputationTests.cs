using FsCheck;
using FsCheck.Fluent;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Consolidation;

/// <summary>Estimates for units that gave nothing: beside what was reported, marked, and never counted with it (R45).</summary>
public sealed class ImputationTests
{
    private static readonly Unit Hill = Samples.Hill with { ReferencePopulation = 1000 };
    private static readonly Unit River = Samples.River with { Kind = Hill.Kind, ReferencePopulation = 500 };
    private static readonly Unit Lake = River with { Code = new UnitCode("903"), Name = Samples.Text("Quận Hồ"), ReferencePopulation = 250 };

    [Fact]
    public void WithoutAMethod_NothingIsEstimated()
    {
        var report = Report("2024", ImputationMethod.None, [Hill, River], (Hill, 900, 1000));
        Assert.Same(report, report.Imputed([Report("2023", ImputationMethod.None, [Hill, River], (River, 100, 200))]));
    }

    [Fact]
    public void CarriedForward_IsTheUnitsOwnLatestFigureOfTheKind()
    {
        var report = Report("2024", ImputationMethod.CarryForward, [Hill, River], (Hill, 900, 1000)).Imputed(
        [
            Report("2022", ImputationMethod.None, [Hill, River], (River, 10, 200)),
            Report("2023", ImputationMethod.None, [Hill, River], (Hill, 1, 10), (River, 100, 200)),
            Report("2024-Q1", ImputationMethod.None, [Hill, River], (River, 7, 200)),
            Report("2025", ImputationMethod.None, [Hill, River], (River, 199, 200)),
        ]);
        var row = Row(report);

        Assert.Equal((90m, 1, 2), (row.Totals.Value, row.Totals.Coverage.Counted, row.Totals.Coverage.Expected));
        Assert.Equal((1000m / 1200m * 100m, 2, 2), (row.Imputed!.Value, row.Imputed.Counted, row.Imputed.Expected));
        var unit = Assert.Single(row.Imputed.Units);
        Assert.Equal((River.Code, new PeriodCode("2023"), "100 200"), (unit.Unit, unit.From, string.Join(' ', unit.Cells.Select(cell => cell.Value))));
    }

    [Fact]
    public void ByPeers_ARateStaysTheirs_AndOnlyUnitsOfItsKindAreAsked()
    {
        var far = Lake with { Code = new UnitCode("904"), Kind = UnitKind.Commune };
        var row = Row(Report("2024", ImputationMethod.Peers, [Hill, River, Lake, far], (Hill, 900, 1000), (River, 300, 500), (far, 0, 1000)).Imputed([]));

        var unit = Assert.Single(row.Imputed!.Units);
        Assert.Equal((Lake.Code, (PeriodCode?)null, "200 250"), (unit.Unit, unit.From, string.Join(' ', unit.Cells.Select(cell => cell.Value))));
        Assert.Null(Row(Report("2024", ImputationMethod.Peers, [Hill, far], (Hill, 900, 1000)).Imputed([])).Imputed);
        Assert.Null(Row(Report("2024", ImputationMethod.Peers, [Hill, Lake with { ReferencePopulation = null }], (Hill, 900, 1000)).Imputed([])).Imputed);
    }

    [Fact]
    public void StateAndScore_StayThoseOfWhatWasReported_AndTheEstimatesOwnStateSaysWhatItRestsOn()
    {
        var plain = Report("2024", ImputationMethod.CarryForward, [Hill, River], (Hill, 990, 1000));
        var report = plain.Imputed([Report("2023", ImputationMethod.None, [Hill, River], (River, 100, 500))]);
        var (before, after) = (Row(plain), Row(report));

        Assert.Equal((Assessment.Met, Assessment.NotMet), (after.Assessment, after.Imputed!.Assessment));
        Assert.Equal((before.Totals, before.PercentOfPlan, plain.Score), (after.Totals, after.PercentOfPlan, report.Score));
        Assert.Contains("chưa đạt theo số ước", Narrative.Of(report).Single(sentence => sentence.Measures.Contains(Samples.Coverage.Code)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("≈", string.Concat(Narrative.Of(plain).Select(sentence => sentence.Text)), StringComparison.Ordinal);
        Assert.Equal("Huyện Sông (số năm 2023)", ImputationWords.Units(after.Imputed));
    }

    [Fact]
    public void Canonical_TellsEstimates_AndIsUnchangedWhereNothingWasEstimated()
    {
        var complete = new[] { (Hill, 900m, 1000m), (River, 100m, 200m) };
        Assert.Equal(
            CityReportJson.Canonical(Report("2024", ImputationMethod.None, [Hill, River], complete)),
            CityReportJson.Canonical(Report("2024", ImputationMethod.Peers, [Hill, River], complete).Imputed([])));

        var canonical = CityReportJson.Canonical(Report("2024", ImputationMethod.Peers, [Hill, River], (Hill, 900, 1000)).Imputed([]));
        Assert.Contains("\"imputed\":{\"assessment\":", canonical, StringComparison.Ordinal);
        Assert.Contains("\"method\":\"peers\"", canonical, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitsThatSaidTheMeasureIsNotTheirs_AreNotEstimated()
    {
        var plan = Plan("2024", [Hill, River]);
        var report = Consolidator.Consolidate(plan, Programme(ImputationMethod.Peers), plan.Id.Period,
        [
            Sent(Hill, [Entered(FigurePart.Numerator, new Figure.Given(900)), Entered(FigurePart.Denominator, new Figure.Given(1000))]),
            Sent(River, [Entered(FigurePart.Numerator, new Figure.NotApplicable("không có")), Entered(FigurePart.Denominator, new Figure.NotApplicable("không có"))]),
        ]);
        Assert.Null(Row(report.Imputed([])).Imputed);
    }

    [Fact]
    public void Estimates_NeverTouchWhatWasReported() => Prop.ForAll(
        Gen.ArrayOf(Gen.Zip(Gen.Choose(0, 1000), Gen.Zip(Gen.Choose(1000, 5000), Gen.Choose(0, 2)))).Where(facts => facts.Length is > 1 and < 12).ToArbitrary(),
        Gen.Choose(1, 2).ToArbitrary(),
        (facts, method) =>
        {
            List<Unit> roster = [.. facts.Select((fact, index) => Hill with { Code = new UnitCode($"U{index:00}"), ReferencePopulation = fact.Item2.Item1 })];
            var given = facts.Select((fact, index) => (Unit: roster[index], Fact: fact)).Where(known => known.Fact.Item2.Item2 > 0).Select(known => (known.Unit, (decimal)known.Fact.Item1, (decimal)known.Fact.Item2.Item1)).ToArray();
            var earlier = Report("2023", ImputationMethod.None, [.. roster], [.. roster.Select(unit => (unit, 10m, 100m))]);
            var plain = Report("2024", (ImputationMethod)method, [.. roster], given);
            var (before, after) = (Row(plain), Row(plain.Imputed([earlier])));

            Assert.Equal(before with { Imputed = null }, after with { Imputed = null });
            if (after.Imputed is not { } imputed)
            {
                Assert.True(given.Length == roster.Count || (given.Length == 0 && method == (int)ImputationMethod.Peers));
                return;
            }

            Assert.Equal(roster.Select(unit => unit.Code).Except(given.Select(known => known.Unit.Code)), imputed.Units.Select(unit => unit.Unit));
            Assert.Equal((before.Totals.Coverage.Counted + imputed.Units.Count, before.Totals.Coverage.Expected), (imputed.Counted, imputed.Expected));
            Assert.InRange(imputed.Value, 0m, 100m);
            var (numerator, denominator) = (Sum(imputed, FigurePart.Numerator) + (before.Totals.Numerator ?? 0m), Sum(imputed, FigurePart.Denominator) + (before.Totals.Denominator ?? 0m));
            Assert.Equal(numerator / denominator * 100m, imputed.Value);
            Assert.Equal(Assessor.Assess(after.Target, RollUpOf(imputed.Value, numerator, denominator, before)), imputed.Assessment);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(ReportedBy.City)]
    [InlineData(ReportedBy.Units)]
    public void Programme_CanAskForEstimatesOnlyOfWhatAddsUp(ReportedBy by)
    {
        var text = Seeds.SeedFiles.Text("programmes/ct08/programme.json");
        var code = by == ReportedBy.City ? "CT08-01" : "CT08-05";
        var at = text.IndexOf($"\"code\": \"{code}\"", StringComparison.Ordinal);
        var outcome = ProgrammeJson.Read(text.Insert(at, "\"imputation\": \"peers\", "));

        Assert.Equal(by == ReportedBy.Units, outcome is Outcome<Programme>.Success);
        if (by == ReportedBy.City)
        {
            Assert.Equal("IMPUTATION_MISMATCH", Samples.FailsWith(outcome));
        }
    }

    [Fact]
    public void AnotherMethod_IsAChangeOfTheCatalogue() => Assert.Contains(
        CatalogueComparison.Between(Programme(ImputationMethod.None), Programme(ImputationMethod.Peers)), change => change.Text.Vi == "Ước số còn thiếu: không ước → bình quân đầu người của các đơn vị cùng loại");

    private static MeasureTotals RollUpOf(decimal value, decimal numerator, decimal denominator, IndicatorRow row) => row.Totals with { Value = value, Numerator = numerator, Denominator = denominator };

    private static decimal Sum(ImputedFigure imputed, FigurePart part) => imputed.Units.SelectMany(unit => unit.Cells).Where(cell => cell.Key.Part == part).Sum(cell => cell.Value);

    private static IndicatorRow Row(CityReport report) => report.Indicators.Single(row => row.Indicator.Code == Samples.Coverage.Code);

    private static Programme Programme(ImputationMethod method) => Samples.Programme with { Indicators = [Samples.Coverage with { Imputation = method }] };

    private static CyclePlan Plan(string period, IReadOnlyList<Unit> roster) => Samples.PlanFor(roster) with { Id = new CycleId(Samples.Programme.Code, new PeriodCode(period)) };

    private static CityReport Report(string period, ImputationMethod method, IReadOnlyList<Unit> roster, params (Unit Unit, decimal Numerator, decimal Denominator)[] figures)
    {
        var plan = Plan(period, roster);
        return Consolidator.Consolidate(plan, Programme(method), plan.Id.Period, [.. figures.Select(figure => Sent(figure.Unit,
            [Entered(FigurePart.Numerator, new Figure.Given(figure.Numerator)), Entered(FigurePart.Denominator, new Figure.Given(figure.Denominator))]))]);
    }

    private static UnitSubmission Sent(Unit unit, IReadOnlyList<EnteredFigure> figures) => new(unit, 1, new ReturnContent(figures), null, null, "Anh Gửi", Samples.NewYear, []);

    private static EnteredFigure Entered(FigurePart part, Figure figure) => Samples.Entered(Samples.Key(Samples.Coverage, part), figure);
}
