using System.IO.Compression;
using System.Text;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>The template saved by LibreOffice as .ods and as .xls says what it says as .xlsx; what the formats can hold beyond that is made by hand.</summary>
public sealed class OtherWorkbooksTests
{
    private const string ManifestSpace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

    private static readonly FigureKey Jobs = Sample.Key("CT08-02:value:period");
    private static readonly FigureKey Insured = Sample.Key("CT08-05:numerator:period");
    private static readonly FigureKey Population = Sample.Key("CT08-05:denominator:period");
    private static readonly FigureKey Life = Sample.Key("CT08-16:value:period");
    private static readonly FigureKey Lent = Sample.Key("CT08-BP-02:value:cumulative");

    private static readonly byte[] Filled = FilledWorkbook.Fill(
        Sample.TemplateBytes(),
        [new(Jobs, State: "Không phát sinh"), new(Insured, 333_053m), new(Population, Text: "12.34.567"), new(Life, 76.5m), new(Lent, Text: "hơn 430 tỷ đồng")]);

    [OfficeTheory]
    [InlineData("ods")]
    [InlineData("xls")]
    public void SavedByLibreOffice_SaysTheSameAsTheXlsx(string format)
    {
        var expected = Sample.ReadWell(Filled);
        var reading = Sample.ReadWell(LibreOffice.Convert(Filled, "xlsx", format));

        Assert.Equal(expected.Content.Figures, reading.Content.Figures);
        Assert.Equal(expected.Findings.Select(finding => (finding.Rule, finding.Place, finding.Found)), reading.Findings.Select(finding => (finding.Rule, finding.Place, finding.Found)));
        Assert.Contains(reading.Findings, finding => finding.Severity == Severity.Block);
    }

    [OfficeTheory]
    [InlineData("ods")]
    [InlineData("xls")]
    public void AnotherUnitsTemplate_IsNamed(string format)
    {
        var file = LibreOffice.Convert(Sample.TemplateBytes(Sample.Template with { Unit = Sample.BaDinh }), "xlsx", format);

        Assert.Equal("READ-UNIT", Assert.Single(Assert.IsType<ReturnReading.Refused>(Sample.Read(file)).Findings).Rule);
    }

    [OfficeTheory]
    [InlineData("ods")]
    [InlineData("xls")]
    public void TemplateOfNobody_IsNotRecognised(string format)
    {
        var stranger = Parts.Of(Filled).Replace("xl/workbook.xml", $"name=\"{"_p08"}\"", "name=\"khac\"").Zip();

        Assert.Equal("READ-TEMPLATE", Assert.Single(Assert.IsType<ReturnReading.Refused>(Sample.Read(LibreOffice.Convert(stranger, "xlsx", format))).Findings).Rule);
    }

    [Theory]
    [InlineData(".", "READ-BROKEN")]
    [InlineData("<encryption-data/>", "READ-ENCRYPTED")]
    public void Manifest_OfALockedOrBrokenSheet_IsNamed(string inside, string rule) => AssertRefused(rule, Ods("<x/>", inside == "." ? null : inside));

    [Theory]
    [InlineData("Basic/Standard/Module1.xml", "READ-MACRO")]
    [InlineData("Scripts/python/a.py", "READ-MACRO")]
    [InlineData("Object 1/content.xml", "READ-EMBEDDED")]
    public void Ods_WithADangerousPart_IsRefusedByName(string part, string rule) => AssertRefused(rule, Ods(Sheet(string.Empty), string.Empty, part));

    [Fact]
    public void Ods_WithSourcesElsewhere_IsRefused() => AssertRefused(
        "READ-LINK", Ods(Sheet("<table:table table:name=\"'file:///a.ods'#Sheet1\"><table:table-source xlink:href=\"a.ods\"/></table:table>"), string.Empty));

    [Fact]
    public void Ods_OfBillionsOfRepeatedCells_IsStoppedOrPassedOver()
    {
        const string rows = "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell table:number-columns-repeated=\"2000000000\" office:value-type=\"float\" office:value=\"1\"/></table:table-row></table:table>";

        Assert.IsType<ReturnReading.Refused>(Sample.Read(Ods(Sheet(string.Concat(Enumerable.Repeat(rows, 90))), string.Empty)));
    }

    [Fact]
    public void Xls_CutOffAnywhere_IsRefusedNotThrown()
    {
        var random = new Random(8);
        var whole = LibreOffice.IsPresent ? LibreOffice.Convert(Filled, "xlsx", "xls") : Compound();
        for (var round = 0; round < 60; round++)
        {
            var file = whole[..random.Next(8, whole.Length)];
            for (var flip = 0; flip < round; flip++)
            {
                file[random.Next(8, file.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(Sample.Read(file));
        }
    }

    private static byte[] Compound() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("Workbook"), .. new byte[600]];

    private static string Sheet(string tables) =>
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
        + $"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>";

    /// <param name="insideManifest">Null: a manifest that is not well-formed.</param>
    private static byte[] Ods(string content, string? insideManifest, params string[] more)
    {
        var manifest = insideManifest is null
            ? "<manifest"
            : $"<m:manifest xmlns:m=\"{ManifestSpace}\"><m:file-entry m:full-path=\"/\" m:media-type=\"application/vnd.oasis.opendocument.spreadsheet\">{insideManifest}</m:file-entry></m:manifest>";
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in new[] { ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("META-INF/manifest.xml", manifest), ("content.xml", content) }.Concat(more.Select(name => (name, "x"))))
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return file.ToArray();
    }

    private static void AssertRefused(string rule, byte[] file) =>
        Assert.Equal(rule, Assert.Single(Assert.IsType<ReturnReading.Refused>(Sample.Read(file)).Findings).Rule);
}
