using Program08.Reporting.Analysis;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Tests.Seeds;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Programmes;

/// <summary>The catalogue over time: what holds on a cycle's cut-off, and what changed between two of them.</summary>
public sealed class CatalogueRevisionTests
{
    private static readonly DateOnly Before = new(2025, 2, 28);
    private static readonly DateOnly After = new(2025, 3, 1);
    private static readonly Programme Seeded = SeedFiles.Programme;
    private static readonly UnitCode Labour = new("SLDTBXH");
    private static readonly UnitCode HomeAffairs = new("SNV");

    [Fact]
    public void MergedDepartment_IsAskedUntilItEnded_AndItsSuccessorsFromThenOn()
    {
        Assert.Equal((Labour, Labour), (Reporter(Before, "CT08-01"), Reporter(Before, "CT08-11")));
        Assert.Equal((HomeAffairs, new UnitCode("SGDDT"), new UnitCode("SYT")), (Reporter(After, "CT08-01"), Reporter(After, "CT08-11"), Reporter(After, "CT08-BP-31")));
        Assert.Equal(("Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"), (Lead(Before, "CT08-02"), Lead(After, "CT08-02")));

        // Everything the old department was asked for has one that exists on that day.
        Assert.Empty(AskedFigures.For(Seeded.On(After), Department(Labour)));
        Assert.All(Seeded.On(After).Measures.Select(measure => measure.Reporter).OfType<UnitCode>(), reporter => Assert.True(Department(reporter).IsValidOn(After), reporter.Value));
        Assert.Equal(
            AskedFigures.For(Seeded.On(Before), Department(Labour)).ToHashSet(),
            AskedFigures.For(Seeded.On(After), Department(HomeAffairs)).Concat(new[] { "SGDDT", "SYT" }.SelectMany(code =>
                AskedFigures.For(Seeded.On(After), Department(new(code))).Except(AskedFigures.For(Seeded.On(Before), Department(new(code)))))).ToHashSet());
    }

    [Fact]
    public void PlanOfTheYear_NamesTheBodiesOfItsCutOff()
    {
        Assert.Equal("Lãnh đạo Sở Lao động - Thương binh và Xã hội", Plan("2024").Approvers[0].Level.Name.Vi);
        Assert.Equal("Lãnh đạo Sở Nội vụ", Plan("2025").Approvers[0].Level.Name.Vi);
        Assert.Equal(("BC-SLĐTBXH", "BC-SNV"), (Seeded.On(Before).Letterhead.NumberSuffix, Seeded.On(After).Letterhead.NumberSuffix));
    }

    [Fact]
    public void NextCycle_TakesTheSuccessorInThePlaceOfTheDepartment()
    {
        var units = new UnitsOverTime([SeedFiles.Reorganisation, SeedFiles.MergedDepartments]);
        var next = RollForward.Of(Plan("2024", "SLDTBXH", "SYT"), SeedFiles.AllUnits, units, SeedFiles.Calendar, new DateOnly(2025, 3, 3))!;

        Assert.Equal(["SYT", "SNV"], next.Units.Select(unit => unit.Value));
        Assert.Equal(["SLDTBXH"], next.Ended.Select(unit => unit.Value));
    }

    [Fact]
    public void Comparison_SaysWhoTookOver_AndNothingWhereNothingChanged()
    {
        var changes = CatalogueComparison.Between(Seeded.On(Before), Seeded.On(After)).Select(change => $"{change.Measure}: {change.Text.Vi}").ToList();

        Assert.Contains("CT08-01: Nơi báo cáo: SLDTBXH → SNV", changes);
        Assert.Contains("CT08-07: Cơ quan chủ trì: Sở Lao động - Thương binh và Xã hội → Sở Nông nghiệp và Môi trường", changes);
        Assert.DoesNotContain(changes, change => change.StartsWith("CT08-05", StringComparison.Ordinal));
        Assert.Empty(CatalogueComparison.Between(Seeded.On(new(2023, 12, 31)), Seeded.On(Before)));
    }

