using System.Globalization;
using System.Xml.Linq;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>A chart as DrawingML (ECMA-376, part 1, 21.2). Its numbers are kept in it too, so that it is there before a program has read the cells.</summary>
internal static class BarChartXml
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static XDocument Of(BarChart chart) => new(
        new XDeclaration("1.0", "utf-8", "yes"),
        new XElement(
            C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
            Value("roundedCorners", "0"),
            new XElement(
                C + "chart",
                Title(chart.Title),
                Value("autoTitleDeleted", "0"),
                new XElement(C + "plotArea", new XElement(C + "layout"), Bars(chart), CategoryAxis(), ValueAxis(chart.Format)),
                chart.Series.Count > 1 ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0"), Letters(900)) : null,
                Value("plotVisOnly", "1"),
                Value("dispBlanksAs", "gap"))));

    private static XElement Bars(BarChart chart) => new(
        C + "barChart",
        Value("barDir", "bar"),
        Value("grouping", chart.Series.Count > 1 ? "stacked" : "clustered"),
        Value("varyColors", "0"),
        chart.Series.Select((series, index) => Series(chart, series, index)),
        Value("gapWidth", "40"),
        chart.Series.Count > 1 ? Value("overlap", "100") : null,
        Value("axId", "1"),
        Value("axId", "2"));

    private static XElement Series(BarChart chart, BarSeries series, int index) => new(
        C + "ser",
        Value("idx", Text(index)),
        Value("order", Text(index)),
        new XElement(C + "tx", Strings(Reference(chart, series.Column, chart.FirstRow - 1, chart.FirstRow - 1), [series.Name])),
        new XElement(C + "spPr", Fill(series.Colour)),
        Value("invertIfNegative", "0"),
        new XElement(
            C + "dLbls",
            new XElement(C + "numFmt", new XAttribute("formatCode", chart.Format), new XAttribute("sourceLinked", "0")),
            new XElement(C + "spPr", new XElement(A + "noFill")),
            Letters(800, chart.Series.Count > 1 ? "FFFFFF" : Palette.Ink),
            Value("showLegendKey", "0"),
            Value("showVal", "1"),
            Value("showCatName", "0"),
            Value("showSerName", "0"),
            Value("showPercent", "0"),
            Value("showBubbleSize", "0")),
        new XElement(C + "cat", Strings(Reference(chart, chart.CategoryColumn, chart.FirstRow, Last(chart)), chart.Categories)),
        new XElement(
            C + "val",
            new XElement(
                C + "numRef",
                new XElement(C + "f", Reference(chart, series.Column, chart.FirstRow, Last(chart))),
                new XElement(
                    C + "numCache",
                    new XElement(C + "formatCode", chart.Format),
                    Value("ptCount", Text(series.Values.Count)),
                    series.Values.Select((value, at) => value is { } known
                        ? new XElement(C + "pt", new XAttribute("idx", Text(at)), new XElement(C + "v", known.ToString(CultureInfo.InvariantCulture)))
                        : null)))));

    /// <summary>The first bar on top, as the rows stand.</summary>
    private static XElement CategoryAxis() => new(
        C + "catAx",
        Value("axId", "1"),
        new XElement(C + "scaling", Value("orientation", "maxMin")),
        Value("delete", "0"),
        Value("axPos", "l"),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "low"),
        Letters(800),
        Value("crossAx", "2"),
        Value("crosses", "autoZero"),
        Value("auto", "0"),
        Value("lblOffset", "100"),
        Value("noMultiLvlLbl", "1"));

    private static XElement ValueAxis(string format) => new(
        C + "valAx",
        Value("axId", "2"),
        new XElement(C + "scaling", Value("orientation", "minMax"), Value("min", "0")),
        Value("delete", "0"),
        Value("axPos", "b"),
        new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", "6350"), Fill(Palette.Locked)))),
        new XElement(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", "0")),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "nextTo"),
        Letters(800),
        Value("crossAx", "1"),
        Value("crosses", "max"),
        Value("crossBetween", "between"));

    private static XElement Title(string title) => new(
        C + "title",
        new XElement(
            C + "tx",
            new XElement(
                C + "rich",
                new XElement(A + "bodyPr"),
                new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "vi-VN"), new XAttribute("sz", "1200"), new XAttribute("b", "1"), Fill(Palette.Ink), Typeface()), new XElement(A + "t", PlainText.ForXml(title)))))),
        Value("overlay", "0"));

    private static XElement Strings(string reference, IReadOnlyList<string> texts) => new(
        C + "strRef",
        new XElement(C + "f", reference),
        new XElement(C + "strCache", Value("ptCount", Text(texts.Count)), texts.Select((text, at) => new XElement(C + "pt", new XAttribute("idx", Text(at)), new XElement(C + "v", PlainText.ForXml(text))))));

    /// <param name="size">Hundredths of a point.</param>
    private static XElement Letters(int size, string colour = Palette.Ink) => new(
        C + "txPr",
        new XElement(A + "bodyPr"),
        new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", Text(size)), new XAttribute("b", "0"), Fill(colour), Typeface())), new XElement(A + "endParaRPr", new XAttribute("lang", "vi-VN"))));

    private static XElement Typeface() => new(A + "latin", new XAttribute("typeface", "Times New Roman"));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Value(string name, string value) => new(C + name, new XAttribute("val", value));

    private static string Reference(BarChart chart, int column, int first, int last)
    {
        var letters = CellName.Column(column);
        var sheet = chart.Sheet.Replace("'", "''", StringComparison.Ordinal);
        return first == last ? $"'{sheet}'!${letters}${Text(first)}" : $"'{sheet}'!${letters}${Text(first)}:${letters}${Text(last)}";
    }

    private static int Last(BarChart chart) => chart.FirstRow + chart.Categories.Count - 1;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
