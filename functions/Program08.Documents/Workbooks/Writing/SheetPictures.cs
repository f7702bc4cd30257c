using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>Charts of a sheet: where each stands (ECMA-376, part 1, 20.5), and the parts they need.</summary>
internal static class SheetPictures
{
    private const string DrawingId = "rIdDrawing";
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="charts">Each with the row it begins in.</param>
    public static void Write(WorksheetPart sheet, IReadOnlyList<(int Row, BarChart Chart)> charts)
    {
        if (charts.Count == 0)
        {
            return;
        }

        var drawing = sheet.AddNewPart<DrawingsPart>(DrawingId);
        for (var index = 0; index < charts.Count; index++)
        {
            Feed(drawing.AddNewPart<ChartPart>(Relation(index)), BarChartXml.Of(charts[index].Chart));
        }

        Feed(drawing, new XDocument(new XElement(
            Xdr + "wsDr",
            new XAttribute(XNamespace.Xmlns + "xdr", Xdr.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
            charts.Select((placed, index) => Anchor(placed.Row, placed.Chart, index)))));
        sheet.Worksheet.Append(new Drawing { Id = DrawingId });
    }

    private static XElement Anchor(int row, BarChart chart, int index) => new(
        Xdr + "twoCellAnchor",
        Corner("from", row - 1, 0),
        Corner("to", row - 1 + chart.Rows, chart.Columns),
        new XElement(
            Xdr + "graphicFrame",
            new XAttribute("macro", ""),
            new XElement(
                Xdr + "nvGraphicFramePr",
                new XElement(
                    Xdr + "cNvPr",
                    new XAttribute("id", (index + 2).ToString(CultureInfo.InvariantCulture)),
                    new XAttribute("name", PlainText.ForXml(chart.Title)),
                    new XAttribute("descr", PlainText.ForXml(chart.Description))),
                new XElement(Xdr + "cNvGraphicFramePr")),
            new XElement(Xdr + "xfrm", new XElement(A + "off", new XAttribute("x", "0"), new XAttribute("y", "0")), new XElement(A + "ext", new XAttribute("cx", "0"), new XAttribute("cy", "0"))),
            new XElement(
                A + "graphic",
                new XElement(
                    A + "graphicData",
                    new XAttribute("uri", C.NamespaceName),
                    new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName), new XAttribute(R + "id", Relation(index)))))),
        new XElement(Xdr + "clientData"));

    private static XElement Corner(string name, int row, int column) => new(
        Xdr + name, new XElement(Xdr + "col", column), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row), new XElement(Xdr + "rowOff", 0));

    private static string Relation(int index) => string.Create(CultureInfo.InvariantCulture, $"rIdChart{index + 1}");

    private static void Feed(OpenXmlPart part, XDocument content)
    {
        using var stream = new MemoryStream();
        content.Save(stream);
        stream.Position = 0;
        part.FeedData(stream);
    }
}
