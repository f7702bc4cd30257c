using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Workbooks;

/// <summary>
/// How other programs than LibreOffice write the same workbook. None of them runs here: each case is made by hand after what is known of that program's files, and shows
/// that the habit does no harm, not that the program was tried.
/// </summary>
public sealed class OtherProducersTests
{
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string StrictLinks = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly FigureKey Jobs = Sample.Key("CT08-02:value:period");
    private static readonly FigureKey Insured = Sample.Key("CT08-05:numerator:period");
    private static readonly FigureKey Population = Sample.Key("CT08-05:denominator:period");
    private static readonly FigureKey Lent = Sample.Key("CT08-BP-02:value:cumulative");

    private static readonly byte[] Filled = FilledWorkbook.Fill(
        Sample.TemplateBytes(), [new(Jobs, State: "Không phát sinh"), new(Insured, 333_053m), new(Population, Text: "353.935"), new(Lent, Text: "hơn 430 tỷ đồng")]);

    private static readonly Dictionary<string, Func<byte[]>> Made = new()
    {
        ["Google Sheets: shared strings, a thousand styled blank rows, an empty drawing on each sheet"] = () => Blanks(Shared(Parts.Of(Filled))).Zip(),
        ["WPS: absolute targets, namespaces of its own, phonetic runs beside the text"] = () => Wps(Shared(Parts.Of(Filled), "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh>")).Zip(),
        ["Excel for Mac: days from 1904, decomposed letters"] = () => Texts(Parts.Of(Filled), text => text.Normalize(NormalizationForm.FormD)).Replace("xl/workbook.xml", "<x:bookViews>", "<x:workbookPr date1904=\"1\"/><x:bookViews>").Zip(),
        ["Excel, Strict Open XML"] = () => Everywhere(Parts.Of(Filled), (Parts.Main.NamespaceName, Strict), (Links, StrictLinks)).Zip(),
        ["reporting tools: no references, results of formulas as text"] = () => NoReferences(Parts.Of(Filled)).Zip(),
        ["zip tools of Windows: backslashes, other case, stored without compression"] = () => Renamed(Filled),
        ["pretty printers: a line break and blanks between all elements"] = () => Indented(Parts.Of(Filled)).Zip(),
        ["numbers with exponents and needless decimals"] = () => Parts.Of(Filled).Cell(2, FilledWorkbook.CellOf(Filled, Insured), "<v>3.33053E5</v>").Zip(),
        ["Google Sheets as .csv: commas, quotes where needed, LF, no mark"] = () => Encoding.UTF8.GetBytes(Csv(',').Replace("\r\n", "\n", StringComparison.Ordinal)),
        ["Numbers for Mac as .csv: semicolons, decomposed letters"] = () => Encoding.UTF8.GetBytes(Csv(';').Normalize(NormalizationForm.FormD)),
    };

    public static TheoryData<string> Producers => [.. Made.Keys];

    [Theory]
    [MemberData(nameof(Producers))]
    public void Habit_DoesNoHarm(string producer)
    {
        var reading = Sample.ReadWell(Made[producer]());

        Assert.Equal(new Figure.ConfirmedZero(), reading.Content.Find(Jobs)!.Figure);
        Assert.Equal(new Figure.Given(333_053m), reading.Content.Find(Insured)!.Figure);
        Assert.Equal(new Figure.Given(353_935m), reading.Content.Find(Population)!.Figure);
        Assert.Equal(new Figure.Given(430_000_000_000m, Bound.Above), reading.Content.Find(Lent)!.Figure);
        Assert.Equal(["READ-TAKEN"], reading.Findings.Select(finding => finding.Rule));
    }

    private static Parts Shared(Parts parts, string beside = "")
    {
        var strings = new List<string>();
        foreach (var sheet in Enumerable.Range(1, 5).Where(number => number <= parts.Names.Count(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal))))
        {
            parts.Edit(parts.Sheet(sheet), document =>
            {
                foreach (var cell in document.Descendants(Parts.Main + "c").Where(cell => cell.Attribute("t")?.Value == "inlineStr").ToList())
                {
                    strings.Add(cell.Value);
                    cell.SetAttributeValue("t", "s");
                    cell.ReplaceNodes(new XElement(Parts.Main + "v", (strings.Count - 1).ToString(CultureInfo.InvariantCulture)));
                }
            });
        }

