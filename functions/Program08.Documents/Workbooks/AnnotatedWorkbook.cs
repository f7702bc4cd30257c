using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Program08.Documents.Workbooks.Annotating;
using Program08.Documents.Workbooks.Reading;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks;

/// <summary>
/// Gives the sender's own workbook back with the findings in it: cells coloured, a comment on each, and one more sheet that lists them with links. Values, formulas, styles
/// and all other parts stay byte for byte (after inflation) what they were. What an earlier check wrote into the file is taken out first.
/// </summary>
public static class AnnotatedWorkbook
{
    public const string SheetName = "Kết quả kiểm tra";

    /// <summary>Hidden name by which an earlier list is known again, whatever the sheet is called by now.</summary>
    private const string ListName = "_p08_findings";

    /// <param name="original">The xlsx as it was sent; read from its beginning, must be seekable.</param>
    /// <param name="findings">Of the check of this file; those without a cell stand in the list only.</param>
    /// <param name="caption">First line of the list, in Vietnamese.</param>
    /// <returns>False, with nothing useful written, when the file is no workbook that can be taken apart.</returns>
    public static bool TryWrite(Stream original, IReadOnlyList<Finding> findings, string caption, Stream output)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(output);
        try
        {
            original.Position = 0;
            using var parts = new WorkbookParts(original, ReadLimits.Default);
            if (new PartLinks(parts, string.Empty).PartOf("officeDocument") is not { } workbookPart || parts.Find(workbookPart) is not { Root: not null } workbook)
            {
                return false;
            }

            Annotate(parts, workbookPart, workbook, findings, caption);
            parts.Write(output);
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or WorkbookRefusedException)
        {
            return false;
        }
    }

    private static void Annotate(WorkbookParts parts, string workbookPart, XDocument workbook, IReadOnlyList<Finding> findings, string caption)
    {
        var links = new PartLinks(parts, workbookPart);
        var space = workbook.Root!.Name.Namespace;
        var stylesPart = links.PartOf("styles");
        var styles = stylesPart is null ? null : parts.Find(stylesPart);
        var colours = new SheetColours(styles);
        var linkTypes = LinkTypes(workbook.Root);
        foreach (var sheet in workbook.Root.Elements(space + "sheets").Elements(space + "sheet").ToList())
        {
            if (links.PartById(IdOf(sheet)) is { } part && parts.Find(part) is { Root: { } root } content)
            {
                var remarks = Remarks(findings, (string?)sheet.Attribute("name"));
                var comments = new SheetComments(parts, part, root, linkTypes);
                comments.Clean();
                var cleaned = SheetColours.Clean(root);
                if (remarks.Count > 0)
                {
                    colours.Paint(root, remarks);
                    comments.Add(remarks);
                }

                if (cleaned || remarks.Count > 0)
                {
                    parts.Set(part, content);
                }
            }
        }

        var list = FindingsSheet.Build(space, caption, findings, ListStyles(styles));
        if (stylesPart is not null && styles is not null)
        {
            parts.Set(stylesPart, styles);
        }

        PutList(parts, workbookPart, workbook, links, linkTypes, list);
    }

    private static void PutList(WorkbookParts parts, string workbookPart, XDocument workbook, PartLinks links, string linkTypes, XDocument list)
    {
        var root = workbook.Root!;
        var space = root.Name.Namespace;
        var sheets = SheetElements.WorkbookTable(root, "sheets");
        var earlier = root.Elements(space + "definedNames").Elements(space + "definedName").FirstOrDefault(name => (string?)name.Attribute("name") == ListName)?.Value;
        var known = sheets.Elements().FirstOrDefault(sheet => earlier is not null && earlier.StartsWith($"'{((string?)sheet.Attribute("name"))?.Replace("'", "''", StringComparison.Ordinal)}'!", StringComparison.Ordinal));
        if (known is not null && links.PartById(IdOf(known)) is { } knownPart)
        {
            parts.Set(knownPart, list);
            return;
        }

        var part = parts.FreeName("xl/worksheets/p08findings", ".xml");
        parts.Set(part, list);
        parts.DeclareType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        XNamespace ids = linkTypes;
        var name = FreeSheetName(sheets);
        sheets.Add(new XElement(
            space + "sheet",
            new XAttribute("name", name),
            new XAttribute("sheetId", FreeSheetId(sheets)),
            new XAttribute(XNamespace.Xmlns + "p08r", ids.NamespaceName),
            new XAttribute(ids + "id", links.Add(part, linkTypes + "/worksheet"))));
        SheetElements.WorkbookTable(root, "definedNames").Add(new XElement(space + "definedName", new XAttribute("name", ListName), new XAttribute("hidden", 1), $"'{name}'!$A$1"));
        parts.Set(workbookPart, workbook);
    }

    private static List<CellRemark> Remarks(IReadOnlyList<Finding> findings, string? sheet)
    {
        List<CellRemark> remarks = [];
        foreach (var cell in findings.Where(finding => finding.Place.Cell is not null && finding.Place.Sheet == sheet).GroupBy(finding => finding.Place.Cell!))
        {
            if (CellName.TryParse(cell.Key, out var row, out var column))
            {
                var text = string.Join("\n\n", cell.OrderByDescending(finding => finding.Severity).Select(FindingWords.Remark));
                remarks.Add(new CellRemark(cell.Key, row, column, cell.Max(finding => finding.Severity), text));
            }
        }

        return remarks;
    }

    private static (int Plain, int Heading, int Caption) ListStyles(XDocument? styles)
    {
        if (styles?.Root is not { } root)
        {
            return (0, 0, 0);
        }

        var space = root.Name.Namespace;
        var bold = SheetElements.Append(SheetElements.StyleTable(root, "fonts"), new XElement(space + "font", new XElement(space + "b"), new XElement(space + "sz", new XAttribute("val", 11))));
        var formats = SheetElements.StyleTable(root, "cellXfs");
        return (Format(0, wrap: true), Format(bold, wrap: true), Format(bold, wrap: false));

        int Format(int font, bool wrap) => SheetElements.Append(formats, new XElement(
            space + "xf",
            new XAttribute("numFmtId", 49),
            new XAttribute("fontId", font),
            new XAttribute("fillId", 0),
            new XAttribute("borderId", 0),
            new XAttribute("applyFont", 1),
            new XAttribute("applyAlignment", 1),
            new XElement(space + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", wrap ? 1 : 0))));
    }

    /// <summary>Ids are small numbers; one that isn't is nobody's neighbour.</summary>
    private static int FreeSheetId(XElement sheets) =>
        sheets.Elements().Select(sheet => int.TryParse((string?)sheet.Attribute("sheetId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id < ushort.MaxValue ? id : 0).DefaultIfEmpty(0).Max() + 1;

    private static string FreeSheetName(XElement sheets)
    {
        var names = sheets.Elements().Select(sheet => (string?)sheet.Attribute("name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = SheetName;
        for (var number = 2; names.Contains(name); number++)
        {
            name = $"{SheetName} {number}";
        }

        return name;
    }

    /// <summary>The attribute "id" in the namespace of relationships, of which there are two editions.</summary>
    private static string? IdOf(XElement sheet) =>
        (string?)sheet.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal));

    private static string LinkTypes(XElement workbook) => workbook.Name.NamespaceName.Contains("purl.oclc.org", StringComparison.Ordinal)
        ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}
