using System.Globalization;
using System.Xml;
using Program08.Documents.Workbooks.Writing;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>Reads a sheet row by row, forward only; memory does not grow with the sheet.</summary>
internal sealed class SheetScanner(XlsxWorkbook workbook, CellBudget budget)
{
    private const int MostRanges = 5_000;
    private const int MostHeadings = 100;

    private readonly SheetRow _row = new(workbook.Strings, workbook.Looks);
    private readonly List<CellRange> _merges = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly List<string> _headings = [];
    private int _lastRow;
    private bool _inHeading;

    /// <summary>Complete once all rows were read; of very many the first ones.</summary>
    public IReadOnlyList<CellRange> Merges => _merges;

    /// <summary>Headers and footers of the printed page, with their codes; complete once all rows were read.</summary>
    public IReadOnlyList<string> Headings => _headings;

    /// <summary>Complete before the first row.</summary>
    public bool IsColumnHidden(int column) => _hiddenColumns.Any(range => column >= range.First && column <= range.Last);

    public IEnumerable<SheetRow> Rows(XmlReader reader)
    {
        while (reader.Advance())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (_inHeading && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _headings.Count < MostHeadings)
                {
                    _headings.Add(reader.Value);
                }

                continue;
            }

            _inHeading = false;
            switch (reader.LocalName)
            {
                case "row":
                    ReadRow(reader);
                    yield return _row;
                    break;
                case "col" when _hiddenColumns.Count < MostRanges && reader.GetAttribute("hidden") is "1" or "true":
                    _hiddenColumns.Add((Whole(reader.GetAttribute("min")), Whole(reader.GetAttribute("max"))));
                    break;
                case "mergeCell" when _merges.Count < MostRanges && CellRange.Parse(reader.GetAttribute("ref")) is { } range:
                    _merges.Add(range);
                    break;
                case "oddHeader" or "oddFooter" or "evenHeader" or "evenFooter" or "firstHeader" or "firstFooter":
                    _inHeading = true;
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadRow(XmlReader reader)
    {
        budget.Spend();
        var number = Whole(reader.GetAttribute("r"));
        _lastRow = number > 0 ? number : _lastRow + 1;
        _row.Start(_lastRow, reader.GetAttribute("hidden") is "1" or "true");
        if (reader.IsEmptyElement)
        {
            return;
        }

        var column = 0;
        while (reader.Advance() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row"))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                budget.Spend();
                column = ReadCell(reader, column);
            }
        }
    }

    private int ReadCell(XmlReader reader, int column)
    {
        var (content, style) = (CellContent.Number, 0);
        column++;
        while (reader.MoveToNextAttribute())
        {
            switch (reader.LocalName)
            {
                case "r" when CellName.TryParse(reader.Value, out _, out var named):
                    column = named;
                    break;
                case "s":
                    style = Whole(reader.Value);
                    break;
                case "t":
                    content = Content(reader.Value);
                    break;
                default:
                    break;
            }
        }

        reader.MoveToElement();
        var start = _row.Mark();
        var hasFormula = !reader.IsEmptyElement && ReadValue(reader);
        _row.Add(column, content, style, hasFormula, start);
        return column;
    }

    /// <returns>Whether the cell holds a formula.</returns>
    private bool ReadValue(XmlReader reader)
    {
        var (hasFormula, inValue, inPhonetic) = (false, false, false);
        while (reader.Advance() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c"))
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "f":
                    hasFormula = true;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "rPh":
                    inPhonetic = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName is "v" or "t":
                    inValue = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inValue && !inPhonetic:
                    Take(reader);
                    break;
                default:
                    break;
            }
        }

        return hasFormula;
    }

    private void Take(XmlReader reader)
    {
        const int piece = 512;
        int count;
        do
        {
            _row.Room(piece);
            count = reader.ReadValueChunk(_row.Buffer, _row.Mark(), piece);
            _row.Advance(count);
            CellBudget.CheckRow(_row.Mark());
        }
        while (count == piece);
    }

    private static CellContent Content(string type) => type switch
    {
        "s" => CellContent.SharedText,
        "inlineStr" or "str" => CellContent.Text,
        "b" => CellContent.Truth,
        "e" => CellContent.Error,
        "d" => CellContent.IsoDate,
        _ => CellContent.Number,
    };

    /// <summary>0 for anything that is no plain whole number.</summary>
    private static int Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
