using System.Text;
using System.Text.Json;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Seeds;

public sealed class SeedTests
{
    [Fact]
    public void Catalogue_HasTwentySevenIndicatorsAndSaysWhatIsConfirmed()
    {
        var programme = SeedFiles.Programme;
        Assert.Equal(27, programme.Indicators.Count);
        Assert.Equal("Danh mục chưa đối chiếu văn bản gốc: 18/27 chỉ tiêu xác nhận tên", CatalogueNotice.For(programme)?.Vi);
        Assert.Equal((12, 5, 10), (Led(LeadRole.Leads), Led(LeadRole.Coordinates), Led(LeadRole.Others)));
        Assert.All(programme.Measures, measure => Assert.NotEmpty(measure.Provenance.Source));
        Assert.All(programme.Indicators.SelectMany(indicator => indicator.Targets), target => Assert.NotEmpty(target.Source));

        int Led(LeadRole role) => programme.Indicators.Count(indicator => indicator.Role == role);
    }

    [Fact]
    public void Roster_HasThirtyDistrictsAnd579Communes()
    {
        var districts = SeedFiles.Units.Where(unit => unit.Kind != UnitKind.Department).ToList();
        Assert.Equal((12, 17, 1), (Of(UnitKind.UrbanDistrict), Of(UnitKind.RuralDistrict), Of(UnitKind.Town)));
        Assert.Equal(579, districts.Sum(unit => unit.Communes));
        Assert.Equal(5, SeedFiles.Units.Count - districts.Count);

        int Of(UnitKind kind) => districts.Count(unit => unit.Kind == kind);
    }

    [Fact]
    public void Calendar_HasFiveYearsAndKnowsTetOf2024()
    {
        Assert.Equal([2023, 2024, 2025, 2026, 2027], SeedFiles.Calendar.Years.Select(year => year.Year));
        Assert.Equal(new DateOnly(2024, 2, 15), Samples.Succeeds(SeedFiles.Calendar.AddWorkingDays(new(2024, 2, 7), 1)));
        Assert.True(Samples.Succeeds(SeedFiles.Calendar.IsWorkingDay(new(2024, 5, 4))));
        Assert.False(SeedFiles.Calendar.Years[^1].Confirmed);
    }

    [Fact]
    public void Files_AreUtf8NfcWithUnixLines() => Assert.All(SeedFiles.All, path =>
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
        Assert.True(text.IsNormalized(NormalizationForm.FormC), path);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("008-published")]
    [InlineData("SLDTBXH-city")]
    [InlineData("SYT-city")]
    [InlineData("BHXH-city")]
    [InlineData("SGDDT-city")]
    [InlineData("SXD-city")]
    public void Text_OfEveryPublishedFigure_ReadsAsItsFigure(string file)
    {
        var published = SeedFiles.Return(file);
        Assert.All(published.Figures.Concat(published.Corrections ?? []), figure =>
        {
            var measure = SeedFiles.Programme.Find(figure.Key.Measure);
            Assert.NotNull(measure);
            var number = Assert.IsType<NumberReading.Number>(VietnameseNumber.Read(figure.AsWritten, NumberExpectation.For(measure, figure.Key.Part)));
            Assert.Equal(figure.Figure, new Figure.Given(number.Value, number.Bound));
        });
    }

    [Theory]
    [InlineData("008-published", 81)]
    [InlineData("SLDTBXH-city", 27)]
    [InlineData("SYT-city", 15)]
    [InlineData("BHXH-city", 8)]
    [InlineData("SGDDT-city", 2)]
    [InlineData("SXD-city", 4)]
    public void Return_AnswersEveryCellItsUnitIsAskedFor(string file, int cells)
    {
        var published = SeedFiles.Return(file);
        var asked = AskedFigures.For(SeedFiles.Programme, SeedFiles.Unit(published.Unit.Value)).ToHashSet();
        Assert.Equal(asked, published.Figures.Select(figure => figure.Key).ToHashSet());
        Assert.Equal(cells, asked.Count);
    }

