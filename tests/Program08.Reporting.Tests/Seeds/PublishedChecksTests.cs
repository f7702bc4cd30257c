using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Seeds;

/// <summary>What is right or wrong with the published figures: the checks stop the first and let the second pass.</summary>
public sealed class PublishedChecksTests
{
    private static readonly FigureKey Insured = Key("CT08-05:numerator:period");
    private static readonly FigureKey People = Key("CT08-05:denominator:period");

    /// <summary>
    /// The twenty-two checks by their numbers: those the programme's rules hold name the check at their example, which reading the programme runs; the others follow from how figures are read and counted, below.
    /// </summary>
    [Fact]
    public void EveryPublishedCheck_IsARulesExampleOrStandsBelow()
    {
        var held = SeedFiles.Programme.Rules.SelectMany(rule => rule.Examples).Select(example => example.Note?.Split(':')[0]).OfType<string>().Where(note => note is ['C', _, _]).Distinct().Order();
        Assert.Equal(["C01", "C02", "C03", "C04", "C05", "C07", "C08", "C09", "C10", "C11", "C14", "C16", "C17", "C19", "C21"], held);
    }

    [Fact]
    public void C01_LoanOf29ThousandEach_IsProposedAs430Billion() => Assert.Equal("430 tỷ đồng", Assert.Single(Tried("R-UNIT-LOAN", "C01")).Proposal?.Text);

