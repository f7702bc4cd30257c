using System.Globalization;
using System.Xml;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>The workbook's list of sheets and the tables its cells point into.</summary>
internal sealed class XlsxWorkbook
{
    private XlsxWorkbook(IReadOnlyList<XlsxSheet> sheets, SharedStrings strings, IReadOnlyList<NumberLook> looks, bool from1904)
    {
        Sheets = sheets;
        Strings = strings;
        Looks = looks;
        From1904 = from1904;
    }

    public IReadOnlyList<XlsxSheet> Sheets { get; }

    public SharedStrings Strings { get; }

    /// <summary>By style index.</summary>
    public IReadOnlyList<NumberLook> Looks { get; }

    /// <summary>Days are counted from 1904, as old Macintosh files do.</summary>
    public bool From1904 { get; }

    public static XlsxWorkbook Load(XlsxPackage package, ReadLimits limits)
    {
        var part = Relationships.Of(package, string.Empty).ByType("officeDocument") ?? "xl/workbook.xml";
        using var reader = package.Xml(part) ?? throw Refusals.OtherKind("tệp nén không có bảng tính", "a package without a workbook");
        var links = Relationships.Of(package, part);
        var sheets = new List<XlsxSheet>();
        var from1904 = false;
        while (reader.Advance())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                from1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet")
            {
                Add(sheets, reader, links, limits);
            }
        }

        return new XlsxWorkbook(
            sheets,
            SharedStrings.Load(package, links.ByType("sharedStrings"), limits),
            LoadLooks(package, links.ByType("styles")),
            from1904);
    }

    private static void Add(List<XlsxSheet> sheets, XmlReader reader, Relationships links, ReadLimits limits)
    {
        if (sheets.Count == limits.Sheets)
        {
            throw Refusals.TooMuch("sheet", "sheets");
        }

        var id = Id(reader);
        if (id is not null && links.ById(id) is { } target)
        {
            sheets.Add(new XlsxSheet(
                Wording.PlainText.Shorten(reader.GetAttribute("name") ?? string.Empty, 100),
                target,
                reader.GetAttribute("state") is "hidden" or "veryHidden"));
        }
    }

    /// <summary>The attribute "id" in the namespace of relationships, of which there are two editions.</summary>
    private static string? Id(XmlReader reader)
    {
        string? id = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                id = reader.Value;
            }
        }

        reader.MoveToElement();
        return id;
    }

    private static List<NumberLook> LoadLooks(XlsxPackage package, string? part)
    {
        var looks = new List<NumberLook>();
        using var reader = part is null ? null : package.Xml(part);
        var own = new Dictionary<int, NumberLook>();
        var inCells = false;
        while (reader is not null && reader.Advance())
        {
            switch (reader)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "numFmt" }:
                    own[Number(reader, "numFmtId")] = NumberLooks.Of(reader.GetAttribute("formatCode") ?? string.Empty);
                    break;
                case { LocalName: "cellXfs" }:
                    inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "xf" } when inCells && looks.Count < 70_000:
                    var id = Number(reader, "numFmtId");
                    looks.Add(own.TryGetValue(id, out var look) ? look : NumberLooks.BuiltIn(id));
                    break;
                default:
                    break;
            }
        }

        return looks;
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
