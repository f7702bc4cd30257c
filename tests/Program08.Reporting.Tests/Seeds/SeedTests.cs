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

    [Fact]
    public void HoangMai_AnswersEveryCellItIsAskedFor() => Assert.Equal(
        AskedFigures.For(SeedFiles.Programme, SeedFiles.Unit("008")).ToHashSet(), SeedFiles.Return("008-published").Figures.Select(figure => figure.Key).ToHashSet());

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

    private static CityReport WithCityRows() => Consolidator.Consolidate(
        SeedFiles.Plan("008", "SLDTBXH", "SYT"), SeedFiles.Programme, Samples.Year2023,
        [SeedFiles.Submission("008-published"), SeedFiles.Submission("SLDTBXH-city"), SeedFiles.Submission("SYT-city")]);

    private static IReadOnlyList<Finding> Check(bool corrected) => ReturnChecker.Check(
        new CheckSubject(SeedFiles.Programme, Samples.Year2023, SeedFiles.Unit("008"), SeedFiles.Return("008-published").Content(corrected)));
}
