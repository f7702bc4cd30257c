using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>The input cells of one line of the form.</summary>
/// <param name="sheet">File and sheet the line stands in.</param>
internal sealed class LineCells(SheetRow row, FormColumns columns, Place sheet, bool from1904)
{
    public const int LongestText = 2_001;
    private const int LongestReason = LongestText - 1;

    public FormColumns Columns => columns;

    public string? StateText => Text(columns.State);

    /// <summary>Null when the text is none of the choices.</summary>
    public (CellState? State, Deciphered? How) State => row.At(columns.State) is { } cell ? Deciphered.Find(row.Shown(cell).ToString(), CellStates.Parse) : (CellState.None, null);

    /// <summary>The text of an input cell, for finding out how the sheet's numbers are written; null for a number.</summary>
    public string? Written(int column) => row.At(column) is { } cell && FormColumns.IsText(cell) ? row.Text(cell) : null;

    /// <summary>What a demonstration's figure rests on.</summary>
    public FigureMark Mark(FigureWindow window) => FigureMarks.Parse((window == FigureWindow.Period ? columns.PeriodMark : columns.CumulativeMark) is { } column ? Text(column) : null);

    /// <summary>A date typed alone comes out as a date.</summary>
    public string? Reason => columns.Reason is { } column ? Text(column) : null;

    public bool IsBlank => Text(columns.Period) is null && StateText is null && Reason is null && (columns.Cumulative is not { } column || Text(column) is null);

    public Place At(int column, FigureKey key) => sheet with { Cell = CellName.Of(row.Number, column), Figure = key };

    public CellAnswer Number(int column, NumberExpectation expectation) => NumberCell.Read(row, row.At(column), expectation, from1904);

    /// <summary>How a text of words was read when not as written.</summary>
    public Deciphered? Legacy(int column) => row.At(column) is { } cell && FormColumns.IsText(cell) && LegacyVietnamese.Recognise(row.Shown(cell).ToString()) is { } legacy
        ? new Deciphered(legacy.Writing, PlainText.Shorten(row.Shown(cell).Trim().ToString(), 200), PlainText.Shorten(legacy.Text, 200))
        : null;

    public string? Text(int column) => TextOf(row, column, from1904);

    /// <summary>A date typed alone comes out as a date, "15/03/2024"; null for nothing.</summary>
    public static string? TextOf(SheetRow row, int column, bool from1904)
    {
        if (row.At(column) is not { } cell)
        {
            return null;
        }

        var text = FormColumns.IsText(cell) && LegacyVietnamese.Recognise(row.Shown(cell).ToString()) is { } legacy ? PlainText.Read(legacy.Text) : row.Text(cell);
        if (cell.Content == CellContent.Number && row.Look(cell) == NumberLook.Date && NumberCell.Day(text, from1904) is { } day)
        {
            return VietnameseFormat.Date(day);
        }

        return text.Length == 0 ? null : PlainText.Shorten(text, LongestReason);
    }
}