    [Fact]
    public void C04_PercentOfPlanForTheCoverage_IsToldApartAndTheValueProposed()
    {
        var finding = Assert.Single(Tried("R-PLAN-05", "C04"));
        Assert.Equal((Severity.Explain, 93.96m, "93,96 %"), (finding.Severity, finding.Proposal?.Value, finding.Proposal?.Text));
        Assert.EndsWith("Có phải đó là mức đạt so với kế hoạch 95 %, còn giá trị là 93,96 %?", finding.Message.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(11.7, false)]
    [InlineData(11.6, true)]
    [InlineData(11.8, true)]
    public void C05_GrowthOfHoangMai_IsWorkedOutAgainFrom2021(double growth, bool isWrong)
    {
        var published = SeedFiles.Return("008-published").Content(corrected: true);
        var content = published with { Figures = [.. published.Figures.Select(figure => figure.Key.ToString() == "CT08-BP-36:value:period" ? figure with { Figure = new Figure.Given((decimal)growth) } : figure)] };
        var findings = ReturnChecker.Check(new CheckSubject(SeedFiles.Programme, Samples.Year2023, SeedFiles.Unit("008"), content, History: [SeedFiles.Earlier("008-2021")]));
        Assert.Equal(isWrong ? ["R-GROWTH-05"] : Array.Empty<string>(), findings.Select(finding => finding.Rule).Where(rule => rule != "R-DENOM-05"));
    }

    [Theory]
    [InlineData(23, 27, 85.2, false)]
    [InlineData(20, 27, 74.1, false)]
    [InlineData(11, 12, 91.7, false)]
    [InlineData(23, 27, 85.3, true)]
    public void C13_TypedShare_IsWorkedOutAgainFromItsParts(int part, int whole, double typed, bool isWrong)
    {
        var finding = Findings((Key("CT08-13:numerator:period"), part), (Key("CT08-13:denominator:period"), whole), (Key("CT08-13:value:period"), (decimal)typed)).SingleOrDefault(finding => finding.Rule == "RATE-MISMATCH");
        Assert.Equal(isWrong, finding is not null);
        Assert.Equal(isWrong ? 85.19m : null, finding?.Proposal?.Value);
    }

    [Fact]
    public void C14_ShareOfCommunes_GivesItsWholeNumerator()
    {
        var finding = Findings((Key("CT08-09:value:period"), 78.41m), (Key("CT08-09:denominator:period"), 579m)).Single(finding => finding.Place.Figure == Key("CT08-09:numerator:period"));
        Assert.Equal(("MISSING", 454m), (finding.Rule, finding.Proposal?.Value));
        Assert.Contains("không có số nguyên nào trên 579", Assert.Single(Tried("R-INT-CT08-09", null)).Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void C15_OvershootAndPercentOfPlan_AreOneFact()
    {
        var published = SeedFiles.Submission("SLDTBXH-city");
        var row = Consolidator.Consolidate(SeedFiles.Plan("SLDTBXH"), SeedFiles.Programme, Samples.Year2023, [published]).Indicators[10];
        Assert.Equal(("106,7", "6,7"), (VietnameseFormat.Number(row.PercentOfPlan!.Value, 1), VietnameseFormat.Number(row.PercentOfPlan.Value - 100m, 1)));
    }

    [Fact]
    public void C22_ScoresOfDistricts_AreNoOutliersOfEachOther()
    {
        var score = RobustScore.Of(23m, [15m, 16m, 20m]);
        Assert.True(score is { Median: 16m, Deviation: 1m, Score: > 3.5m }, "Three others alone would stop it: hence the least number of others.");
        var peers = SeedFiles.Programme.Rules.OfType<Rule.OutlierRule>().ToList();
        Assert.NotEmpty(peers);
        Assert.All(peers, rule => Assert.True(rule is { Severity: Severity.Note, MinimumPeers: > 3, MinimumPeriods: > 3 }, rule.Code));
    }

    [Theory]
    [InlineData("R-UNIT-LOAN", true, "CT08-BP-02:value:cumulative", 430_000_000, "CT08-BP-01:value:cumulative", 14_740)]
    [InlineData("R-UNIT-POOR-LOAN", false, "CT08-BP-04:value:cumulative", 454_000_000, "CT08-BP-03:value:cumulative", 21)]
    [InlineData("R-HHSIZE-POOR-2021", false, "CT08-BP-06:value:period", 222, "CT08-BP-05:value:period", 76)]
    [InlineData("R-HHSIZE-NEAR-2021", false, "CT08-BP-08:value:period", 575, "CT08-BP-07:value:period", 180)]
    [InlineData("R-HHSIZE-NEAR", false, "CT08-BP-10:value:period", 199, "CT08-15:numerator:period", 75)]
    [InlineData("R-TREND-POOR", false, "CT08-07:numerator:period", 0, "CT08-BP-05:value:period", 76)]
    [InlineData("R-TREND-NEAR", false, "CT08-15:numerator:period", 75, "CT08-BP-07:value:period", 180)]
    [InlineData("R-CARDS-POOR", false, "CT08-BP-12:value:cumulative", 405, "CT08-BP-06:value:period", 222)]
    [InlineData("R-CARDS-POOR", true, "CT08-BP-12:value:cumulative", 667, "CT08-BP-06:value:period", 222)]
    [InlineData("R-CARDS-NEAR", false, "CT08-BP-13:value:cumulative", 1_244, "CT08-BP-08:value:period", 575)]
    [InlineData("R-CARDS-NEAR", true, "CT08-BP-13:value:cumulative", 1_726, "CT08-BP-08:value:period", 575)]
    [InlineData("R-UNIT-SCHOOL", false, "CT08-BP-19:value:cumulative", 1_730_000_000_000, "CT08-BP-18:value:cumulative", 39)]
    [InlineData("R-PART-NEW-PROJECT", false, "CT08-BP-21:value:period", 19, "CT08-BP-20:value:period", 35)]
    [InlineData("R-PART-DONE-PROJECT", false, "CT08-BP-22:value:period", 12, "CT08-BP-21:value:period", 19)]
    [InlineData("R-PART-HIRED", false, "CT08-BP-30:value:cumulative", 48_308, "CT08-BP-29:value:cumulative", 404_967)]
    [InlineData("R-UNIT-AID", false, "CT08-BP-35:value:cumulative", 2_975_420_000_000, "CT08-BP-34:value:cumulative", 2_907_969)]
    [InlineData("R-UNIT-AID", true, "CT08-BP-35:value:cumulative", 2_975_420_000, "CT08-BP-34:value:cumulative", 2_907_969)]
    public void PublishedPair_IsStoppedOrPasses(string rule, bool stopped, string first, long firstValue, string second, long secondValue)
    {
        var example = new RuleExample(stopped, new Dictionary<FigureKey, decimal> { [Key(first)] = firstValue, [Key(second)] = secondValue });
        Assert.Equal(stopped, RuleExamples.Fires(SeedFiles.Programme, SeedFiles.Programme.Rules.Single(known => known.Code == rule), example));
    }

    [Fact]
    public void DenominatorAThirdBelowThePopulation_IsToBeExplained()
    {
        var finding = Assert.Single(Check("008-published", corrected: true));
        Assert.Equal(("R-DENOM-05", Severity.Explain), (finding.Rule, finding.Severity));
    }

    [Fact]
    public void PercentOfPlan_IsNeverTheCoverage()
    {
        var row = City((Insured, 7_708_000m), (People, 8_200_000m)).Indicators[4];
        Assert.Equal(("94,0", "98,9", Assessment.NotMet), (VietnameseFormat.Number(row.Totals.Value!.Value, 1), VietnameseFormat.Number(row.PercentOfPlan!.Value, 1), row.Assessment));
        Assert.IsType<NumberReading.Wrong>(VietnameseNumber.Read("98,9% kế hoạch", NumberExpectation.For(row.Indicator, FigurePart.Value)));
    }

    [Fact]
    public void TargetOfAPoint_IsTakenAsPoints()
    {
        var target = SeedFiles.Programme.Indicators[4].Applicable(SeedFiles.Unit("008"), Samples.Year2023);
        Assert.Equal(94.1m - 1m, target?.Value);
        Assert.Contains("điểm %", target?.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void HyphenIsMissing_ZeroIsTyped()
    {
        var poor = NumberExpectation.For(SeedFiles.Programme.Indicators[6], FigurePart.Numerator);
        Assert.IsType<NumberReading.Blank>(VietnameseNumber.Read("-", poor));
        Assert.Equal(0m, Assert.IsType<NumberReading.Number>(VietnameseNumber.Read("0", poor)).Value);
    }

    [Fact]
    public void Counts_CloseOverAllRoles()
    {
        var report = City((Insured, 7_708_000m), (People, 8_200_000m));
        Assert.Equal(27, report.Score.Of);
        Assert.Equal((12, 5, 10), (report.ScoreByRole[0].Count.Of, report.ScoreByRole[1].Count.Of, report.ScoreByRole[2].Count.Of));
        Assert.Equal(report.Score.Met, report.ScoreByRole.Sum(role => role.Count.Met));
        Assert.Equal(report.Score.NotMet, report.ScoreByRole.Sum(role => role.Count.NotMet));
    }

    [Fact]
    public void ShareOfCommunes_NeedsWholeCommunes()
    {
        FigureKey with = Key("CT08-09:numerator:period"), all = Key("CT08-09:denominator:period");
        Assert.Contains(Findings((with, 453.97m), (all, 579m)), finding => finding.Rule == "WHOLE-NUMBER" && finding.Place.Figure == with);
        Assert.DoesNotContain(Findings((with, 454m), (all, 579m)), finding => finding.Place.Figure == with);
        Assert.Equal("78,41", VietnameseFormat.Number(City((with, 454m), (all, 579m)).Indicators[8].Totals.Value!.Value, 2));
    }

    [Fact]
    public void PoorAndNearPoor_FitOneNumberOfHouseholds()
    {
        FigureKey poor = Key("CT08-07:numerator:period"), near = Key("CT08-15:numerator:period"), all = Key("CT08-07:denominator:period"), same = Key("CT08-15:denominator:period");
        var report = City((poor, 690m), (all, 2_248_788m), (near, 22_263m), (same, 2_248_788m));
        Assert.Equal(("0,03", "0,99"), (VietnameseFormat.Number(report.Indicators[6].Totals.Value!.Value, 2), VietnameseFormat.Number(report.Indicators[14].Totals.Value!.Value, 2)));
        Assert.Contains(Findings((all, 2_300_000m), (same, 2_248_788m)), finding => finding.Rule == "R-HOUSEHOLDS");
        Assert.DoesNotContain(Findings((all, 2_248_788m), (same, 2_248_788m)), finding => finding.Rule == "R-HOUSEHOLDS");
    }

    [Fact]
    public void PeriodOutsideTheList_IsRefused()
    {
        Assert.IsType<Outcome<Period>.Failed>(Period.Of(new PeriodCode("2021-2026")));
        Assert.IsType<Outcome<Period>.Success>(Period.Of(new PeriodCode("2023")));
    }

    private static IReadOnlyList<Finding> Tried(string code, string? check)
    {
        var rule = SeedFiles.Programme.Rules.Single(rule => rule.Code == code);
        return RuleExamples.Try(SeedFiles.Programme, rule, rule.Examples.First(example => example.Fires && (check is null || example.Note?.StartsWith(check, StringComparison.Ordinal) == true)));
    }

    private static CityReport City(params (FigureKey Key, decimal Value)[] figures) => Consolidator.Consolidate(
        SeedFiles.Plan("001"), SeedFiles.Programme, Samples.Year2023,
        [new(SeedFiles.Unit("001"), 1, Content(figures), null, null, "Anh Gửi", Samples.NewYear, [])]);

    private static IReadOnlyList<Finding> Findings(params (FigureKey Key, decimal Value)[] figures) =>
        ReturnChecker.Check(new CheckSubject(SeedFiles.Programme, Samples.Year2023, SeedFiles.Unit("001"), Content(figures)));

    private static IReadOnlyList<Finding> Check(string file, bool corrected)
    {
        var published = SeedFiles.Return(file);
        return ReturnChecker.Check(new CheckSubject(SeedFiles.Programme, Samples.Year2023, SeedFiles.Unit(published.Unit.Value), published.Content(corrected)));
    }

    private static ReturnContent Content((FigureKey Key, decimal Value)[] figures) => new([.. figures.Select(figure => Samples.Entered(figure.Key, figure.Value))]);

    private static FigureKey Key(string text) => FigureKey.TryParse(text, out var key) ? key! : throw new FormatException(text);
}
