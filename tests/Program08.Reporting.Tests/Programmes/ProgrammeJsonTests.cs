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
