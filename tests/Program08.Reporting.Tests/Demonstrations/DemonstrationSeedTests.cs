using Program08.Reporting.Consolidation;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Tests.Seeds;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Demonstrations;

/// <summary>What the made-up figures of the cycle of 2023 must keep to, so that the published totals hold.</summary>
public sealed class DemonstrationSeedTests
{
    private static readonly Dictionary<UnitCode, PublishedReturn> Returns = Generate(Figures());
    private static readonly IReadOnlyList<Unit> Districts = [.. SeedFiles.Units.Where(unit => unit.Kind != UnitKind.Department)];

    [Fact]
    public void EveryUnit_GivesExactlyWhatItIsAskedFor() => Assert.All(SeedFiles.Units, unit =>
        Assert.Equal(AskedFigures.For(SeedFiles.Programme, unit), Returns[unit.Code].Figures.Select(figure => figure.Key)));

    [Fact]
    public void EveryFigureMadeUp_IsMarkedAndWhatIsKnownIsKept()
    {
        var known = new[] { "008-published", "SLDTBXH-city", "BHXH-city", "SGDDT-city", "SYT-city", "SXD-city" }.Select(SeedFiles.Return).ToDictionary(published => published.Unit);
        Assert.All(Returns.Where(unit => !known.ContainsKey(unit.Key)), unit => Assert.All(unit.Value.Figures, figure => Assert.Equal((FigureMark.Synthetic, "Mô phỏng"), (figure.Mark, figure.Source))));
        Assert.All(known.Values, published => Assert.Equal(published.Version(corrected: true).OrderBy(figure => figure.Key.ToString()), Returns[published.Unit].Figures.OrderBy(figure => figure.Key.ToString())));
    }

    [Fact]
    public void EveryFigure_IsAWholeNumberThatReadsAsItIsWritten() => Assert.All(Districts, unit => Assert.All(
        Returns[unit.Code].Figures.Where(figure => figure.Key.Measure.Value is not ("CT08-BP-14" or "CT08-BP-36")),
        figure => Assert.True(figure.Figure.Number >= 0m && figure.Figure.Number == decimal.Truncate(figure.Figure.Number ?? 0.5m), $"{unit.Code} {figure.Key} {figure.AsWritten}")));

    [Theory]
    [InlineData("CT08-02:value", 205_000)]
    [InlineData("CT08-03:numerator", 1_816_000)]
    [InlineData("CT08-03:denominator", 4_000_000)]
    [InlineData("CT08-04:numerator", 1_488_000)]
    [InlineData("CT08-05:numerator", 7_708_000)]
    [InlineData("CT08-05:denominator", 8_200_000)]
    [InlineData("CT08-06:numerator", 506_000)]
    [InlineData("CT08-07:numerator", 690)]
    [InlineData("CT08-07:denominator", 2_248_788)]
    [InlineData("CT08-09:numerator", 454)]
    [InlineData("CT08-09:denominator", 579)]
    [InlineData("CT08-13:numerator", 44_640)]
    [InlineData("CT08-14:numerator", 13_720)]
    [InlineData("CT08-15:numerator", 22_263)]
    [InlineData("CT08-15:denominator", 2_248_788)]
    [InlineData("CT08-23:numerator", 579)]
    [InlineData("CT08-23:denominator", 579)]
    [InlineData("CT08-27:numerator", 480)]
    [InlineData("CT08-27:denominator", 579)]
    public void CityTotals_Hold(string key, int total) => Assert.Equal(total, Districts.Sum(unit => Of(unit, key)));

