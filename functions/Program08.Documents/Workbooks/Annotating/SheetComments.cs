using System.Globalization;
using System.Xml.Linq;
using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>Comments on cells, beside those that are there: their texts in one part, the boxes they show in in another.</summary>
internal sealed class SheetComments
{
    /// <summary>Names our comments, so that those of an earlier check go when the next one comes.</summary>
    public const string Author = "Kết quả kiểm tra";

    private const string Below = $"\n{Author}: ";

    private readonly WorkbookParts _parts;
    private readonly PartLinks _links;
    private readonly string _linkTypes;
    private readonly XElement _sheet;
    private readonly XNamespace _space;
    private readonly string _commentsPart;
    private readonly string _boxesPart;

    /// <param name="linkTypes">Begins the types of links in this edition of the standard.</param>
    public SheetComments(WorkbookParts parts, string sheetPart, XElement sheet, string linkTypes)
    {
        (_parts, _links, _sheet, _linkTypes, _space) = (parts, new PartLinks(parts, sheetPart), sheet, linkTypes, sheet.Name.Namespace);
        _commentsPart = _links.PartOf("comments") ?? parts.FreeName("xl/p08comments", ".xml");
        _boxesPart = _links.PartById((string?)sheet.Element(_space + "legacyDrawing")?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id"))
            ?? parts.FreeName("xl/drawings/p08boxes", ".vml");
    }

    public void Clean()
    {
        if (_parts.Find(_commentsPart) is not { Root: { } root } comments || _parts.Find(_boxesPart) is not { Root: { } drawing } boxes)
        {
            return;
        }

        var below = root.Descendants(_space + "r").Where(run => run.Value.StartsWith(Below, StringComparison.Ordinal)).ToList();
        below.ForEach(run => run.Remove());
        var author = AuthorOf(root);
        var ours = root.Descendants(_space + "comment").Where(comment => author is not null && (string?)comment.Attribute("authorId") == author).ToList();
        foreach (var comment in ours)
        {
            if (CellName.TryParse((string?)comment.Attribute("ref") ?? string.Empty, out var row, out var column))
            {
                BoxesAt(drawing, row, column).ToList().ForEach(box => box.Remove());
            }

            comment.Remove();
        }

        if (ours.Count + below.Count > 0)
        {
            _parts.Set(_commentsPart, comments);
            _parts.Set(_boxesPart, boxes);
        }
    }

    public void Add(IReadOnlyList<CellRemark> remarks)
    {
        var (hasComments, hasBoxes) = (_parts.Has(_commentsPart), _parts.Has(_boxesPart));
        var comments = hasComments ? _parts.Find(_commentsPart) : NewComments();
        var boxes = hasBoxes ? _parts.Find(_boxesPart) : CommentBoxes.New();
        if (comments?.Root is not { } root || boxes?.Root is not { } drawing)
        {
            return;
        }

        var author = AuthorOf(root) ?? SheetElements.Append(Child(root, "authors"), new XElement(_space + "author", Author)).ToString(CultureInfo.InvariantCulture);
        Child(root, "authors").Attribute("count")?.Remove();
        var list = Child(root, "commentList");
        foreach (var remark in remarks)
        {
            if (list.Elements(_space + "comment").FirstOrDefault(comment => (string?)comment.Attribute("ref") == remark.Cell) is { } known)
            {
                // A cell has room for one comment: ours is said below the sender's own.
                Child(known, "text").Add(Run(Below + remark.Text));
                continue;
            }

            list.Add(new XElement(_space + "comment", new XAttribute("ref", remark.Cell), new XAttribute("authorId", author), new XElement(_space + "text", Run(remark.Text))));
            drawing.Add(CommentBoxes.Of(remark.Row, remark.Column, remark.Text, drawing.Elements(CommentBoxes.Shape + "shape").Count() + 1));
        }

        _parts.Set(_commentsPart, comments);
        _parts.Set(_boxesPart, boxes);
        Link(hasComments, hasBoxes);
    }

    private void Link(bool hasComments, bool hasBoxes)
    {
        if (!hasComments)
        {
            _links.Add(_commentsPart, _linkTypes + "/comments");
            _parts.DeclareType(_commentsPart, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        }

        if (!hasBoxes)
        {
            _parts.DeclareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
            XNamespace ids = _linkTypes;
            SheetElements.AddToSheet(_sheet, new XElement(_space + "legacyDrawing", new XAttribute(XNamespace.Xmlns + "p08r", ids.NamespaceName), new XAttribute(ids + "id", _links.Add(_boxesPart, _linkTypes + "/vmlDrawing"))));
        }
    }

    private string? AuthorOf(XElement root)
    {
        var index = root.Elements(_space + "authors").Elements(_space + "author").Select(author => author.Value).ToList().IndexOf(Author);
        return index < 0 ? null : index.ToString(CultureInfo.InvariantCulture);
    }

    private XElement Child(XElement parent, string name)
    {
        if (parent.Element(_space + name) is not { } child)
        {
            parent.Add(child = new XElement(_space + name));
        }

        return child;
    }

    private XElement Run(string text) => new(_space + "r", new XElement(_space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), PlainText.ForXml(text)));

    private XDocument NewComments() => new(new XElement(_space + "comments", new XElement(_space + "authors"), new XElement(_space + "commentList")));

    private static IEnumerable<XElement> BoxesAt(XElement drawing, int row, int column) => drawing.Elements(CommentBoxes.Shape + "shape").Where(shape =>
        shape.Element(CommentBoxes.Excel + "ClientData") is { } data
        && ((string?)data.Element(CommentBoxes.Excel + "Row"))?.Trim() == (row - 1).ToString(CultureInfo.InvariantCulture)
        && ((string?)data.Element(CommentBoxes.Excel + "Column"))?.Trim() == (column - 1).ToString(CultureInfo.InvariantCulture));
}
