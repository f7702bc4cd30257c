using System.Globalization;
using ExcelDataReader;

namespace Program08.Documents.Workbooks.Reading.Xls;

/// <summary>Brings the rows of a sheet into the form the other readers give.</summary>
internal sealed class XlsScanner(IExcelDataReader reader, CellBudget budget)
{
    private const int BlanksForACell = 16;

    /// <summary>A style index here is a look.</summary>
    private static readonly NumberLook[] Looks = [NumberLook.Number, NumberLook.Percent];

    private readonly SheetRow _row = new(SharedStrings.None, Looks);

    public IReadOnlyList<CellRange> Merges =>
        [.. (reader.MergeCells ?? []).Select(range => new CellRange(range.FromRow + 1, range.FromColumn + 1, range.ToRow + 1, range.ToColumn + 1))];

    public bool IsColumnHidden(int column) => column <= reader.FieldCount && reader.GetColumnWidth(column - 1) == 0;

    public IEnumerable<SheetRow> Rows()
    {
        for (var number = 1; reader.Read(); number++)
        {
            budget.Spend();
            _row.Start(number, reader.RowHeight == 0);
            for (var index = 0; index < reader.FieldCount; index++)
            {
                // A damaged file may claim rows of millions of blank cells.
                if (index % BlanksForACell == BlanksForACell - 1)
                {
                    budget.Spend();
                }

                Add(index);
            }

            if (_row.Cells.Count > 0)
            {
                yield return _row;
            }
        }
    }

    private void Add(int index)
    {
        // A formula's error comes out of the library as no value at all: the cell is then missing, never a figure.
        var (content, text) = reader.GetValue(index) switch
        {
            null => (CellContent.Text, string.Empty),
            double number => (CellContent.Number, number.ToString("R", CultureInfo.InvariantCulture)),
            int number => (CellContent.Number, number.ToString(CultureInfo.InvariantCulture)),
            bool truth => (CellContent.Truth, truth ? "1" : "0"),
            DateTime day => (CellContent.IsoDate, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            TimeSpan time => (CellContent.IsoDate, time.ToString("c", CultureInfo.InvariantCulture)),
            var other => (CellContent.Text, other.ToString() ?? string.Empty),
        };
        if (text.Length == 0)
        {
            return;
        }

        budget.Spend();
        var start = _row.Mark();
        _row.Put(text);
        var isPercent = content == CellContent.Number && NumberLooks.Of(reader.GetNumberFormatString(index) ?? string.Empty) == NumberLook.Percent;
        _row.Add(index + 1, content, isPercent ? 1 : 0, hasFormula: false, start);
    }
}