    [Fact]
    public void EveryDepartmentOfTheProgramme_IsInTheRosterAndIsAskedForSomething()
    {
        var programme = SeedFiles.Programme;
        var named = programme.Measures.Select(measure => measure.Reporter).Concat(programme.Indicators.Select(indicator => indicator.SecondSource)).OfType<UnitCode>().ToHashSet();
        Assert.Equal(SeedFiles.Units.Where(unit => unit.Kind == UnitKind.Department).Select(unit => unit.Code).ToHashSet(), named);
        Assert.Equal(["CT08-03", "CT08-04", "CT08-05", "CT08-06"], SecondSourcesOf("BHXH"));
        Assert.Equal(["CT08-10"], SecondSourcesOf("SGDDT"));
        Assert.Equal(["CT08-19", "CT08-20", "CT08-21", "CT08-22", "CT08-23"], SecondSourcesOf("SYT"));
        Assert.Equal(["CT08-24", "CT08-25"], SecondSourcesOf("SXD"));

        IEnumerable<string> SecondSourcesOf(string department) =>
            programme.Indicators.Where(indicator => AskedFigures.IsSecondSource(indicator, SeedFiles.Unit(department))).Select(indicator => indicator.Code.Value);
    }

    [Theory]
    [InlineData("SLDTBXH-city")]
    [InlineData("SYT-city")]
    [InlineData("BHXH-city")]
    [InlineData("SGDDT-city")]
    [InlineData("SXD-city")]
    public void ReturnOfADepartment_PassesWhileThereIsNothingToCompareItWith(string file)
    {
        var published = SeedFiles.Return(file);
        Assert.Empty(ReturnChecker.Check(new CheckSubject(SeedFiles.Programme, Samples.Year2023, SeedFiles.Unit(published.Unit.Value), published.Content(corrected: false))));
    }

    [Theory]
    [InlineData("CT08-01", TargetOperator.Below, 3)]
    [InlineData("CT08-02", TargetOperator.AtLeast, 162_000)]
    [InlineData("CT08-03", TargetOperator.AtLeast, 50)]
    [InlineData("CT08-04", TargetOperator.AtLeast, 40)]
    [InlineData("CT08-05", TargetOperator.AtLeast, 95)]
    [InlineData("CT08-06", TargetOperator.AtLeast, 55)]
    [InlineData("CT08-07", TargetOperator.AtMost, 0.10, true)]
    [InlineData("CT08-08", TargetOperator.Exactly, 100)]
    [InlineData("CT08-09", TargetOperator.Exactly, 100)]
    [InlineData("CT08-10", TargetOperator.Exactly, 100)]
    [InlineData("CT08-11", TargetOperator.AtLeast, 675_000)]
    [InlineData("CT08-12", TargetOperator.Exactly, 100, true)]
    [InlineData("CT08-13", TargetOperator.AtLeast, 90, true)]
    [InlineData("CT08-14", TargetOperator.AtLeast, 95, true)]
    [InlineData("CT08-15", TargetOperator.AtMost, 1.12, true)]
    [InlineData("CT08-16", TargetOperator.AtLeast, 76.5)]
    [InlineData("CT08-17", TargetOperator.AtLeast, 35)]
    [InlineData("CT08-18", TargetOperator.AtLeast, 15)]
    [InlineData("CT08-19", TargetOperator.AtLeast, 100)]
    [InlineData("CT08-20", TargetOperator.AtLeast, 85)]
    [InlineData("CT08-21", TargetOperator.AtLeast, 90)]
    [InlineData("CT08-22", TargetOperator.AtLeast, 0.1)]
    [InlineData("CT08-23", TargetOperator.Exactly, 100)]
    [InlineData("CT08-24", TargetOperator.AtLeast, 100)]
    [InlineData("CT08-25", TargetOperator.AtLeast, 100)]
    [InlineData("CT08-26", TargetOperator.AtLeast, 100)]
    [InlineData("CT08-27", TargetOperator.AtLeast, 80, true)]
    public void CityTargetOf2023_IsTheOneThatWasSet(string indicator, TargetOperator comparison, double value, bool assumed = false)
    {
        var target = SeedFiles.Programme.Indicators.Single(known => known.Code.Value == indicator).Applicable(null, Samples.Year2023);
        Assert.Equal((comparison, (decimal)value, assumed), (target?.Operator, target?.Value, target?.Assumed));
    }

