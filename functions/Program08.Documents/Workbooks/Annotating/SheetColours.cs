using System.Globalization;
using System.Xml.Linq;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>
/// Colours cells by conditional formats that always hold. The sender's own styles stay as they are, and ours are found and taken away again however often the file
/// was saved in between (a changed cell style could not be told from the sender's own).
/// </summary>
internal sealed class SheetColours(XDocument? styles)
{
    /// <summary>Always true, and recognised in every program: the number of a text is 0.</summary>
    public const string Mark = "N(\"p08\")=0";

    private readonly Dictionary<Severity, int> _formats = [];

    /// <returns>Whether the sheet was changed.</returns>
    public static bool Clean(XElement sheet)
    {
        var ours = sheet.Elements(sheet.Name.Namespace + "conditionalFormatting")
            .Where(format => format.Descendants(sheet.Name.Namespace + "formula").Any(formula => formula.Value.Replace(" ", string.Empty, StringComparison.Ordinal) == Mark))
            .ToList();
        ours.ForEach(format => format.Remove());
        return ours.Count > 0;
    }

    public void Paint(XElement sheet, IReadOnlyList<CellRemark> remarks)
    {
        if (styles?.Root is not { } root)
        {
            return;
        }

        var space = sheet.Name.Namespace;
        var priority = sheet.Descendants(space + "cfRule")
            .Select(rule => int.TryParse((string?)rule.Attribute("priority"), NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 0)
            .DefaultIfEmpty(0)
            .Max();
        foreach (var remark in remarks)
        {
            SheetElements.AddToSheet(sheet, new XElement(
                space + "conditionalFormatting",
                new XAttribute("sqref", remark.Cell),
                new XElement(
                    space + "cfRule",
                    new XAttribute("type", "expression"),
                    new XAttribute("dxfId", Format(root, remark.Severity)),
                    new XAttribute("priority", ++priority),
                    new XElement(space + "formula", Mark))));
        }
    }

    private int Format(XElement root, Severity severity)
    {
        if (!_formats.TryGetValue(severity, out var format))
        {
            var space = root.Name.Namespace;
            var (ink, wash) = severity switch
            {
                Severity.Block => (Palette.Error, Palette.ErrorWash),
                Severity.Explain => (Palette.Warning, Palette.WarningWash),
                Severity.Note => (Palette.Accent, Palette.AccentWash),
            };
            format = SheetElements.Append(SheetElements.StyleTable(root, "dxfs"), new XElement(
                space + "dxf",
                new XElement(space + "font", new XElement(space + "color", new XAttribute("rgb", "FF" + ink))),
                new XElement(space + "fill", new XElement(space + "patternFill", new XAttribute("patternType", "solid"), new XElement(space + "fgColor", new XAttribute("rgb", "FF" + wash)), new XElement(space + "bgColor", new XAttribute("rgb", "FF" + wash))))));
            _formats.Add(severity, format);
        }

        return format;
    }
}
