using System.Xml.Linq;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>Puts elements where the standard wants them: programs refuse a sheet or a style table in another order.</summary>
internal static class SheetElements
{
    private static readonly string[] Sheet =
    [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState",
        "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
        "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF",
        "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
    ];

    private static readonly string[] Styles =
        ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

    private static readonly string[] Workbook =
    [
        "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize",
        "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
    ];

    public static void AddToSheet(XElement sheet, XElement element) => Add(sheet, element, Sheet);

    /// <summary>The table of this name, made when there is none.</summary>
    public static XElement StyleTable(XElement styles, string name) => Table(styles, name, Styles);

    public static XElement WorkbookTable(XElement workbook, string name) => Table(workbook, name, Workbook);

    /// <summary>Appends an entry to a counted table and returns its index.</summary>
    public static int Append(XElement table, XElement entry)
    {
        table.Add(entry);
        var count = table.Elements(entry.Name).Count();
        table.SetAttributeValue("count", count);
        return count - 1;
    }

    private static XElement Table(XElement parent, string name, string[] order)
    {
        if (parent.Element(parent.Name.Namespace + name) is { } known)
        {
            return known;
        }

        var table = new XElement(parent.Name.Namespace + name);
        Add(parent, table, order);
        return table;
    }

    private static void Add(XElement parent, XElement element, string[] order)
    {
        var rank = Array.IndexOf(order, element.Name.LocalName);
        var before = parent.Elements().LastOrDefault(known => Array.IndexOf(order, known.Name.LocalName) is >= 0 and var place && place <= rank);
        if (before is null)
        {
            parent.AddFirst(element);
        }
        else
        {
            before.AddAfterSelf(element);
        }
    }
}
