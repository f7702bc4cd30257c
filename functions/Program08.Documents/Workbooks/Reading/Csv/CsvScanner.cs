namespace Program08.Documents.Workbooks.Reading.Csv;

/// <summary>Reads comma-separated records (RFC 4180) row by row. Rows count as spreadsheet programs show them: a line break inside quotes begins no row, a leading "sep=" line is none.</summary>
internal sealed class CsvScanner(string text, char separator, CellBudget budget)
{
    public const string SeparatorLine = "sep=";

    private const int MostColumns = 16_384;

    private readonly SheetRow _row = new(SharedStrings.None, []);
    private int _at = StartOf(text);

    public IEnumerable<SheetRow> Rows()
    {
        for (var number = 1; _at < text.Length; number++)
        {
            budget.Spend();
            _row.Start(number, isHidden: false);
            ReadRow(number);
            yield return _row;
        }
    }

    private static int StartOf(string text)
    {
        if (!text.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 1;
    }

    private void ReadRow(int number)
    {
        for (var column = 1; ; column++)
        {
            if (column > MostColumns)
            {
                throw Refusals.TooMuch("cột", "columns");
            }

            budget.Spend();
            var start = _row.Mark();
            ReadField(number);
            if (_row.Mark() > start)
            {
                _row.Add(column, CellContent.Text, style: 0, hasFormula: false, start);
            }

            if (_at >= text.Length)
            {
                return;
            }

            if (text[_at++] != separator)
            {
                SkipLineFeed();
                return;
            }
        }
    }

    /// <summary>Stops at the separator or line end behind the field.</summary>
    private void ReadField(int number)
    {
        while (_at < text.Length && text[_at] != separator && text[_at] is not ('\r' or '\n'))
        {
            if (text[_at] == '"')
            {
                ReadQuoted(number);
            }
            else
            {
                Take(text[_at++]);
            }
        }
    }

    private void ReadQuoted(int number)
    {
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"')
            {
                Take(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                Take(text[_at++]);
            }
            else
            {
                _at++;
                return;
            }
        }

        throw Refusals.OpenQuote(number);
    }

    private void Take(char letter)
    {
        _row.Room(1)[0] = letter;
        _row.Advance(1);
        CellBudget.CheckRow(_row.Mark());
    }

    private void SkipLineFeed()
    {
        if (text[_at - 1] == '\r' && _at < text.Length && text[_at] == '\n')
        {
            _at++;
        }
    }
}
