using System.Globalization;
using System.Xml;

namespace Program08.Documents.Workbooks.Reading.Ods;

/// <summary>The text of a cell: its paragraphs, without the notes pinned to it.</summary>
internal sealed class OdsText(XmlReader reader, SheetRow row)
{
    private const string TextSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string OfficeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Reads to the end of the cell.</summary>
    /// <param name="keep">False: the cell has a stored value, its text is how that is shown.</param>
    public void Read(bool keep)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var (depth, note, paragraphs) = (reader.Depth, int.MaxValue, 0);
        while (reader.Advance() && reader.Depth > depth)
        {
            if (reader.Depth <= note && reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                note = int.MaxValue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "annotation" && reader.NamespaceURI == OfficeSpace && !reader.IsEmptyElement:
                    note = reader.Depth;
                    break;
                case XmlNodeType.Element when keep && note == int.MaxValue && reader.NamespaceURI == TextSpace:
                    paragraphs = Begin(paragraphs);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when keep && note == int.MaxValue && paragraphs > 0:
                    row.Put(reader.Value);
                    break;
                default:
                    break;
            }
        }
    }

    private int Begin(int paragraphs)
    {
        switch (reader.LocalName)
        {
            case "p":
                if (paragraphs > 0)
                {
                    row.Put("\n");
                }

                return paragraphs + 1;
            case "s":
                row.Put(new string(' ', Math.Clamp(int.TryParse(reader.GetAttribute("c", TextSpace), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1, 1, 1_000)));
                break;
            case "tab":
                row.Put("\t");
                break;
            case "line-break":
                row.Put("\n");
                break;
            default:
                break;
        }

        return paragraphs;
    }
}
