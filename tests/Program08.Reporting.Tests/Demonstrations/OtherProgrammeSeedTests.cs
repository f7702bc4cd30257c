using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Tests.Seeds;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Tests.Demonstrations;

/// <summary>The made-up programme of another province: another roster, quarterly, other kinds of indicators, and not a line of code for it.</summary>
public sealed class OtherProgrammeSeedTests
{
    private const string Folder = "demonstrations/mh05-2026-q1";

    private static readonly Programme Programme = Samples.Succeeds(ProgrammeJson.Read(SeedFiles.Text("programmes/mh05/programme.json")));
    private static readonly DemonstrationStory Story = Samples.Succeeds(DemonstrationStoryJson.Read(SeedFiles.Text($"{Folder}/story.json")));
    private static readonly GeneratedFigures Figures = Samples.Succeeds(GeneratedFiguresJson.Read(SeedFiles.Text($"{Folder}/figures.json")));
    private static readonly IReadOnlyList<DemonstrationOutput> Outputs = Samples.Succeeds(DemonstrationOutputs.Read(SeedFiles.Text($"{Folder}/outputs.json")));
    private static readonly IReadOnlyList<Unit> Units = [.. Samples.Succeeds(RosterJson.Read(SeedFiles.Text("units/minh-hoa-2025.json"))).Where(unit => Story.Units.Contains(unit.Code))];
    private static readonly Dictionary<UnitCode, PublishedReturn> Returns =
        FigureGenerator.Generate(Figures, Programme, Units, [.. Figures.Returns.Select(path => Samples.Succeeds(PublishedReturnJson.Read(SeedFiles.Text(path))))]).ToDictionary();

    [Fact]
    public void Programme_IsMarkedAsASample_AndHasNothingOfTheFirst()
    {
        Assert.True(Programme.IsSample);
        Assert.False(SeedFiles.Programme.IsSample);
        Assert.Equal(PeriodKind.Quarter, Samples.Succeeds(Period.Of(Story.Period)).Kind);
        Assert.Equal(("tỉnh", "province"), (AreaWords.Of(Programme.Area).Vi, AreaWords.Of(Programme.Area).En));
        Assert.Empty(Units.Select(unit => unit.Code).Intersect(SeedFiles.AllUnits.Select(unit => unit.Code)));
        Assert.Empty(Programme.Measures.Select(measure => measure.Code).Intersect(SeedFiles.Programme.Measures.Select(measure => measure.Code)));
        Assert.Equal(
            [MeasureKind.Count, MeasureKind.Money, MeasureKind.Percentage, MeasureKind.Number],
            Programme.Indicators.Select(indicator => indicator.Kind).Distinct().Order());
        Assert.All(Programme.Indicators.SelectMany(indicator => indicator.Targets), target => Assert.True(target.Assumed));
    }

    [Fact]
    public void EveryUnit_GivesExactlyWhatItIsAskedFor_AllOfItMarkedSynthetic() => Assert.All(Units, unit =>
    {
        Assert.Equal(AskedFigures.For(Programme, unit), Returns[unit.Code].Figures.Select(figure => figure.Key));
        Assert.All(Returns[unit.Code].Figures, figure => Assert.Equal(FigureMark.Synthetic, figure.Mark));
    });

    [Fact]
    public void EveryReturn_PassesTheChecks() => Assert.Empty(Units.SelectMany(unit =>
        ReturnChecker.Check(new CheckSubject(Programme, Story.Period, unit, Returns[unit.Code].Content(corrected: true)), []).Where(finding => finding.Severity != Severity.Note).Select(finding => $"{unit.Code} {finding.Rule}")));

    [Fact]
    public void Consolidated_MeetsWhatWasDecidedBeforehand_AndCallsTheWholeByItsName()
    {
        var report = Consolidator.Consolidate(Plan(), Programme, Story.Period, [.. Units.Select(unit => new UnitSubmission(unit, 1, Returns[unit.Code].Content(corrected: true), null, null, "Người xác nhận", Samples.NewYear, []))]);

        Assert.All(Outputs, output => Assert.True(DemonstrationOutputs.Agrees(output.Published, DemonstrationOutputs.Of(output, report)), $"{output.Name}: {DemonstrationOutputs.Of(output, report)?.ToJsonString()}"));
        Assert.All(Outputs, output => Assert.NotNull(output.Published));
        Assert.Equal("tỉnh", report.Area?.Vi);
        Assert.Equal([Assessment.NoTarget], report.Indicators.Where(row => row.Indicator.Targets.Count == 0).Select(row => row.Assessment));
    }

    private static CyclePlan Plan()
    {
        var now = Samples.NewYear;
        return new CyclePlan(new CycleId(Programme.Code, Story.Period), Programme.Version, Programme.Name, Story.CutOff, now, now, now, [.. Units.Select(unit => new RosterEntry(unit, [], [], []))], [], [], [], []);
    }
}
