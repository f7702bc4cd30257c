using System.Text;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

public sealed class CsvReturnTests
{
    private static readonly FigureKey Jobs = Sample.Key("CT08-02:value:period");
    private static readonly FigureKey JobsSoFar = Sample.Key("CT08-02:value:cumulative");
    private static readonly FigureKey Insured = Sample.Key("CT08-05:numerator:period");
    private static readonly FigureKey Population = Sample.Key("CT08-05:denominator:period");
    private static readonly FigureKey LifeExpectancy = Sample.Key("CT08-16:value:period");
    private static readonly FigureKey Lent = Sample.Key("CT08-BP-02:value:cumulative");
    private static readonly byte[] Template = ReturnTemplateCsv.Write(Sample.Template);

    public static TheoryData<string, byte[]> Saved => new()
    {
        { "UTF-8 with mark, semicolons", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Filled(';'))] },
        { "UTF-8, semicolons", Encoding.UTF8.GetBytes(Filled(';')) },
        { "UTF-8, commas", Encoding.UTF8.GetBytes(Filled(',')) },
        { "UTF-8 with mark, tabs", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Filled('\t'))] },
        { "UTF-8, commas, separator line", Encoding.UTF8.GetBytes("sep=,\r\n" + Filled(',')) },
        { "UTF-16 little endian with mark, tabs", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Filled('\t'))] },
        { "UTF-16 big endian with mark, semicolons", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Filled(';'))] },
        { "UTF-16 little endian, semicolons", Encoding.Unicode.GetBytes(Filled(';')) },
        { "UTF-8, decomposed letters, lines ended by LF", Encoding.UTF8.GetBytes(Filled(';').Normalize(NormalizationForm.FormD).Replace("\r\n", "\n", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Saved))]
    public void FilledText_HoweverSaved_GivesTheSameFiguresAtTheirPlaces(string how, byte[] file)
    {
        var reading = Read(file);

        Assert.NotEmpty(how);
        Assert.Equal(new Figure.Given(6_200m), reading.Content.Find(Jobs)!.Figure);
        Assert.Equal(new Figure.Given(18_389m), reading.Content.Find(JobsSoFar)!.Figure);
        Assert.Equal(new Figure.Given(76.5m), reading.Content.Find(LifeExpectancy)!.Figure);
        Assert.Equal(new Figure.Given(430_000_000_000m, Bound.Above), reading.Content.Find(Lent)!.Figure);
        Assert.Equal("hơn 430 tỷ đồng", reading.Content.Find(Lent)!.AsWritten);
        Assert.Equal("Chờ số liệu; của “BHXH”, dự kiến 15/01/2024", Assert.IsType<Figure.Missing>(reading.Content.Find(Insured)!.Figure).Reason);
        Assert.Equal(new DateOnly(2024, 1, 15), Assert.IsType<Figure.Missing>(reading.Content.Find(Insured)!.Figure).Expected);
        Assert.Equal(new Place("bao-cao.csv", null, FilledCsv.CellOf(Template, Lent), Lent), reading.Content.Find(Lent)!.Place);
        Assert.All(reading.Findings, finding => Assert.Equal(Severity.Note, finding.Severity));
    }

    [Fact]
    public void WrongFigure_IsNamedByRowAndColumn()
    {
        var finding = Assert.Single(Read(Encoding.UTF8.GetBytes(FilledCsv.Fill(Template, [new(JobsSoFar, Text: "12.34.567")]))).Findings);

        Assert.Equal(("READ-NUMBER", "12.34.567"), (finding.Rule, finding.Found));
        var cell = FilledCsv.CellOf(Template, JobsSoFar);
        Assert.Equal($"Dòng {cell[1..]}, cột H", finding.Place.Spot?.Vi);
    }

    [Fact]
    public void MovedColumnsAndLines_AreFoundByTheirNames()
    {
        var lines = Filled(';').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ToList();
        var turned = lines.Take(4).Append("ghi chú của phòng;;").Append("").Append(Turn(lines[4])).Concat(lines.Skip(5).Reverse().Select(Turn));

        var reading = Read(Encoding.UTF8.GetBytes(string.Join("\r\n", turned)));

        Assert.Equal(new Figure.Given(6_200m), reading.Content.Find(Jobs)!.Figure);
        Assert.Equal(new Figure.Given(18_389m), reading.Content.Find(JobsSoFar)!.Figure);
        Assert.Equal("B", reading.Content.Find(Lent)!.Place.Cell![..1]);

        // The two number columns of a line come to stand first, in the other order.
        static string Turn(string line) => line.Split(';') is [_, _, _, _, _, _, var period, var cumulative, ..] fields && fields.Length == 10
            ? string.Join(';', (string[])["", cumulative, period, .. fields[..6], .. fields[8..]])
            : line;
    }

    [Fact]
    public void MissingLine_IsNamed()
    {
        var lines = Filled(';').Split("\r\n").Where(line => !line.StartsWith("CT08-16:", StringComparison.Ordinal));

        var finding = Assert.Single(Read(Encoding.UTF8.GetBytes(string.Join("\r\n", lines))).Findings, finding => finding.Rule == "READ-LINE");

        Assert.Contains("CT08-16", finding.Message.Vi, StringComparison.Ordinal);
        Assert.Null(finding.Place.Sheet);
    }

    [Fact]
    public void DoubledLine_IsNamedWithItsFirstPlace()
    {
        var text = FilledCsv.Fill(Template, [new(Jobs, 6_200m)]);
        var line = text.Split("\r\n").Single(line => line.StartsWith("CT08-02:", StringComparison.Ordinal));

        var finding = Assert.Single(Read(Encoding.UTF8.GetBytes(text + line + "\r\n")).Findings);

        Assert.Equal("READ-DUPLICATE", finding.Rule);
        Assert.Contains($"Dòng {FilledCsv.CellOf(Template, Jobs)[1..]}, cột G", finding.Message.Vi, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> OtherLetters => new()
    {
        { "Windows-1258", Windows1258(Filled(';')), "Windows-1258" },
        { "TCVN3", Encoding.Latin1.GetBytes(Legacy("Tr¹ng th¸i", "Trong kú")), "TCVN3" },
        { "TCVN3, saved as UTF-8", Encoding.UTF8.GetBytes(Legacy("Tr¹ng th¸i", "Trong kú")), "TCVN3" },
        { "VNI", Encoding.Latin1.GetBytes(Legacy("Traïng thaùi", "Trong kyø")), "VNI" },
        { "a code page", [.. Encoding.ASCII.GetBytes("_p08;programme=ct08\r\n"), 0xC3, 0x28], "bảng mã cũ" },
    };

    [Theory]
    [MemberData(nameof(OtherLetters))]
    public void OtherLettersThanUnicode_AreRefused_AndSavingThemRightIsNamed(string what, byte[] file, string named)
    {
        var finding = Refused(file);

        Assert.NotEmpty(what);
        Assert.Equal("READ-LETTERS", finding.Rule);
        Assert.Contains(named, finding.Message.Vi, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", finding.Mend.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherUnitsText_IsNamed() =>
        Assert.Equal("READ-UNIT", Refused(ReturnTemplateCsv.Write(Sample.Template with { Unit = Sample.BaDinh })).Rule);

    [Fact]
    public void StaleText_IsNamed() =>
        Assert.Equal("READ-STALE", Refused(ReturnTemplateCsv.Write(Sample.Template with { Programme = Sample.Programme with { Version = "2023-01-01" } })).Rule);

    [Fact]
    public void TextOfSomethingElse_IsNoTemplate() => Assert.Equal("READ-TEMPLATE", Refused("Mã,Tên,Số\n1,a,2\n"u8.ToArray()).Rule);

    [Fact]
    public void OpenQuote_IsRefusedWithItsRow() =>
        Assert.Contains("Dòng 2 ", Refused([.. Encoding.UTF8.GetBytes(Filled(';').Split("\r\n")[0]), .. "\r\na;\"b\r\nc"u8]).Message.Vi, StringComparison.Ordinal);

    [Fact]
    public void WordThatWouldBeAFormula_IsNeutralised()
    {
        var programme = Sample.Programme with { Indicators = [Sample.Programme.Indicators[1] with { UnitOfMeasure = "=cmd|' /C calc'!A0" }] };

        Assert.Contains(";'=cmd", Encoding.UTF8.GetString(ReturnTemplateCsv.Write(Sample.Template with { Programme = programme })), StringComparison.Ordinal);
    }

    private static string Filled(char separator) => FilledCsv.Fill(
        Template,
        [
            new(Jobs, 6_200m),
            new(JobsSoFar, Text: "18.389"),
            new(Insured, State: "Chưa có", Reason: "Chờ số liệu; của “BHXH”, dự kiến 15/01/2024"),
            new(Population, 353_935m),
            new(LifeExpectancy, Text: "76,5"),
            new(Lent, Text: "hơn 430 tỷ đồng"),
        ],
        separator);

    private static string Legacy(string state, string period) => Encoding.UTF8.GetString(Template).Split("\r\n")[0].Split(";unitName", 2)[0] + $"\r\nM;{period};x;{state}\r\n";

    /// <summary>The letters of the header as that code page has them: a base letter, then its tone.</summary>
    private static byte[] Windows1258(string text) => Encoding.Latin1.GetBytes(
        string.Concat(text.Replace("“", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).Select(letter => letter switch
        {
            '\u0300' => 'Ì',
            '\u0309' => 'Ò',
            '\u0303' => 'Þ',
            '\u0301' => 'ì',
            '\u0323' => 'ò',
            'đ' => 'ð',
            _ => letter,
        })));

    private static ReturnReading.Read Read(byte[] file) => Assert.IsType<ReturnReading.Read>(ReturnReader.Read(new MemoryStream(file), "bao-cao.csv", Sample.Subject));

    private static Finding Refused(byte[] file) =>
        Assert.Single(Assert.IsType<ReturnReading.Refused>(ReturnReader.Read(new MemoryStream(file), "bao-cao.csv", Sample.Subject)).Findings);
}
