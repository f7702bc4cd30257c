using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>Broken and hostile files beside those of <see cref="HostileFileTests"/>: each is answered by name.</summary>
[Collection(nameof(HostileFileTests))]
public sealed class HostileCorpusTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly FigureKey Insured = Sample.Key("CT08-05:numerator:period");
    private static readonly byte[] Template = Sample.TemplateBytes();
    private static readonly string Place = FilledWorkbook.CellOf(Template, Insured);
    private static readonly byte[] Csv = ReturnTemplateCsv.Write(Sample.Template);

    /// <summary>Name of the case, its file, and the rule of every finding of an indicator's cell or of the refusal; null for a file that is simply read.</summary>
    private static readonly Dictionary<string, (Func<byte[]> File, string? Rule)> Corpus = new()
    {
        ["cut off in the middle"] = (() => Template[..(Template.Length / 2)], "READ-BROKEN"),
        ["cut off in the table of contents"] = (() => Template[..^30], "READ-BROKEN"),
        ["table of contents that points behind itself"] = (() => Patched(file => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(End(file) + 16), uint.MaxValue - 1)), "READ-BROKEN"),
        ["table of contents in the large form"] = (() => Patched(file => BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(End(file) + 16), uint.MaxValue)), "READ-LIMIT"),
        ["entry said to be encrypted"] = (() => Patched(file => file[6] |= 1), null),
        ["two entries of one name"] = (() => WithEntry("xl/workbook.xml", "<x/>"), "READ-BROKEN"),
        ["entry that climbs out of the package"] = (() => WithEntry("../../../etc/passwd", "x"), null),
        ["program under the name of a workbook"] = (() => [.. "MZ"u8, .. new byte[4_000]], "READ-KIND"),
        ["program of Linux under the name of a workbook"] = (() => [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[4_000]], "READ-KIND"),
        ["script under the name of separated text"] = (() => "#!/bin/sh\nrm -rf /\n"u8.ToArray(), "READ-TEMPLATE"),
        ["macros at another place"] = (() => Declared("xl/anything.dat", "application/vnd.ms-office.vbaProject"), "READ-MACRO"),
        ["object at another place"] = (() => Declared("xl/anything.dat", "application/vnd.openxmlformats-officedocument.oleObject"), "READ-EMBEDDED"),
        ["control at another place"] = (() => Declared("xl/anything.xml", "application/vnd.ms-office.activeX+xml"), "READ-EMBEDDED"),
        ["links to other files at another place"] = (() => Declared("xl/anything.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"), "READ-LINK"),
        ["connection to a database"] = (() => WithEntry("xl/connections.xml", "<connections/>"), "READ-LINK"),
        ["password of Excel"] = (() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[1_000]], "READ-ENCRYPTED"),
        ["shared string of a negative index"] = (() => Cell("<v>-1</v>", "s"), null),
        ["shared string beyond the table"] = (() => Cell("<v>2147483647</v>", "s"), null),
        ["shared string of no number"] = (() => Cell("<v>1e9</v>", "s"), null),
        ["style beyond the table"] = (() => Parts.Of(Template).Cell(2, Place, "<v>5</v>", ("s", "4000000000")).Zip(), null),
        ["text nested in text"] = (() => Cell("<is><t>1<t>2<r><t>3</t></r></t></t></is>", "inlineStr"), null),
        ["infinite number"] = (() => Cell("<v>INF</v>"), "READ-NUMBER"),
        ["no number"] = (() => Cell("<v>NaN</v>"), "READ-NUMBER"),
        ["number beyond all measure"] = (() => Cell("<v>-1.7976931348623157E+308</v>"), "READ-NUMBER"),
        ["number of a million digits"] = (() => Cell($"<v>{new string('9', 1_000_000)}</v>"), "READ-NUMBER"),
        ["formula without end"] = (() => Cell($"<f>{new string('(', 60_000)}1</f><v>5</v>"), null),
        ["formula that names a program"] = (() => Cell("<f>cmd|'/c calc'!A0</f><v>5</v>"), null),
        ["#REF!"] = (() => Cell("<f>A1</f><v>#REF!</v>", "e"), "READ-FORMULA"),
        ["#DIV/0!"] = (() => Cell("<f>1/0</f><v>#DIV/0!</v>", "e"), "READ-FORMULA"),
        ["#N/A"] = (() => Cell("<f>NA()</f><v>#N/A</v>", "e"), "READ-FORMULA"),
        ["#VALUE! as text"] = (() => Cell("<is><t>#VALUE!</t></is>", "inlineStr"), "READ-NUMBER"),
        ["day before all days"] = (() => Cell("<v>-99999999</v>", "d"), "READ-DATE"),
        ["text turned round"] = (() => Cell("<is><t>\u202E350.333\u202C</t></is>", "inlineStr"), null),
        ["letters of no font"] = (() => Raw("&#xFFFE;"), "READ-BROKEN"),
        ["half a letter"] = (() => Raw("&#xD800;"), "READ-BROKEN"),
        ["name of three hundred letters"] = (() => Parts.Of(Template).Replace("xl/workbook.xml", "name=\"Chỉ tiêu\"", $"name=\"{new string('Ữ', 300)}\"").Zip(), null),
        ["sheet that is no sheet"] = (() => Parts.Of(Template).Replace("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "styles.xml").Zip(), "READ-LINE"),
        ["workbook that is its own sheet"] = (() => Parts.Of(Template).Replace("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "workbook.xml").Zip(), "READ-LINE"),
        ["separated text of a line without end"] = (() => [.. Csv, .. Encoding.UTF8.GetBytes(new string('9', 8_000_000))], "READ-LIMIT"),
        ["separated text of two million cells"] = (() => [.. Csv, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1;2;3;4;5;6;7;8;9;10\r\n", 200_000)))], null),
        ["separated text of nothing but separators"] = (() => [.. Csv, .. Enumerable.Repeat((byte)';', 5_000_000)], "READ-LIMIT"),
        ["separated text with an open quote"] = (() => [.. Csv, .. "\r\n\""u8, .. Enumerable.Repeat((byte)'a', 1_000_000)], "READ-QUOTE"),
        ["separated text of an old code page"] = (() => [.. Csv, 0xC0, 0xFF, 0xFE], "READ-LETTERS"),
    };

    public static TheoryData<string> Cases => [.. Corpus.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_IsAnsweredByName(string name)
    {
        var (make, rule) = Corpus[name];
        var file = make();
        var watch = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var reading = Sample.Read(file);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        output.WriteLine($"{file.Length:N0} bytes: {watch.ElapsedMilliseconds} ms, {allocated / 1_048_576.0:F1} MB allocated: {reading.GetType().Name}");
        Assert.InRange(allocated, 0, 100L << 20);
        IReadOnlyList<Finding> findings = reading switch
        {
            ReturnReading.Read read => [.. read.Findings.Where(finding => finding.Severity == Severity.Block)],
            ReturnReading.Refused refused => refused.Findings,
            _ => [],
        };
        if (rule is null)
        {
            Assert.IsType<ReturnReading.Read>(reading);
        }
        else
        {
            Assert.NotEmpty(findings);
            Assert.All(findings, finding => Assert.Equal(rule, finding.Rule));
        }

        using var remarks = new MemoryStream();
        AnnotatedWorkbook.TryWrite(new MemoryStream(file), findings, "a", remarks);
    }

    [Fact]
    public void FileOfAVeryLongName_IsNamedInFull()
    {
        var name = new string('Ữ', 300) + ".xlsx";

        Assert.Equal(name, Assert.Single(Assert.IsType<ReturnReading.Refused>(ReturnReader.Read(new MemoryStream(), name, Sample.Subject)).Findings).Place.File);
    }

    [Fact]
    public void ReadingThatTakesTooLong_IsStopped()
    {
        var reading = ReturnReader.Read(new MemoryStream(Corpus["separated text of two million cells"].File()), "a.csv", Sample.Subject, Program08.Documents.Workbooks.Reading.ReadLimits.Default with { Time = TimeSpan.FromMilliseconds(1) });

        Assert.Contains("quá nhiều thời gian", Assert.Single(Assert.IsType<ReturnReading.Refused>(reading).Findings).Message.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadingNobodyWaitsFor_IsGivenUp()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => ReturnReader.Read(new MemoryStream(Template), "a.xlsx", Sample.Subject, gone.Token));
    }

    [Fact]
    public void SignedAndProtectedFiles_AreRead_AndTheSignatureIsSaid()
    {
        var filled = FilledWorkbook.Fill(Template, [new(Insured, 333_053m)]);
        Assert.Contains("sheetProtection", Parts.Of(filled)["xl/worksheets/sheet2.xml"], StringComparison.Ordinal);
        var parts = Parts.Of(filled);
        parts["_xmlsignatures/sig1.xml"] = "<Signature/>";

        var reading = Sample.ReadWell(parts.Zip());

        Assert.Equal(new Figure.Given(333_053m), reading.Content.Find(Insured)!.Figure);
        Assert.Equal(("READ-SIGNED", Severity.Note), (Assert.Single(reading.Findings).Rule, reading.Findings[0].Severity));
    }

    private static byte[] Cell(string inner, string? type = null) => Parts.Of(Template).Cell(2, Place, inner, type is null ? [] : [("t", type)]).Zip();

    /// <summary>A text that is no XML.</summary>
    private static byte[] Raw(string text) => Parts.Of(Template).Cell(2, Place, "<is><t>86421357</t></is>", ("t", "inlineStr")).Replace("xl/worksheets/sheet2.xml", "86421357", text).Zip();

    private static byte[] WithEntry(string name, string content)
    {
        using var file = new MemoryStream();
        file.Write(Template);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return file.ToArray();
    }

    private static byte[] Declared(string part, string type)
    {
        var parts = Parts.Of(Template);
        parts[part] = "x";
        return parts.Replace("[Content_Types].xml", "</Types>", $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>").Zip();
    }

    private static byte[] Patched(Action<byte[]> patch)
    {
        var file = Template.ToArray();
        patch(file);
        return file;
    }

    private static int End(byte[] file) => file.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
}
