using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>How a sheet's numbers and words are written: conventions of a whole sheet, units in its heading, letters of other scripts and of before Unicode.</summary>
public sealed class WritingTests
{
    private static readonly FigureKey Jobs = Sample.Key("CT08-02:value:period");
    private static readonly FigureKey Insured = Sample.Key("CT08-05:numerator:period");
    private static readonly FigureKey Population = Sample.Key("CT08-05:denominator:period");
    private static readonly FigureKey Life = Sample.Key("CT08-16:value:period");
    private static readonly FigureKey Loans = Sample.Key("CT08-BP-01:value:period");
    private static readonly FigureKey Lent = Sample.Key("CT08-BP-02:value:period");

    private static readonly byte[] Template = Sample.TemplateBytes();

    [Fact]
    public void EnglishSheet_IsReadSo_AndSaidOnce()
    {
        var reading = Fill(new(Insured, Text: "1,333,053"), new(Population, Text: "1,353,935.0"), new(Jobs, Text: "6,200"), new(Life, Text: "76.5"));

        Assert.Equal(new Figure.Given(1_333_053m), Figure(reading, Insured));
        Assert.Equal(new Figure.Given(6_200m), Figure(reading, Jobs));
        Assert.Equal(new Figure.Given(76.5m), Figure(reading, Life));
        var said = Assert.Single(reading.Findings, finding => finding.Rule == "READ-CONVENTION");
        Assert.Equal((Severity.Note, "Chỉ tiêu", (string?)null), (said.Severity, said.Place.Sheet, said.Place.Cell));
        Assert.Contains("“6,200”", "“" + Assert.Single(reading.Findings, finding => finding.Rule == "READ-TAKEN").Found + "”", StringComparison.Ordinal);
        Assert.Equal(2, reading.Findings.Count);
    }

    [Fact]
    public void EnglishSheet_StillAsksWhereTheRuleSaysOtherwise() =>
        Assert.Equal("1,234 / 1.234", Assert.Single(Fill(new(Insured, Text: "1,333,053"), new(Jobs, Text: "1.234")).Findings, finding => finding.Rule == "READ-AMBIGUOUS").Expected?.Vi);

    [Fact]
    public void MixedSheet_InfersNothing_AndWantsAnExplanation()
    {
        var reading = Fill(new(Insured, Text: "1,333,053"), new(Population, Text: "1.353.935"), new(Jobs, Text: "6,200"));

        Assert.Equal(new Figure.Given(1_333_053m), Figure(reading, Insured));
        var mixed = Assert.Single(reading.Findings, finding => finding.Rule == "READ-CONVENTION");
        Assert.Equal((Severity.Explain, Insured), (mixed.Severity, mixed.Place.Figure));
        Assert.Contains("“1.353.935”", mixed.Message.Vi, StringComparison.Ordinal);
        Assert.Equal(Jobs, Assert.Single(reading.Findings, finding => finding.Rule == "READ-AMBIGUOUS").Place.Figure);
        Assert.Equal(2, reading.Findings.Count);
    }

    [Fact]
    public void PointsAlone_MakeNoEnglishSheet()
    {
        var reading = Fill(new(Life, Text: "76.5"), new(Jobs, Text: "6,200"));

        Assert.Equal(["READ-AMBIGUOUS", "READ-TAKEN"], reading.Findings.Select(finding => finding.Rule).Order());
    }

    [Fact]
    public void OtherSheet_HasItsOwnConvention()
    {
        var reading = Fill(new(Insured, Text: "1,333,053"), new(Loans, Text: "14,740"));

        Assert.Equal(Loans, Assert.Single(reading.Findings, finding => finding.Rule == "READ-AMBIGUOUS").Place.Figure);
    }

    [Fact]
    public void UnitInTheHeading_MultipliesMoneyOnly_AndIsSaid()
    {
        var reading = WithHeading("(ĐVT: triệu đồng)", new(Lent, 430m), new(Loans, 14_740m));

        Assert.Equal(new Figure.Given(430_000_000m), Figure(reading, Lent));
        Assert.Equal(new Figure.Given(14_740m), Figure(reading, Loans));
        Assert.Equal(("READ-TAKEN", Lent), (Assert.Single(reading.Findings).Rule, reading.Findings[0].Place.Figure));
    }

    [Fact]
    public void UnitInTheHeadingAndInTheCell_Blocks() =>
        Assert.Equal(("READ-NUMBER", Severity.Block), Key(Assert.Single(WithHeading("Đơn vị tính: triệu đồng", new FilledCell(Lent, Text: "430 triệu đồng")).Findings)));

    [Fact]
    public void UnitOfTheFormsOwnColumn_IsNoHeading() => Assert.Empty(Fill(new(Lent, 430m), new(Loans, 14_740m)).Findings);

