using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

public sealed class ReturnReaderTests
{
    private static readonly FigureKey Jobs = Sample.Key("CT08-02:value:period");
    private static readonly FigureKey JobsSoFar = Sample.Key("CT08-02:value:cumulative");
    private static readonly FigureKey Insured = Sample.Key("CT08-05:numerator:period");
    private static readonly FigureKey Population = Sample.Key("CT08-05:denominator:period");
    private static readonly FigureKey Coverage = Sample.Key("CT08-05:value:period");
    private static readonly FigureKey Loans = Sample.Key("CT08-BP-01:value:cumulative");
    private static readonly FigureKey Lent = Sample.Key("CT08-BP-02:value:cumulative");

    [Fact]
    public void FilledWorkbook_ReadBack_GivesTheSameFiguresAtTheirPlaces()
    {
        var template = Sample.TemplateBytes();
        var reading = Sample.ReadWell(FilledWorkbook.Fill(template,
        [
            new(Jobs, 6_200m),
            new(JobsSoFar, 18_389m),
            new(Insured, 333_053m),
            new(Population, 353_935m),
            new(Loans, 14_740m),
            new(Lent, Text: "hơn 430 tỷ đồng"),
        ]));

        Assert.Equal(new Figure.Given(6_200m), Figure(reading, Jobs));
        Assert.Equal(new Figure.Given(18_389m), Figure(reading, JobsSoFar));
        Assert.Equal(new Figure.Given(333_053m), Figure(reading, Insured));
        Assert.Equal(new Figure.Given(353_935m), Figure(reading, Population));
        Assert.Equal(new Figure.Given(430_000_000_000m, Bound.Above), Figure(reading, Lent));
        var lent = reading.Content.Find(Lent)!;
        Assert.Equal("hơn 430 tỷ đồng", lent.AsWritten);
        Assert.Equal(new Place("bao-cao.xlsx", "Biểu phụ", FilledWorkbook.CellOf(template, Lent), Lent), lent.Place);
        Assert.Equal("333.053", reading.Content.Find(Insured)!.AsWritten);
        Assert.All(reading.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void PublishedSlip_AsText_IsKeptAsWritten()
    {
        var reading = Fill(new FilledCell(Lent, Text: "hơn 430 triệu đồng"));

        Assert.Equal(new Figure.Given(430_000_000m, Bound.Above), Figure(reading, Lent));
        Assert.Equal("hơn 430 triệu đồng", reading.Content.Find(Lent)!.AsWritten);
    }

    [Fact]
    public void Bound_OnAnIndicator_Blocks()
    {
        var reading = Fill(new FilledCell(Jobs, Text: "hơn 6.000"));

        Assert.Equal(Severity.Block, Single(reading).Severity);
        Assert.IsType<Figure.Missing>(Figure(reading, Jobs));
    }

    [Theory]
    [InlineData("12.34.567", "READ-NUMBER")]
    [InlineData("một triệu", "READ-NUMBER")]
    [InlineData("1,234", "READ-AMBIGUOUS")]
    [InlineData("14/14", "READ-RATIO")]
    public void Text_ThatIsNoSingleNumber_BlocksAtItsCell(string text, string rule)
    {
        var finding = Single(Fill(new FilledCell(Insured, Text: text)));

        Assert.Equal((rule, Severity.Block, text), (finding.Rule, finding.Severity, finding.Found));
        Assert.Equal(("Chỉ tiêu", Insured), (finding.Place.Sheet, finding.Place.Figure));
    }

    [Fact]
    public void States_WithoutNumbers_AreFourValued()
    {
        var reading = Fill(
            new FilledCell(Jobs, State: "Không phát sinh"),
            new FilledCell(Insured, State: "Chưa có", Reason: "chờ số liệu của BHXH, dự kiến 15/01/2024"),
            new FilledCell(Sample.Key("CT08-23:numerator:period"), State: "Không thuộc diện", Reason: "quận không có xã"));

        Assert.Empty(reading.Findings);
        Assert.Equal(new Figure.ConfirmedZero(), Figure(reading, Jobs));
        Assert.Equal(new Figure.Missing(), Figure(reading, JobsSoFar));
        var missing = new Figure.Missing("chờ số liệu của BHXH, dự kiến 15/01/2024", new DateOnly(2024, 1, 15));
        Assert.Equal(missing, Figure(reading, Insured));
        Assert.Equal(missing, Figure(reading, Population));
        Assert.Equal(new Figure.NotApplicable("quận không có xã"), Figure(reading, Sample.Key("CT08-23:denominator:period")));
        Assert.Null(reading.Content.Find(Coverage));
    }

    [Theory]
    [InlineData("Không phát sinh", "READ-STATE")]
    [InlineData("Chưa có", "READ-STATE")]
    [InlineData("Không thuộc diện", "READ-STATE")]
    [InlineData("có lẽ", "READ-STATE")]
    public void State_AgainstTheNumber_Blocks(string state, string rule) =>
        Assert.Equal((rule, Severity.Block), Key(Single(Fill(new FilledCell(Insured, 5m, State: state)))));

    [Fact]
    public void ZeroState_WithZeroTyped_IsConfirmedZero() =>
        Assert.Equal(new Figure.ConfirmedZero(), Figure(Fill(new FilledCell(Insured, 0m, State: "không  phát sinh")), Insured));

    [Fact]
    public void FigureState_OnABlankCell_Blocks() =>
        Assert.Equal(("READ-BLANK", Severity.Block), Key(Single(Fill(new FilledCell(Insured, State: "Số liệu")))));

    [Fact]
    public void NotApplicable_WithoutReason_Blocks() =>
        Assert.Equal(("READ-REASON", Severity.Block), Key(Single(Fill(new FilledCell(Insured, State: "Không thuộc diện")))));

    [Fact]
    public void Percentage_TypedAlone_IsTheValue() =>
        Assert.Equal(new Figure.Given(94.1m), Figure(Fill(new FilledCell(Coverage, 94.1m)), Coverage));

    [Fact]
    public void Percentage_AsFractionWithoutFormat_IsAskedAbout()
    {
        var finding = Single(Fill(new FilledCell(Coverage, 0.941m)));

        Assert.Equal(("READ-AMBIGUOUS", "0,941 / 94,1"), (finding.Rule, finding.Expected?.Vi));
    }

    [Fact]
    public void RatioInThePercentageCell_WithBlankParts_FillsThem()
    {
        var reading = Fill(new FilledCell(Sample.Key("CT08-23:value:period"), Text: "14/14"));

        Assert.Equal(new Figure.Given(14m), Figure(reading, Sample.Key("CT08-23:numerator:period")));
        Assert.Equal(new Figure.Given(14m), Figure(reading, Sample.Key("CT08-23:denominator:period")));
        Assert.Null(reading.Content.Find(Sample.Key("CT08-23:value:period")));
    }

    [Fact]
    public void RatioInThePercentageCell_AgainstItsParts_Blocks()
    {
        var reading = Fill(new FilledCell(Coverage, Text: "14/15"), new FilledCell(Insured, 14m), new FilledCell(Population, 14m));

        Assert.Equal(("READ-RATIO", Severity.Block), Key(Single(reading)));
    }

    [Fact]
    public void AllMistakes_InOneReading_AreFoundAtOnce()
    {
        var reading = Fill(
            new FilledCell(Jobs, Text: "12.34.567"),
            new FilledCell(Insured, Text: "#REF!"),
            new FilledCell(Population, 1.5m),
            new FilledCell(Lent, Text: "430 triệu đô"));

        Assert.Equal(4, reading.Findings.Count(finding => finding.Severity == Severity.Block));
        Assert.All(reading.Findings, finding => Assert.All(new[] { finding.Message.Vi, finding.Message.En, finding.Mend.Vi, finding.Mend.En, finding.Why.Vi, finding.Why.En }, Assert.NotEmpty));
    }

    [Fact]
    public void DecomposedText_IsReadAsComposed() =>
        Assert.Equal(new Figure.Given(430_000_000_000m, Bound.Above), Figure(Fill(new FilledCell(Lent, Text: "hơn 430 tỷ đồng".Normalize(System.Text.NormalizationForm.FormD))), Lent));

    private static ReturnReading.Read Fill(params FilledCell[] cells) => Sample.ReadWell(FilledWorkbook.Fill(Sample.TemplateBytes(), cells));

    private static Figure Figure(ReturnReading.Read reading, FigureKey key) => reading.Content.Find(key)!.Figure;

    private static Finding Single(ReturnReading.Read reading) => Assert.Single(reading.Findings);

    private static (string, Severity) Key(Finding finding) => (finding.Rule, finding.Severity);
}
