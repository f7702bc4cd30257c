using System.Globalization;
using System.Xml.Linq;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>One sheet that lists every finding with a link to its cell. All cells are texts: nothing the sender wrote is ever run as a formula.</summary>
internal static class FindingsSheet
{
    private static readonly (string Title, int Width)[] Columns =
        [("STT", 6), ("Mức", 24), ("Sheet", 18), ("Ô", 8), ("Nội dung", 70), ("Đang ghi", 24), ("Cần", 34), ("Cách sửa", 40)];

    /// <param name="caption">What was checked and what came out, in a sentence.</param>
    /// <param name="styles">Index of the plain, the heading and the caption style.</param>
    public static XDocument Build(XNamespace space, string caption, IReadOnlyList<Finding> findings, (int Plain, int Heading, int Caption) styles)
    {
        const int firstRow = 4;
        var links = new XElement(space + "hyperlinks");
        var data = new XElement(space + "sheetData", Row(1, [caption], styles.Caption), Row(3, [.. Columns.Select(column => column.Title)], styles.Heading));
        for (var index = 0; index < findings.Count; index++)
        {
            var (finding, row) = (findings[index], firstRow + index);
            data.Add(Row(
                row,
                [
                    (index + 1).ToString(CultureInfo.InvariantCulture), FindingWords.Of(finding.Severity), finding.Place.Sheet ?? "", finding.Place.Cell ?? "",
                    finding.MessageWithoutCell().Vi, finding.Found ?? "", finding.Expected?.Vi ?? "", finding.Mend.Vi,
                ],
                styles.Plain));
            if (finding.Place is { Sheet: { } sheet, Cell: { } cell })
            {
                links.Add(new XElement(
                    space + "hyperlink",
                    new XAttribute("ref", CellName.Of(row, 4)),
                    new XAttribute("location", $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}"),
                    new XAttribute("display", cell)));
            }
        }

        return new XDocument(new XElement(
            space + "worksheet",
            new XElement(space + "sheetPr", new XElement(space + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(
                space + "sheetViews",
                new XElement(
                    space + "sheetView",
                    new XAttribute("workbookViewId", 0),
                    new XElement(space + "pane", new XAttribute("ySplit", 3), new XAttribute("topLeftCell", "A4"), new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen")))),
            new XElement(space + "cols", Columns.Select((column, index) => new XElement(
                space + "col", new XAttribute("min", index + 1), new XAttribute("max", index + 1), new XAttribute("width", column.Width), new XAttribute("customWidth", 1)))),
            data,
            links.HasElements ? links : null,
            new XElement(space + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", "landscape"), new XAttribute("fitToHeight", 0))));

        XElement Row(int number, IReadOnlyList<string> texts, int style) => new(
            space + "row",
            new XAttribute("r", number),
            new XAttribute("ht", HeightOf(texts)),
            new XAttribute("customHeight", 1),
            texts.Select((text, index) => new XElement(
                space + "c",
                new XAttribute("r", CellName.Of(number, index + 1)),
                new XAttribute("s", style),
                new XAttribute("t", "inlineStr"),
                new XElement(space + "is", new XElement(space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PlainText.ForXml(text))))));
    }

    // The caption is one text that runs over all columns.
    private static int HeightOf(IReadOnlyList<string> texts) =>
        16 * (texts.Count == 1 ? 1 : texts.Select((text, index) => TextHeight.Lines(text, Columns[index].Width)).Max());
}
