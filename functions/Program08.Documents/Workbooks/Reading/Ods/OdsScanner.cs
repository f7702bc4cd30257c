using System.Globalization;
using System.Xml;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading.Ods;

/// <summary>Goes through the tables of an OpenDocument sheet, forward only. Values are taken as stored, never from how they are shown.</summary>
internal sealed class OdsScanner(XmlReader reader, CellBudget budget, ReadLimits limits)
{
    private const string TableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string OfficeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string StyleSpace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string ErrorSpace = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private const int MostColumns = 16_384;
    private const int MostRows = 1_048_576;
    private const int MostRanges = 5_000;

    /// <summary>A style index here is a look: the file says of each value whether it is a percentage.</summary>
    private static readonly NumberLook[] Looks = [NumberLook.Number, NumberLook.Percent];

    private readonly SheetRow _row = new(SharedStrings.None, Looks);
    private readonly HashSet<string> _hiddenStyles = new(StringComparer.Ordinal);
    private readonly List<CellRange> _merges = [];
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private string? _style;
    private int _tables;
    private int _column;

    /// <summary>Name of the table at hand.</summary>
    public string Table { get; private set; } = string.Empty;

    public bool IsTableHidden { get; private set; }

    public IReadOnlyList<CellRange> Merges => _merges;

    public bool IsColumnHidden(int column) => _hiddenColumns.Any(range => column >= range.First && column <= range.Last);

    /// <summary>Goes to the next table; whatever of the last one was not read is passed over.</summary>
    public bool NextTable()
    {
        while (reader.Advance())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Is(TableSpace, "table"))
            {
                Start();
                return true;
            }

            NoteStyle();
            RefuseForeignSource();
        }

        return false;
    }

    public IEnumerable<SheetRow> Rows()
    {
        var (depth, number) = (reader.Depth, 0);
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        while (reader.Advance() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (Is(TableSpace, "table-row"))
            {
                var repeated = Repeated("number-rows-repeated", MostRows);
                budget.Spend();
                _row.Start(number + 1, IsOutOfSight());
                ReadCells(number + 1);

                // Rows said to be the same as this one add nothing to a form; what counts is where the next one stands.
                number = Math.Min(number + repeated, MostRows);
                if (_row.Cells.Count > 0)
                {
                    yield return _row;
                }
            }
            else if (Is(TableSpace, "table-column"))
            {
                NoteColumns();
            }
            else
            {
                RefuseForeignSource();
            }
        }
    }

    private void Start()
    {
        if (++_tables > limits.Sheets)
        {
            throw Refusals.TooMuch("sheet", "sheets");
        }

        Table = PlainText.Shorten(reader.GetAttribute("name", TableSpace) ?? string.Empty, 100);
        IsTableHidden = reader.GetAttribute("style-name", TableSpace) is { } style && _hiddenStyles.Contains(style);
        _merges.Clear();
        _hiddenColumns.Clear();
        _column = 0;
    }

    private void NoteStyle()
    {
        if (Is(StyleSpace, "style"))
        {
            _style = reader.GetAttribute("name", StyleSpace);
        }
        else if (Is(StyleSpace, "table-properties") && reader.GetAttribute("display", TableSpace) == "false" && _style is not null && _hiddenStyles.Count < MostRanges)
        {
            _hiddenStyles.Add(_style);
        }
    }

    private void NoteColumns()
    {
        var repeated = Repeated("number-columns-repeated", MostColumns);
        if (IsOutOfSight() && _hiddenColumns.Count < MostRanges)
        {
            _hiddenColumns.Add((_column + 1, _column + repeated));
        }

        _column = Math.Min(_column + repeated, MostColumns);
    }

    private void ReadCells(int number)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var (depth, column) = (reader.Depth, 1);
        while (reader.Advance() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && (Is(TableSpace, "table-cell") || Is(TableSpace, "covered-table-cell")))
            {
                column = Math.Min(column + ReadCell(number, column), MostColumns);
            }
        }
    }

    /// <returns>How many columns it stands for.</returns>
    private int ReadCell(int number, int column)
    {
        var repeated = Repeated("number-columns-repeated", MostColumns);
        NoteMerge(number, column);
        var hasFormula = reader.GetAttribute("formula", TableSpace) is not null;
        var type = reader.GetAttribute("value-type", OfficeSpace);
        var isError = reader.GetAttribute("value-type", ErrorSpace) == "error";
        var stored = type switch
        {
            "float" or "currency" or "percentage" => reader.GetAttribute("value", OfficeSpace),
            "date" => reader.GetAttribute("date-value", OfficeSpace),
            "boolean" => reader.GetAttribute("boolean-value", OfficeSpace) == "true" ? "1" : "0",
            _ => null,
        };
        var start = _row.Mark();
        if (stored is not null)
        {
            _row.Put(stored);
        }

        var textStart = _row.Mark();
        new OdsText(reader, _row).Read(keep: stored is null);
        if (_row.Mark() == start && !hasFormula)
        {
            return repeated;
        }

        var content = (isError, type) switch
        {
            (true, _) => CellContent.Error,
            (_, "date") => CellContent.IsoDate,
            (_, "boolean") => CellContent.Truth,
            (_, "float" or "currency" or "percentage") => CellContent.Number,
            _ => _row.Mark() == textStart ? CellContent.Number : CellContent.Text,
        };
        for (var offset = 0; offset < repeated && column + offset <= MostColumns; offset++)
        {
            budget.Spend();
            _row.Add(column + offset, content, type == "percentage" ? 1 : 0, hasFormula, start);
        }

        return repeated;
    }

    private void NoteMerge(int number, int column)
    {
        var (columns, rows) = (Whole("number-columns-spanned"), Whole("number-rows-spanned"));
        if ((columns > 1 || rows > 1) && _merges.Count < MostRanges)
        {
            _merges.Add(new CellRange(number, column, number + Math.Max(rows, 1) - 1, column + Math.Max(columns, 1) - 1));
        }
    }

    private void RefuseForeignSource()
    {
        if (Is(TableSpace, "table-source") || Is(TableSpace, "cell-range-source") || Is(OfficeSpace, "dde-source"))
        {
            throw Refusals.ExternalLinks();
        }
    }

    private bool Is(string space, string name) => reader.LocalName == name && reader.NamespaceURI == space;

    private bool IsOutOfSight() => reader.GetAttribute("visibility", TableSpace) is "collapse" or "filter";

    private int Repeated(string attribute, int most) => Math.Clamp(Whole(attribute), 1, most);

    private int Whole(string attribute) => int.TryParse(reader.GetAttribute(attribute, TableSpace), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
