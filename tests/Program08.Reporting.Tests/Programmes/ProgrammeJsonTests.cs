using System.Text.Json;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Programmes;

public sealed class ProgrammeJsonTests
{
    [Fact]
    public void Programme_ReadsBackWhatWasWritten()
    {
        var json = Write(Samples.Programme);
        Assert.Contains("\"rules\":[{\"kind\":\"perHeadBand\"", json, StringComparison.Ordinal);
        Assert.Contains("\"amount\":\"S-BP-02:value:period\"", json, StringComparison.Ordinal);
        Assert.Contains("Tỷ lệ bao phủ", json, StringComparison.Ordinal);
        Assert.Equal(json, Write(Samples.Succeeds(ProgrammeJson.Read(json))));
    }

    [Fact]
    public void MisspeltProperty_IsNamed()
    {
        var outcome = ProgrammeJson.Read(Write(Samples.Programme).Replace("\"accrual\"", "\"acrual\"", StringComparison.Ordinal));
        Assert.Contains("acrual", Assert.IsType<Outcome<Programme>.Failed>(outcome).Failures[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void RuleOnAnUnknownFigure_IsNamed() => Assert.Equal("RULE_FIGURE_UNKNOWN", Samples.FailsWith(ProgrammeJson.Read(Write(
        Samples.Programme with { Rules = [((Rule.PerHeadBand)Samples.LoanBand) with { Count = Samples.Key(Samples.Jobs, FigurePart.Numerator) }] }))));

    [Fact]
    public void CodeUsedTwice_IsNamed() => Assert.Equal("MEASURE_TWICE", Samples.FailsWith(ProgrammeJson.Read(Write(
        Samples.Programme with { Indicators = [Samples.Coverage, Samples.Jobs with { Code = Samples.Coverage.Code }] }))));

    [Fact]
    public void LadderOutOfOrder_IsNamed() => Assert.Equal("LADDER_ORDER", Samples.FailsWith(ProgrammeJson.Read(Write(
        Samples.Programme with { Ladder = new([-1, -5], 8, 3) }))));

    [Fact]
    public void TargetThatCouldNeverApply_IsNamed()
    {
        var withoutPeriod = Samples.Jobs with { Targets = [new(TargetOperator.AtLeast, 1m, "x", Samples.Hill.Code)] };
        Assert.Equal("TARGET_WITHOUT_PERIOD", Samples.FailsWith(ProgrammeJson.Read(Write(Samples.Programme with { Indicators = [Samples.Coverage, withoutPeriod] }))));
        var cumulativeRate = Samples.Coverage with { Targets = [new(TargetOperator.AtLeast, 1m, "x", Window: FigureWindow.Cumulative)] };
        Assert.Equal("TARGET_WINDOW", Samples.FailsWith(ProgrammeJson.Read(Write(Samples.Programme with { Indicators = [cumulativeRate, Samples.Jobs] }))));
    }

    [Fact]
    public void Milestones_ReadBackAsTheyAreWritten()
    {
        var read = Samples.Succeeds(ProgrammeJson.Read("""{"milestones":[{"code":"S-M1","number":1,"name":{"vi":"Ban hành kế hoạch","en":"Issue the plan"},"owner":"901","due":"2023-09-30","done":{"vi":"Được ban hành","en":"Issued"},"provenance":{"confirmed":true,"source":"sample"}}],""" + Write(Samples.Programme)[1..]));

        var milestone = Assert.Single(read.Milestones!);
        Assert.Equal((Samples.Hill.Code, new DateOnly(2023, 9, 30), MeasureKind.Milestone, Samples.Hill.Code), (milestone.Owner, milestone.Due, milestone.Kind, milestone.Reporter));
        Assert.Equal(Write(read), Write(Samples.Succeeds(ProgrammeJson.Read(Write(read)))));
        Assert.DoesNotContain("milestones", Write(Samples.Programme), StringComparison.Ordinal);
    }

    [Fact]
    public void MilestoneThatCannotBe_IsNamed()
    {
        Assert.Equal("MEASURE_TWICE", Fails(Samples.Plan2023 with { Code = Samples.Jobs.Code }));
        Assert.Equal("NUMBERS_BROKEN", Fails(Samples.Plan2023 with { Number = 2 }));
        Assert.Equal("MILESTONE_WORDS", Fails(Samples.Plan2023 with { Done = Samples.Text("") }));
        Assert.Equal("MILESTONE_DUE", Fails(Samples.Plan2023 with { Due = new(2031, 1, 1) }));
        Assert.Equal("MILESTONE_KIND", Fails(Samples.Plan2023 with { Kind = MeasureKind.Count }));
        Assert.Equal("MILESTONE_KIND", Samples.FailsWith(ProgrammeJson.Read(Write(Samples.Programme with { Indicators = [Samples.Coverage, Samples.Jobs with { Kind = MeasureKind.Milestone }] }))));

        static string Fails(Milestone milestone) => Samples.FailsWith(ProgrammeJson.Read(Write(Samples.Programme with { Milestones = [milestone], Term = new(2021, 2025) })));
    }

    [Fact]
    public void CityFigureWithoutItsReporter_IsNamed()
    {
        Assert.Equal("REPORTER_MISMATCH", Fails(Samples.Jobs with { ReportedBy = ReportedBy.City }));
        Assert.Equal("REPORTER_MISMATCH", Fails(Samples.Jobs with { Reporter = Samples.Department.Code }));
        Assert.Equal("SECOND_SOURCE_MISMATCH", Fails(Samples.Jobs with { ReportedBy = ReportedBy.City, Reporter = Samples.Department.Code, SecondSource = Samples.Department.Code }));
        Assert.Equal("SECOND_SOURCE_MISMATCH", Fails(Samples.Jobs with { Kind = MeasureKind.Number, SecondSource = Samples.Department.Code }));
        Assert.Equal("PARTS_MISMATCH", Fails(Samples.Jobs with { Kind = MeasureKind.PercentagePointChange, Targets = [] }));

        static string Fails(Indicator second) => Samples.FailsWith(ProgrammeJson.Read(Write(Samples.Programme with { Indicators = [Samples.Coverage, second] })));
    }

    [Fact]
    public void Plan_IsStoredAndReadAgain()
    {
        var json = JsonSerializer.Serialize(Samples.PlanFor(Samples.Hill), ReportingJson.Options);
        Assert.Contains("\"id\":\"cycle:sample:2023\"", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<CyclePlan>(json, ReportingJson.Options), ReportingJson.Options));
    }

    [Fact]
    public void Figures_KeepTheirState()
    {
        Figure[] figures = [new Figure.Given(94.1m), new Figure.ConfirmedZero(), new Figure.NotApplicable("không có"), new Figure.Missing("chờ", new(2024, 2, 1))];
        var json = JsonSerializer.Serialize(figures, ReportingJson.Options);
        Assert.StartsWith("[{\"state\":\"given\",\"value\":94.1", json, StringComparison.Ordinal);
        Assert.Equal(figures, JsonSerializer.Deserialize<Figure[]>(json, ReportingJson.Options));
    }

    [Fact]
    public void FindingStoredWithOneLanguage_IsReadForBoth()
    {
        var finding = new Finding("R", Severity.Note, new Place(null, null, null), Samples.Text("m"), "1", Samples.Text("2"), Samples.Text("sửa"), new("vì", "because"));
        var json = JsonSerializer.Serialize(finding, ReportingJson.Options);
        Assert.Equal(finding, JsonSerializer.Deserialize<Finding>(json, ReportingJson.Options));
        var before = json.Replace("{\"vi\":\"vì\",\"en\":\"because\"}", "\"vì\"", StringComparison.Ordinal).Replace("\"expected\":{\"vi\":\"2\",\"en\":\"2\"}", "\"expected\":\"2\"", StringComparison.Ordinal);
        Assert.Equal(finding with { Why = new("vì", "vì") }, JsonSerializer.Deserialize<Finding>(before, ReportingJson.Options));
    }

    [Fact]
    public void UnconfirmedCatalogue_SaysSo()
    {
        var half = Samples.Programme with { Indicators = [Samples.Coverage, Samples.Jobs with { Provenance = new(false, "guess") }] };
        Assert.Equal("Danh mục chưa đối chiếu văn bản gốc: 1/2 chỉ tiêu xác nhận tên", CatalogueNotice.For(half)?.Vi);
        Assert.Null(CatalogueNotice.For(Samples.Programme));
    }

    private static string Write(Programme programme) => JsonSerializer.Serialize(programme, ReportingJson.Options);
}
