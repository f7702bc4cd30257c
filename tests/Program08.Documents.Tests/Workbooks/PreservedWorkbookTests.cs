using System.IO.Compression;
using System.Xml.Linq;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>A workbook given back with remarks is the sender's in all that was not remarked on: entry for entry, cell for cell, style for style.</summary>
public sealed class PreservedWorkbookTests
{
    private static readonly string[] Ours = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];
    private static readonly string[] OursInASheet = ["conditionalFormatting", "legacyDrawing"];

    [Fact]
    public void OurTemplateWithTheSendersOwnParts_KeepsEveryUntouchedEntry() => AssertPreserved(Sent());

    [OfficeFact]
    public void WorkbookMadeByLibreOffice_KeepsEveryUntouchedEntry()
    {
        var sent = LibreOffice.Convert(Sent(), "xlsx", "xlsx");

        Assert.Contains("LibreOffice", Parts.Of(sent)["docProps/app.xml"], StringComparison.Ordinal);
        AssertPreserved(sent);
    }

    [OfficeFact]
    public void FormulasStillCalculate_AfterRemarks()
    {
        var sent = Sent();
        var csv = System.Text.Encoding.UTF8.GetString(LibreOffice.Convert(Annotate(sent), "xlsx", "csv"));

        // The first sheet is what a conversion to text takes: its formula, calculated again.
        Assert.Contains("42", csv, StringComparison.Ordinal);
    }

    private static void AssertPreserved(byte[] sent)
    {
        var back = Annotate(sent);
        var (before, after) = (Entries(sent), Entries(back));
        var sheets = before.Keys.Where(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToList();
        var touched = before.Where(entry => !after[entry.Key].SequenceEqual(entry.Value)).Select(entry => entry.Key).ToList();

        // A wrong figure on each of the two forms: these two sheets, and what every workbook has to name the list and its looks.
        Assert.Equal(2, touched.Count(sheets.Contains));
        // The remarks join the comments that explain each measure, and their boxes.
        Assert.All(touched.Except(Ours).Except(sheets), name => Assert.True(IsOfASheet(name), name));
        Assert.True(before.Count - touched.Count >= 4, string.Join(' ', touched));
        foreach (var sheet in touched.Where(sheets.Contains))
        {
            Assert.Equal(Content(before[sheet]), Content(after[sheet]));
        }

        AssertStylesBegin(before["xl/styles.xml"], after["xl/styles.xml"]);
        Assert.Equal(Sample.ReadWell(sent).Content.Figures, Sample.ReadWell(back).Content.Figures);

        static bool IsOfASheet(string name) =>
            name.StartsWith("xl/worksheets/_rels/", StringComparison.Ordinal) || name.StartsWith("xl/comments", StringComparison.Ordinal) || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Two wrong figures, a formula on the guide, and parts the product knows nothing of.</summary>
    private static byte[] Sent()
    {
        var filled = FilledWorkbook.Fill(Sample.TemplateBytes(), [new(Sample.Key("CT08-02:value:period"), Text: "12.34.567"), new(Sample.Key("CT08-BP-02:value:cumulative"), Text: "430 triệu đô")]);
        var parts = Parts.Of(filled).AddRows(1, ["ghi chú riêng", 40m, 2m, 0m]).Cell(1, "D2000", "<f>B2000+C2000</f><v>42</v>");
        parts["customXml/item1.xml"] = "<b:Sources xmlns:b='urn:example'>của đơn vị</b:Sources>";
        parts["docProps/custom.xml"] = "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'/>";
        return parts.Zip(CompressionLevel.SmallestSize);
    }

    private static byte[] Annotate(byte[] file)
    {
        var findings = Sample.ReadWell(file).Findings.Where(finding => finding.Severity == Severity.Block).ToList();
        Assert.Equal(2, findings.Count);
        using var output = new MemoryStream();
        Assert.True(AnnotatedWorkbook.TryWrite(new MemoryStream(file), findings, "Bản 1", output));
        return output.ToArray();
    }

    private static Dictionary<string, byte[]> Entries(byte[] package)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            entries.Add(entry.FullName, content.ToArray());
        }

        return entries;
    }

    /// <summary>All of a sheet but what remarks add.</summary>
    private static IEnumerable<string> Content(byte[] sheet)
    {
        var root = XDocument.Load(new MemoryStream(sheet)).Root!;
        return root.Elements().Where(element => !OursInASheet.Contains(element.Name.LocalName)).Select(element => element.ToString(SaveOptions.DisableFormatting))
            .Concat(root.Elements().Where(element => element.Name.LocalName == "conditionalFormatting" && !element.Value.Contains("p08", StringComparison.Ordinal)).Select(element => element.ToString(SaveOptions.DisableFormatting)));
    }

    /// <summary>Tables of styles only grow at their ends: every index of the sender's means what it meant.</summary>
    private static void AssertStylesBegin(byte[] before, byte[] after)
    {
        var grown = XDocument.Load(new MemoryStream(after)).Root!;
        foreach (var table in XDocument.Load(new MemoryStream(before)).Root!.Elements())
        {
            var entries = table.Elements().Select(entry => entry.ToString(SaveOptions.DisableFormatting)).ToList();
            Assert.Equal(entries, grown.Element(table.Name)!.Elements().Take(entries.Count).Select(entry => entry.ToString(SaveOptions.DisableFormatting)));
        }
    }
}
