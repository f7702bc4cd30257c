using System.Globalization;
using System.Xml.Linq;

namespace Program08.Documents.Workbooks.Writing;

/// <summary>The boxes that comments on cells show in: a drawing of their own, in the old markup that programs still ask for.</summary>
internal static class CommentBoxes
{
    public static readonly XNamespace Shape = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace Excel = "urn:schemas-microsoft-com:office:excel";

    private static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";

    /// <summary>A drawing without boxes.</summary>
    public static XDocument New() => new(new XElement(
        "xml",
        new XAttribute(XNamespace.Xmlns + "v", Shape.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "o", Office.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "x", Excel.NamespaceName),
        new XElement(Office + "shapelayout", new XAttribute(Shape + "ext", "edit"), new XElement(Office + "idmap", new XAttribute(Shape + "ext", "edit"), new XAttribute("data", "8"))),
        new XElement(
            Shape + "shapetype",
            new XAttribute("id", "p08note"),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(Office + "spt", "202"),
            new XAttribute("path", "m,l,21600r21600,l21600,xe"),
            new XElement(Shape + "stroke", new XAttribute("joinstyle", "miter")),
            new XElement(Shape + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(Office + "connecttype", "rect")))));

    /// <param name="number">Its place in the drawing, from 1.</param>
    public static XElement Of(int cellRow, int cellColumn, string text, int number)
    {
        var (row, column) = (cellRow - 1, cellColumn - 1);
        var lines = Math.Clamp((text.Length / 38) + text.Count(letter => letter == '\n') + 2, 4, 16);
        return new XElement(
            Shape + "shape",
            new XAttribute("id", string.Create(CultureInfo.InvariantCulture, $"p08note_{CellName.Of(cellRow, cellColumn)}_{number}")),
            new XAttribute("type", "#p08note"),
            new XAttribute("style", "position:absolute;visibility:hidden"),
            new XAttribute("fillcolor", "#" + Palette.Input),
            new XAttribute(Office + "insetmode", "auto"),
            new XElement(Shape + "fill", new XAttribute("color2", "#" + Palette.Input)),
            new XElement(Shape + "shadow", new XAttribute("on", "t"), new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(Shape + "path", new XAttribute(Office + "connecttype", "none")),
            new XElement(Shape + "textbox", new XAttribute("style", "mso-direction-alt:auto")),
            new XElement(
                Excel + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(Excel + "MoveWithCells"),
                new XElement(Excel + "SizeWithCells"),
                new XElement(Excel + "Anchor", string.Create(CultureInfo.InvariantCulture, $"{column + 1}, 12, {row}, 4, {column + 4}, 20, {row + lines}, 4")),
                new XElement(Excel + "AutoFill", "False"),
                new XElement(Excel + "Row", row),
                new XElement(Excel + "Column", column)));
    }
}
