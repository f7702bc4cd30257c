using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>Files made to hurt. Each ends in an answer; memory is measured as allocated bytes, which bounds what is held at once.</summary>
[Collection(nameof(HostileFileTests))]
[CollectionDefinition(nameof(HostileFileTests), DisableParallelization = true)]
public sealed class HostileFileTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const string Open = "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>";
    private const string Close = "</sheetData></worksheet>";

    private static readonly byte[] Template = Sample.TemplateBytes();

    [Fact]
    public void BombOfOneHugeEntry_IsStopped() => AssertRefused("READ-LIMIT", WithSheet(stream => Repeat(stream, Open, "<row/>", 60_000_000, Close)));

    [Fact]
    public void BombOfManyEntries_IsStopped()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index < 60_000; index++)
            {
                archive.CreateEntry($"xl/worksheets/sheet{index}.xml");
            }
        }

        AssertRefused("READ-LIMIT", file.ToArray());
    }

    [Fact]
    public void OneTextOfAHundredMegabytes_IsStopped() =>
        AssertRefused("READ-LIMIT", WithSheet(stream => Repeat(stream, Open + "<row><c t='inlineStr'><is><t>", "aaaaaaaa", 12_500_000, "</t></is></c></row>" + Close)));

    [Fact]
    public void OneAttributeOfAHundredMegabytes_IsStopped() =>
        AssertRefused("READ-LIMIT", WithSheet(stream => Repeat(stream, Open + "<row r='", "11111111", 12_500_000, "'/>" + Close)));

    [Fact]
    public void SharedStringsWithoutEnd_AreStopped()
    {
        var parts = Parts.Of(Template).Replace("xl/_rels/workbook.xml.rels", "</Relationships>", "<Relationship Id=\"rIdText\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");

        AssertRefused("READ-LIMIT", With(parts.Zip(), "xl/sharedStrings.xml", stream => Repeat(stream, "<sst>", "<si><t>abcdefgh</t></si>", 4_000_000, "</sst>")));
    }

    [Fact]
    public void TwoMillionStrayCells_AreReadPast()
    {
        var reading = Measure(WithSheet(stream => Repeat(stream, Open, $"<row>{string.Concat(Enumerable.Repeat("<c><v>1234</v></c>", 20))}</row>", 100_000, Close)));

        Assert.IsType<ReturnReading.Read>(reading);
    }

    [Fact]
    public void TenThousandSheets_AreStopped()
    {
        var parts = Parts.Of(Template).Edit("xl/workbook.xml", document =>
        {
            var sheets = document.Descendants(Parts.Main + "sheets").Single();
            var first = sheets.Elements().First();
            for (var index = 0; index < 10_000; index++)
            {
                var copy = new System.Xml.Linq.XElement(first);
                copy.SetAttributeValue("name", $"Sheet{index}");
                sheets.Add(copy);
            }
        });

        AssertRefused("READ-LIMIT", parts.Zip());
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'aaaa'>]>")]
    [InlineData("<!DOCTYPE x SYSTEM 'file:///etc/passwd'>")]
    public void Dtd_InASheet_IsRefusedByName(string dtd)
    {
        var parts = Parts.Of(Template);
        parts["xl/worksheets/sheet2.xml"] = dtd + parts["xl/worksheets/sheet2.xml"][(parts["xl/worksheets/sheet2.xml"].IndexOf("?>", StringComparison.Ordinal) + 2)..];

        AssertRefused("READ-DTD", parts.Zip());
    }

    [Theory]
    [InlineData("<row r='-5'><c r='G-1'><v>1</v></c></row>")]
    [InlineData("<row r='99999999999'><c r='ZZZZZ1'/></row>")]
    [InlineData("<row><c t='s'><v>99999999</v></c><c t='s'><v>-1</v></c><c s='999999'><v>1</v></c></row>")]
    [InlineData("<row><row><c><c/></c></row></row>")]
    public void NonsenseInASheet_StillGivesAnAnswer(string rows) =>
        Assert.IsType<ReturnReading.Read>(Measure(Parts.Of(Template).Edit("xl/worksheets/sheet1.xml", document =>
            document.Descendants(Parts.Main + "sheetData").Single().ReplaceNodes(System.Xml.Linq.XElement.Parse($"<x xmlns='{Parts.Main}'>{rows}</x>").Nodes())).Zip()));

    [Fact]
    public void DeeplyNestedXml_IsStopped() =>
        AssertRefused("READ-LIMIT", WithSheet(stream => Repeat(stream, string.Empty, "<a>", 5_000_000, string.Empty)));

    [Fact]
    public void RandomDamage_NeverThrows()
    {
        var random = new Random(20240227);
        for (var round = 0; round < 400; round++)
        {
            var file = Template.ToArray();
            for (var hit = random.Next(1, 8); hit > 0; hit--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(Sample.Read(file));
        }
    }

    private static byte[] WithSheet(Action<Stream> write) => With(Template, "xl/worksheets/sheet1.xml", write);

    private static byte[] With(byte[] package, string part, Action<Stream> write)
    {
        using var file = new MemoryStream();
        using (var target = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
            foreach (var entry in source.Entries.Where(entry => entry.FullName != part))
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }

            using var stream = target.CreateEntry(part, CompressionLevel.Fastest).Open();
            write(stream);
        }

        return file.ToArray();
    }

    private static void Repeat(Stream stream, string head, string body, int times, string tail)
    {
        var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(body, 1_000)));
        stream.Write(Encoding.UTF8.GetBytes(head));
        for (var done = 0; done < times; done += 1_000)
        {
            stream.Write(piece);
        }

        stream.Write(Encoding.UTF8.GetBytes(tail));
    }

    private void AssertRefused(string rule, byte[] file) =>
        Assert.Equal(rule, Assert.Single(Assert.IsType<ReturnReading.Refused>(Measure(file)).Findings).Rule);

    private ReturnReading Measure(byte[] file)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        var reading = Sample.Read(file);
        watch.Stop();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        output.WriteLine($"{file.Length:N0} bytes: {watch.ElapsedMilliseconds} ms, {allocated / 1_048_576.0:F1} MB allocated");
        return reading;
    }
}