        parts["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Parts.Main}\">{string.Concat(strings.Select(text => $"<si>{new XElement("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text)}{beside}</si>"))}</sst>";
        return parts.Replace("xl/_rels/workbook.xml.rels", "</Relationships>", $"<Relationship Id=\"rIdText\" Type=\"{Links}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
    }

    private static Parts Blanks(Parts parts)
    {
        parts["xl/drawings/drawing1.xml"] = "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"/>";
        return parts.Edit(parts.Sheet(2), document => document.Descendants(Parts.Main + "sheetData").Single().Add(Enumerable.Range(500, 1_000).Select(row =>
            new XElement(Parts.Main + "row", new XAttribute("r", row), Enumerable.Range(0, 26).Select(column => new XElement(Parts.Main + "c", new XAttribute("r", $"{(char)('A' + column)}{row}"), new XAttribute("s", 1)))))));
    }

    private static Parts Wps(Parts parts)
    {
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].Replace("Target=\"worksheets/", "Target=\"/xl/worksheets/", StringComparison.Ordinal).Replace("Target=\"sharedStrings", "Target=\"/xl/sharedStrings", StringComparison.Ordinal);
        return parts.Edit(parts.Sheet(2), document => document.Root!.Add(
            new XAttribute(XNamespace.Xmlns + "etc", "http://www.wps.cn/officeDocument/2017/etCustomData"), new XElement(XName.Get("ext", "http://www.wps.cn/officeDocument/2017/etCustomData"), new XElement("row"))));
    }

    private static Parts Texts(Parts parts, Func<string, string> change)
    {
        foreach (var sheet in new[] { 2, 3 })
        {
            parts.Edit(parts.Sheet(sheet), document =>
            {
                foreach (var text in document.DescendantNodes().OfType<XText>())
                {
                    text.Value = change(text.Value);
                }
            });
        }

        return parts;
    }

    private static Parts Everywhere(Parts parts, params (string Old, string New)[] changes)
    {
        foreach (var name in parts.Names.ToList())
        {
            parts[name] = changes.Aggregate(parts[name], (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal));
        }

        return parts;
    }

    private static Parts NoReferences(Parts parts)
    {
        foreach (var sheet in new[] { 2, 3 })
        {
            parts.Edit(parts.Sheet(sheet), document =>
            {
                foreach (var row in document.Descendants(Parts.Main + "row"))
                {
                    // Blank cells keep the count of columns.
                    var cells = row.Elements().ToDictionary(cell => cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()));
                    row.ReplaceNodes(Enumerable.Range(0, 12).Select(column => cells.GetValueOrDefault($"{(char)('A' + column)}") ?? new XElement(Parts.Main + "c")));
                }

                document.Descendants(Parts.Main + "mergeCells").Remove();
                document.Descendants(Parts.Main + "row").Attributes("r").Remove();
                document.Descendants(Parts.Main + "c").Attributes("r").Remove();
                foreach (var cell in document.Descendants(Parts.Main + "c").Where(cell => cell.Attribute("t")?.Value == "inlineStr"))
                {
                    cell.SetAttributeValue("t", "str");
                    cell.ReplaceNodes(new XElement(Parts.Main + "f", "A1"), new XElement(Parts.Main + "v", cell.Value));
                }
            });
        }

        return parts;
    }

    private static byte[] Renamed(byte[] package)
    {
        using var file = new MemoryStream();
        using (var target = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = target.CreateEntry(entry.FullName.Replace('/', '\\').Replace("worksheets", "Worksheets", StringComparison.Ordinal), CompressionLevel.NoCompression).Open();
                from.CopyTo(to);
            }
        }

        return file.ToArray();
    }

    private static Parts Indented(Parts parts)
    {
        foreach (var name in parts.Names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal)).ToList())
        {
            parts[name] = XDocument.Parse(parts[name].TrimStart('\uFEFF')).ToString();
        }

        return parts;
    }

    private static string Csv(char separator) => FilledCsv.Fill(
        ReturnTemplateCsv.Write(Sample.Template), [new(Jobs, State: "Không phát sinh"), new(Insured, Text: "333053"), new(Population, Text: "353.935"), new(Lent, Text: "hơn 430 tỷ đồng")], separator);
}