    [Theory]
    [InlineData("CT08-03", 45.4)]
    [InlineData("CT08-04", 37.2)]
    [InlineData("CT08-05", 94.0)]
    [InlineData("CT08-06", 50.6)]
    [InlineData("CT08-08", 100)]
    [InlineData("CT08-10", 100)]
    [InlineData("CT08-12", 100)]
    [InlineData("CT08-13", 93)]
    [InlineData("CT08-14", 98)]
    [InlineData("CT08-19", 82.5)]
    [InlineData("CT08-20", 89.8)]
    [InlineData("CT08-21", 90.1)]
    [InlineData("CT08-24", 100)]
    [InlineData("CT08-25", 100)]
    [InlineData("CT08-26", 100)]
    public void CityRates_HoldToTheirPrintedDecimals(string measure, double rate)
    {
        var value = 100m * Districts.Sum(unit => Of(unit, $"{measure}:numerator")) / Districts.Sum(unit => Of(unit, $"{measure}:denominator"));
        Assert.Equal((decimal)rate, decimal.Round(value, 1, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void PartsAreNeverLargerThanTheirWholes() => Assert.All(Districts, unit => Assert.All(
        Returns[unit.Code].Figures.Where(figure => figure.Key.Part == FigurePart.Numerator),
        figure => Assert.True(figure.Figure.Number <= Of(unit, $"{figure.Key.Measure}:denominator"), $"{unit.Code} {figure.Key}")));

    [Fact]
    public void PoorHouseholds_AreInTwelveRuralUnitsOnly()
    {
        var with = Districts.Where(unit => Of(unit, "CT08-07:numerator") > 0m).ToList();
        Assert.Equal(12, with.Count);
        Assert.DoesNotContain(with, unit => unit.Kind == UnitKind.UrbanDistrict);
    }

    [Fact]
    public void NearPoorHouseholds_AreMissingInFiveUrbanUnitsThatHaveNoPoorEither()
    {
        var without = Districts.Where(unit => Of(unit, "CT08-15:numerator") == 0m).ToList();
        Assert.Equal(5, without.Count);
        Assert.All(without, unit => Assert.Equal((UnitKind.UrbanDistrict, 0m), (unit.Kind, Of(unit, "CT08-07:numerator"))));
        Assert.Equal(75m, Of(SeedFiles.Unit("008"), "CT08-15:numerator"));
    }

    [Theory]
    [InlineData("CT08-BP-09:value", "CT08-07:numerator")]
    [InlineData("CT08-BP-10:value", "CT08-15:numerator")]
    [InlineData("CT08-BP-06:value", "CT08-BP-05:value")]
    [InlineData("CT08-BP-08:value", "CT08-BP-07:value")]
    public void Households_HaveOneToSevenPersons(string persons, string households) => Assert.All(Districts, unit =>
        Assert.True(Of(unit, persons) >= Of(unit, households) && Of(unit, persons) <= 7m * Of(unit, households), $"{unit.Code}: {Of(unit, persons)} persons in {Of(unit, households)} households"));

    [Theory]
    [InlineData("CT08-09:denominator")]
    [InlineData("CT08-23:denominator")]
    [InlineData("CT08-27:denominator")]
    public void CommuneCounts_AreTheRosters(string key) => Assert.All(Districts, unit => Assert.Equal((decimal?)unit.Communes, Of(unit, key)));

    [Fact]
    public void EveryReturn_PassesTheChecksButForWhatTheStoryExplains()
    {
        var open = SeedFiles.Units.SelectMany(unit => ReturnChecker.Check(new CheckSubject(SeedFiles.Programme, new("2023"), unit, Returns[unit.Code].Content(corrected: true)), [])
            .Where(finding => finding.Severity != Severity.Note).Select(finding => $"{unit.Code} {finding.Rule}")).ToList();
        Assert.Equal(["008 R-DENOM-05"], open);
    }

    [Fact]
    public void SameSeed_GivesTheSameFiguresAndAnotherSeedTheSameTotals()
    {
        var figures = Figures();
        var (again, other) = (Generate(figures), Generate(figures with { Seed = figures.Seed + 1 }));
        var key = Key("CT08-15:numerator");
        Assert.All(Returns, unit => Assert.Equal(unit.Value.Figures, again[unit.Key].Figures));
        Assert.NotEqual(Districts.Select(unit => Value(Returns, unit, key)), Districts.Select(unit => Value(other, unit, key)));
        Assert.Equal(22_263m, Districts.Sum(unit => Value(other, unit, key)));
    }

    [Fact]
    public void Consolidated_MeetsWhatWasPublished()
    {
        var report = Consolidate(SeedFiles.Programme, Returns);
        Assert.All(Outputs(), output => Assert.True(DemonstrationOutputs.Agrees(output.Published, DemonstrationOutputs.Of(output, report)), $"{output.Name}: {DemonstrationOutputs.Of(output, report)?.ToJsonString()}"));
    }

    [Fact]
    public void WithoutTheTargetsMadeUpForTheDemonstration_LabourLeadsSevenOfTwelve()
    {
        // Those of the indicators for which the catalogue has none.
        static bool IsMadeUp(Indicator indicator) => indicator.Targets.All(target => target is { Assumed: true, Period: not null });
        var programme = SeedFiles.Programme;
        Assert.Equal(["CT08-13", "CT08-14", "CT08-15", "CT08-27"], programme.Indicators.Where(IsMadeUp).Select(indicator => indicator.Code.Value));

        var report = Consolidate(programme with { Indicators = [.. programme.Indicators.Select(indicator => IsMadeUp(indicator) ? indicator with { Targets = [] } : indicator)] }, Returns);

        var led = report.ScoreByRole.Single(count => count.Role == LeadRole.Leads).Count;
        Assert.Equal((7, 12), (led.Met, led.Of));
    }

    [Fact]
    public void OneChangedFigure_ChangesTheCountAndTheHash()
    {
        var unit = new UnitCode("276");
        var changed = Returns.ToDictionary();
        changed[unit] = changed[unit] with { Figures = [.. changed[unit].Figures.Select(figure => figure.Key == Key("CT08-27:numerator") ? figure with { Figure = new Figure.ConfirmedZero() } : figure)] };
        var (before, after) = (Consolidate(SeedFiles.Programme, Returns), Consolidate(SeedFiles.Programme, changed));
        Assert.NotEqual(ReportHash.Of(before), ReportHash.Of(after));
        Assert.Contains(Outputs(), output => !DemonstrationOutputs.Agrees(output.Published, DemonstrationOutputs.Of(output, after)) && output.Name == "indicatorsMet");
    }

    private static CityReport Consolidate(Programme programme, Dictionary<UnitCode, PublishedReturn> returns) => Consolidator.Consolidate(
        SeedFiles.Plan([.. SeedFiles.Units.Select(unit => unit.Code.Value)]),
        programme,
        new("2023"),
        [.. SeedFiles.Units.Select(unit => new UnitSubmission(unit, 1, returns[unit.Code].Content(corrected: true), null, null, "Người xác nhận", Samples.NewYear, []))]);

    private static GeneratedFigures Figures() => Samples.Succeeds(GeneratedFiguresJson.Read(SeedFiles.Demonstration("figures.json")));

    private static IReadOnlyList<DemonstrationOutput> Outputs() => Samples.Succeeds(DemonstrationOutputs.Read(SeedFiles.Demonstration("outputs.json")));

    private static Dictionary<UnitCode, PublishedReturn> Generate(GeneratedFigures figures) => FigureGenerator.Generate(
        figures, SeedFiles.Programme, SeedFiles.Units, [.. figures.Returns.Select(path => SeedFiles.Return(Path.GetFileNameWithoutExtension(path)))]).ToDictionary();

    private static decimal Of(Unit unit, string key) => Value(Returns, unit, Key(key));

    private static decimal Value(Dictionary<UnitCode, PublishedReturn> returns, Unit unit, FigureKey key) => returns[unit.Code].Figures.Single(figure => figure.Key == key).Figure.Number ?? throw new InvalidOperationException($"{unit.Code} {key}");

    private static FigureKey Key(string text) => FigureKey.TryParse($"{text}:period", out var key) && key is not null ? key : throw new FormatException(text);
}