    [Fact]
    public void Notice_SaysThatTwentySixAreCountedWithoutGuessingWhich()
    {
        Assert.DoesNotContain("26", CatalogueNotice.For(Seeded.On(Before))!.Vi, StringComparison.Ordinal);
        Assert.Contains("18/27 chỉ tiêu xác nhận tên; báo cáo tổng kết tháng 3/2025 tính trên 26 chỉ tiêu", CatalogueNotice.For(Seeded.On(After))!.Vi, StringComparison.Ordinal);
        Assert.Equal(27, Seeded.On(After).Indicators.Count);
    }

    [Fact]
    public void EndedIndicator_IsGoneWithItsRules_AndTheComparisonSaysSo()
    {
        var later = (Seeded with { Revisions = [new(After, "x", Ended: [new("CT08-07")])] }).On(After);

        Assert.Equal(26, later.Indicators.Count);
        Assert.DoesNotContain(later.Rules, rule => rule.Figures.Any(key => key.Measure.Value == "CT08-07"));
        Assert.NotEqual(Seeded.Rules.Count, later.Rules.Count);
        Assert.Contains(CatalogueComparison.Between(Seeded, later), change => change.Text.Vi.StartsWith("Không còn trong danh mục: Tỷ lệ hộ nghèo", StringComparison.Ordinal));
    }

    [Fact]
    public void RevisedTarget_CountsFromItsDay()
    {
        var code = Samples.Coverage.Code;
        var revised = Samples.Programme with { Revisions = [new(After, "x", [new([code], Targets: [new Target(TargetOperator.AtLeast, 97m, "mới")])])] };

        Assert.Equal(97m, Indicator(revised, After).Applicable(null, new PeriodCode("2025"))!.Value);
        Assert.Equal(Samples.Coverage.Targets, Indicator(revised, Before).Targets);

        Indicator Indicator(Programme programme, DateOnly day) => programme.On(day).Indicators.Single(indicator => indicator.Code == code);
    }

    [Theory]
    [InlineData("REVISION_ORDER", "\"revisions\": [{\"from\": \"2025-03-01\", \"source\": \"x\"}, {\"from\": \"2025-01-01\", \"source\": \"x\"}]")]
    [InlineData("REVISION_MEASURE_UNKNOWN", "\"revisions\": [{\"from\": \"2025-03-01\", \"source\": \"x\", \"ended\": [\"CT08-99\"]}]")]
    [InlineData("REVISION_LEVELS", "\"revisions\": [{\"from\": \"2025-03-01\", \"source\": \"x\", \"approvalLevels\": [{\"level\": 1, \"name\": {\"vi\": \"A\", \"en\": \"A\"}}]}]")]
    [InlineData("REPORTER_MISMATCH", "\"revisions\": [{\"from\": \"2025-03-01\", \"source\": \"x\", \"measures\": [{\"codes\": [\"CT08-02\"], \"reporter\": \"SNV\"}]}]")]
    public void WhatDoesNotFit_IsRefused(string failure, string revisions)
    {
        var text = SeedFiles.Text("programmes/ct08/programme.json");
        var from = text.IndexOf("\"revisions\"", StringComparison.Ordinal);

        Assert.Equal(failure, Samples.FailsWith(ProgrammeJson.Read($"{text[..from]}{revisions}}}")));
    }

    private static UnitCode? Reporter(DateOnly day, string measure) => Seeded.On(day).Find(new(measure))!.Reporter;

    private static string Lead(DateOnly day, string measure) => ((Indicator)Seeded.On(day).Find(new(measure))!).Lead;

    private static Unit Department(UnitCode code) => SeedFiles.AllUnits.Single(unit => unit.Code == code);

    private static CyclePlan Plan(string year, params string[] departments) => Samples.Succeeds(CyclePlanner.Plan(
        Samples.Request with
        {
            Period = new PeriodCode(year),
            CutOff = null,
            OpensOn = null,
            DueOn = null,
            ClosesOn = null,
            Roster = [.. departments.DefaultIfEmpty("SYT").Select(unit => new RosterRequest(new UnitCode(unit), ["reporter"], ["signer"]))],
            Approvers = [.. Seeded.ApprovalLevels.Select(level => new ApproverRequest(level.Level, Samples.Request.Approvers[0].People))],
        },
        Seeded, SeedFiles.AllUnits, SeedFiles.Calendar, Samples.People, Samples.NewYear));
}