    [Fact]
    public void EveryRule_HasAnExampleItStopsAndOneItLetsPass() => Assert.All(SeedFiles.Programme.Rules, rule =>
    {
        Assert.All(rule.Examples, example => Assert.Equal(example.Fires, RuleExamples.Fires(SeedFiles.Programme, rule, example)));
        Assert.Equal([false, true], rule.Examples.Select(example => example.Fires).Distinct().Order());
    });

    [Fact]
    public void EveryFlow_HasItsCumulativeColumnCompared()
    {
        var flows = SeedFiles.Programme.Measures.Where(measure => measure.Accrual == Accrual.Flow).SelectMany(measure => new[] { $"R-CUMUL-{measure.Code}", $"R-CUMUL-BEFORE-{measure.Code}" });
        Assert.Equal(flows.Order(), SeedFiles.Programme.Rules.Select(rule => rule.Code).Where(code => code.StartsWith("R-CUMUL-", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void OnlyHoangMai_HasTargetsOfItsOwn()
    {
        var assigned = SeedFiles.Programme.Indicators.SelectMany(indicator => indicator.Targets.Where(target => target.Unit is not null).Select(target => (indicator.Code.Value, target)));
        Assert.Equal([("CT08-02", "008", 6_000m, true), ("CT08-05", "008", 93.1m, false)], assigned.Select(pair => (pair.Value, pair.target.Unit!.Value.Value, pair.target.Value, pair.target.Assumed)));
        var poor = SeedFiles.Programme.Indicators[6].Applicable(null, Samples.Year2023);
        Assert.Equal(new OtherLevel(TargetOperator.AtMost, 0.01m, "nguồn năm 2024"), poor?.Other);
        Assert.Equal(FigureWindow.Cumulative, SeedFiles.Programme.Indicators[10].Applicable(null, Samples.Year2023)?.Window);
    }

    [Fact]
    public void WithoutTheAssumedLevels_FourIndicatorsHaveNoTargetAndAreNotMet()
    {
        string[] open = ["CT08-13", "CT08-14", "CT08-15", "CT08-27"];
        var programme = SeedFiles.Programme;
        programme = programme with { Indicators = [.. programme.Indicators.Select(indicator => open.Contains(indicator.Code.Value) ? indicator with { Targets = [] } : indicator)] };
        var report = WithCityRows(programme);
        Assert.Equal(open, report.Indicators.Where(row => row.Assessment == Assessment.NoTarget).Select(row => row.Indicator.Code.Value));
        Assert.Equal(WithCityRows().ScoreByRole[0].Count.Met - 4, report.ScoreByRole[0].Count.Met);
    }

    [Fact]
    public void HoangMaiAsPublished_IsStoppedAt430MillionAnd430BillionProposed()
    {
        var findings = Check(corrected: false);
        var slip = Assert.Single(findings, finding => finding.Severity == Severity.Block);
        Assert.Equal("R-UNIT-LOAN", slip.Rule);
        Assert.Equal("430.000.000 đồng cho 14.740 lượt vay là 29.172 đồng mỗi lượt vay. Có phải 430 tỷ đồng?", slip.Message.Vi);
        Assert.Equal((430_000_000_000m, "hơn 430 tỷ đồng"), (slip.Proposal?.Value, slip.Proposal?.Text));
        Assert.Equal(Verdict.Blocked, Verdicts.Of(findings, []));
    }

    [Fact]
    public void HoangMaiCorrected_PassesOnceItsWarningIsExplained()
    {
        var findings = Check(corrected: true);
        var warning = Assert.Single(findings);
        Assert.Equal(("R-DENOM-05", Severity.Explain), (warning.Rule, warning.Severity));
        Assert.Contains("30,0 %", warning.Message.Vi, StringComparison.Ordinal);
        Assert.Equal(Verdict.NeedsExplanation, Verdicts.Of(findings, []));
        var words = Assert.Single(SeedFiles.Return("008-published").Explanations ?? []);
        Assert.Equal(Verdict.Passed, Verdicts.Of(findings, [new Explanation(warning.Fingerprint, words.Text, "reporter", Samples.NewYear)]));
    }

    [Fact]
    public void HoangMaiAlone_HasFiveIndicatorsOpenThatOnlyTheCityReports()
    {
        var report = Consolidator.Consolidate(SeedFiles.Plan("008"), SeedFiles.Programme, Samples.Year2023, [SeedFiles.Submission("008-published")]);
        Assert.Equal(new ScoreCount(Met: 19, NotMet: 3, NoTarget: 0, NoFigure: 5), Assert.Single(report.Scorecards).Count);
        Assert.True(report.HasSynthetic);
        Assert.Equal(Bound.Above, report.Supplementary[1].Totals.CumulativeBound);
    }

    [Fact]
    public void HoangMaiWithTheCityRows_Meets23Of27()
    {
        var report = WithCityRows();
        var card = Assert.Single(report.Scorecards);
        Assert.Equal(new ScoreCount(Met: 23, NotMet: 4, NoTarget: 0, NoFigure: 0), card.Count);
        Assert.Equal(["CT08-03", "CT08-06", "CT08-18", "CT08-19"], card.Scores.Where(score => score.Assessment == Assessment.NotMet).Select(score => score.Indicator.Value));
        var training = report.Indicators[10];
        Assert.Equal((720_493m, "106,7 %"), (training.Compared, VietnameseFormat.Percent(training.PercentOfPlan ?? 0m, 1)));
    }

    [Fact]
    public void StateFollowsTheFigure_NotAnExpectation()
    {
        var submission = SeedFiles.Submission("008-published");
        var poorer = submission with { Content = new([.. submission.Content.Figures.Select(figure => figure.Key.ToString() == "CT08-05:numerator:period" ? figure with { Figure = new Figure.Given(300_000m) } : figure)]) };
        var report = Consolidator.Consolidate(SeedFiles.Plan("008"), SeedFiles.Programme, Samples.Year2023, [poorer]);
        Assert.Equal((18, 4), (report.Scorecards[0].Count.Met, report.Scorecards[0].Count.NotMet));
    }

    [Fact]
    public void Report_StoredAndReadAgain_HasTheSameHash()
    {
        var report = WithCityRows();
        var stored = JsonSerializer.Deserialize<CityReport>(JsonSerializer.Serialize(report, ReportingJson.Options), ReportingJson.Options);
        Assert.NotNull(stored);
        Assert.Equal(ReportHash.Of(report), ReportHash.Of(stored));
    }

    private static CityReport WithCityRows(Programme? programme = null) => Consolidator.Consolidate(
        SeedFiles.Plan("008", "SLDTBXH", "SYT"), programme ?? SeedFiles.Programme, Samples.Year2023,
        [SeedFiles.Submission("008-published"), SeedFiles.Submission("SLDTBXH-city"), SeedFiles.Submission("SYT-city")]);

    private static IReadOnlyList<Finding> Check(bool corrected) => ReturnChecker.Check(
        new CheckSubject(SeedFiles.Programme, Samples.Year2023, SeedFiles.Unit("008"), SeedFiles.Return("008-published").Content(corrected)));
}
