using System.Globalization;
using Program08.Documents.Wording;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>The row at hand. It is filled again for the next one: nothing of it may be kept.</summary>
internal sealed class SheetRow(SharedStrings strings, IReadOnlyList<NumberLook> looks, int room = 4096)
{
    private readonly List<SheetCell> _cells = [];
    private char[] _buffer = new char[room];
    private int _used;

    public int Number { get; private set; }

    public bool IsHidden { get; private set; }

    public IReadOnlyList<SheetCell> Cells => _cells;

    /// <summary>Whether any of its texts may mean something to the reading; most rows of large sheets have none.</summary>
    public bool IsTelling { get; private set; }

    public void Start(int number, bool isHidden)
    {
        (Number, IsHidden, _used, IsTelling) = (number, isHidden, 0, false);
        _cells.Clear();
    }

    public void Add(int column, CellContent content, int style, bool hasFormula, int start)
    {
        var cell = new SheetCell(Number, column, content, style, hasFormula, start, _used - start);
        _cells.Add(cell);
        IsTelling = IsTelling || content switch
        {
            CellContent.SharedText => int.TryParse(Raw(cell), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && strings.IsTelling(index),
            CellContent.Text => TellingText.MayBe(Raw(cell)),
            _ => false,
        };
    }

    public int Mark() => _used;

    public Span<char> Room(int count)
    {
        if (_buffer.Length - _used < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + count));
        }

        return _buffer.AsSpan(_used, count);
    }

    public char[] Buffer => _buffer;

    /// <exception cref="WorkbookRefusedException">The row holds more text than any row of a form.</exception>
    public void Put(ReadOnlySpan<char> text)
    {
        text.CopyTo(Room(text.Length));
        Advance(text.Length);
        CellBudget.CheckRow(_used);
    }

    public void Advance(int count) => _used += count;

    public ReadOnlySpan<char> Raw(in SheetCell cell) => _buffer.AsSpan(cell.Start, cell.Length);

    /// <summary>The text of a cell of text, cleaned; the stored characters of any other.</summary>
    public string Text(in SheetCell cell) => PlainText.Read(Shown(cell));

    /// <summary>As <see cref="Text"/>, uncleaned and without a copy.</summary>
    public ReadOnlySpan<char> Shown(in SheetCell cell) => cell.Content == CellContent.SharedText
        ? int.TryParse(Raw(cell), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? strings[index] : default
        : Raw(cell);

    public NumberLook Look(in SheetCell cell) => (uint)cell.Style < (uint)looks.Count ? looks[cell.Style] : NumberLook.Number;

    /// <summary>A copy of some of its cells that outlives the row.</summary>
    /// <param name="longest">Where texts are cut: no reading looks any further.</param>
    public SheetRow Keep(IEnumerable<int> columns, int longest)
    {
        var kept = new SheetRow(SharedStrings.None, looks, room: 64);
        kept.Start(Number, IsHidden);
        foreach (var column in columns)
        {
            if (At(column) is { } cell)
            {
                var text = Shown(cell);
                var start = kept.Mark();
                kept.Put(text[..Math.Min(text.Length, longest)]);
                kept.Add(column, cell.Content == CellContent.SharedText ? CellContent.Text : cell.Content, cell.Style, cell.HasFormula, start);
            }
        }

        return kept;
    }

    /// <summary>The cell in a column; null when there is none.</summary>
    public SheetCell? At(int column)
    {
        foreach (var cell in _cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return null;
    }
}
