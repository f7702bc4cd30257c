using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;

namespace Program08.Documents.Workbooks.Reading.Screening;

/// <summary>
/// Looks at every row of a sheet for what must not come in at all: lists of persons (numbers of identity cards, days of birth, names) and classified
/// information. Counts of persons, names of places and the name of who made the form are none of that.
/// </summary>
internal sealed class SheetWatch(string? sheet)
{
    private const int MostColumns = 200;
    private const int HeadingRows = 200;
    private const int LongestHeading = 80;
    private const int FewestNumbers = 3;
    private const int FewestBirths = 3;
    private const int FewestNames = 5;

    private readonly Dictionary<int, WatchedColumn> _columns = [];
    private int _rows;

    /// <summary>Whether every row must be seen; while false, only those whose texts may mean something.</summary>
    public bool IsCounting => _columns.Count > 0;

    /// <exception cref="WorkbookRefusedException">The row is marked as classified, or with it the sheet is a list of persons.</exception>
    public void See(SheetRow row)
    {
        var mayHead = _rows++ < HeadingRows;
        var secrecy = false;
        foreach (var cell in row.Cells)
        {
            if (FormColumns.IsText(cell))
            {
                var text = row.Shown(cell);
                if (SecretMarks.IsMark(text) || (secrecy && SecretMarks.IsLevel(text)))
                {
                    throw Refusals.Secret(sheet, CellName.Of(row.Number, cell.Column), PlainText.Shorten(PlainText.Read(text), 40));
                }

                secrecy = SecretMarks.IsLabel(text);
                if (mayHead && text.Length <= LongestHeading && PersonColumns.KindOf(text) is { } kind && _columns.Count < MostColumns)
                {
                    _columns[cell.Column] = new WatchedColumn(kind, PlainText.Shorten(PlainText.Read(text), 40));
                }
                else
                {
                    Count(row, cell, text);
                }
            }
            else if (_columns.Count > 0)
            {
                Count(row, cell, row.Raw(cell));
            }
        }
    }

    private void Count(SheetRow row, in SheetCell cell, ReadOnlySpan<char> text)
    {
        var known = _columns.GetValueOrDefault(cell.Column);
        if (known is null)
        {
            if (!FormColumns.IsText(cell) || !PersonColumns.IsIdentityNumber(text) || _columns.Count >= MostColumns)
            {
                return;
            }

            _columns[cell.Column] = known = new WatchedColumn(PersonColumn.Number, null);
        }

        var counts = known.Kind switch
        {
            PersonColumn.Number => PersonColumns.IsIdentityNumber(text) || (known.Heading is not null && PersonColumns.MayBeIdentityNumber(text)),
            PersonColumn.Birth => cell.Content == CellContent.IsoDate || row.Look(cell) == NumberLook.Date || PersonColumns.IsBirth(text),
            PersonColumn.Name => FormColumns.IsText(cell) && PersonColumns.IsName(text),
        };
        if (counts && ++known.Count >= known.Kind switch { PersonColumn.Number => FewestNumbers, PersonColumn.Birth => FewestBirths, PersonColumn.Name => FewestNames })
        {
            throw Refusals.Persons(sheet, CellName.Column(cell.Column), known.Heading, known.Kind);
        }
    }

    private sealed record WatchedColumn(PersonColumn Kind, string? Heading)
    {
        public int Count { get; set; }
    }
}