    [Theory]
    [InlineData("Kh«ng ph¸t sinh", "TCVN3", "Không phát sinh")]
    [InlineData("Khoâng phaùt sinh", "VNI", "Không phát sinh")]
    public void OldLettersInTheState_AreReadAndShownBeforeAndAfter(string written, string writing, string read)
    {
        var reading = Fill(new FilledCell(Jobs, State: written));

        Assert.Equal(new Figure.ConfirmedZero(), Figure(reading, Jobs));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("READ-LEGACY", Severity.Note, written, read), (finding.Rule, finding.Severity, finding.Found, finding.Expected?.Vi));
        Assert.Contains(writing, finding.Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void OldLettersInTheReason_AreKeptInUnicode()
    {
        var reading = Fill(new FilledCell(Jobs, State: "Ch\u00ADa cã", Reason: "§ang chê sè liÖu cña b¶o hiÓm x· héi"));

        Assert.Equal(new Figure.Missing("Đang chờ số liệu của bảo hiểm xã hội"), Figure(reading, Jobs));
        Assert.Equal(["READ-LEGACY", "READ-LEGACY"], reading.Findings.Select(finding => finding.Rule));
    }

    [Fact]
    public void OldLettersInTheHeadings_LeaveTheFiguresFound()
    {
        var reading = Sample.ReadWell(Parts.Of(FilledWorkbook.Fill(Template, [new(Insured, 333_053m)]))
            .Replace("xl/worksheets/sheet2.xml", ">Trong kỳ<", ">Trong kú<").Replace("xl/worksheets/sheet2.xml", ">Trạng thái<", ">Tr¹ng th¸i<").Zip());

        Assert.Equal(new Figure.Given(333_053m), Figure(reading, Insured));
        Assert.Equal([("Trong kú", "Trong kỳ"), ("Tr¹ng th¸i", "Trạng thái")], reading.Findings.Select(finding => (finding.Found!, finding.Expected!.Vi)));
    }

    [Theory]
    [InlineData("430 tû ®ång")]
    [InlineData("430 tyû ñoàng")]
    public void OldLettersInANumber_AreReadAndSaid(string written)
    {
        var reading = Fill(new FilledCell(Lent, Text: written));

        Assert.Equal(new Figure.Given(430_000_000_000m), Figure(reading, Lent));
        Assert.Contains(reading.Findings, finding => finding.Rule == "READ-TAKEN" && finding.Message.Vi.Contains("430 tỷ đồng", StringComparison.Ordinal));
    }

    [Fact]
    public void CyrillicLettersInALineIdAndAHeading_AreReadAndSaid()
    {
        var reading = Sample.ReadWell(Parts.Of(FilledWorkbook.Fill(Template, [new(Insured, 333_053m)]))
            .Replace("xl/worksheets/sheet2.xml", ">CT08-05:numerator<", ">СТ08-05:numerator<").Replace("xl/worksheets/sheet2.xml", ">Trong kỳ<", ">Тrоng kỳ<").Zip());

        Assert.Equal(new Figure.Given(333_053m), Figure(reading, Insured));
        Assert.Equal(["READ-ALIKE", "READ-ALIKE"], reading.Findings.Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("３３３.０５３", 333_053)]
    [InlineData("٣٣٣٠٥٣", 333_053)]
    public void DigitsOfAnotherScript_AreReadAndSaid(string written, int value)
    {
        var reading = Fill(new FilledCell(Insured, Text: written));

        Assert.Equal(new Figure.Given(value), Figure(reading, Insured));
        Assert.Contains("bảng chữ khác", Assert.Single(reading.Findings).Message.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1O0", "100")]
    [InlineData("1О0", "100")]
    [InlineData("l.234", "1.234")]
    [InlineData("33З.O53", "333.053")]
    public void LettersInThePlaceOfDigits_AreNeverTakenForANumber(string written, string likely)
    {
        var finding = Assert.Single(Fill(new FilledCell(Insured, Text: written)).Findings);

        Assert.Equal(("READ-NUMBER", Severity.Block), Key(finding));
        Assert.Contains($"Nếu đúng là {likely}", finding.Mend.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void MarksOfWritingDirection_ChangeNothing() =>
        Assert.Equal(new Figure.Given(333_053m), Figure(Fill(new FilledCell(Insured, Text: "\u202E\u200F333.053\u202C")), Insured));

    private static ReturnReading.Read Fill(params FilledCell[] cells) => Sample.ReadWell(FilledWorkbook.Fill(Template, cells));

    private static ReturnReading.Read WithHeading(string text, params FilledCell[] cells) => Sample.ReadWell(Parts.Of(FilledWorkbook.Fill(Template, cells)).Edit("xl/worksheets/sheet3.xml", document =>
        document.Descendants(Parts.Main + "row").First().Elements().First().ReplaceWith(System.Xml.Linq.XElement.Parse($"<c xmlns='{Parts.Main}' r='A1' t='inlineStr'><is><t>{text}</t></is></c>"))).Zip());

    private static Figure Figure(ReturnReading.Read reading, FigureKey key) => reading.Content.Find(key)!.Figure;

    private static (string, Severity) Key(Finding finding) => (finding.Rule, finding.Severity);
}
