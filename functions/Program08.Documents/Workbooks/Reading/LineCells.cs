using Program08.Documents.Wording;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Numbers;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>The input cells of one line of the form.</summary>
/// <param name="sheet">File and sheet the line stands in.</param>
internal sealed class LineCells(SheetRow row, FormColumns columns, Place sheet, bool from1904)
{
    private const int LongestReason = 2_000;

    public FormColumns Columns => columns;

    public string? StateText => Text(columns.State);

    /// <summary>What a demonstration's figure rests on.</summary>
    public FigureMark Mark(FigureWindow window) => FigureMarks.Parse((window == FigureWindow.Period ? columns.PeriodMark : columns.CumulativeMark) is { } column ? Text(column) : null);

    /// <summary>A date typed alone comes out as a date.</summary>
    public string? Reason => columns.Reason is { } column ? Text(column) : null;

    public bool IsBlank => Text(columns.Period) is null && StateText is null && Reason is null && (columns.Cumulative is not { } column || Text(column) is null);

    public Place At(int column, FigureKey key) => sheet with { Cell = CellName.Of(row.Number, column), Figure = key };

    public CellAnswer Number(int column, NumberExpectation expectation) => NumberCell.Read(row, row.At(column), expectation, from1904);

    public string? Text(int column)
    {
        if (row.At(column) is not { } cell)
        {
            return null;
        }

        var text = row.Text(cell);
        if (cell.Content == CellContent.Number && row.Look(cell) == NumberLook.Date && NumberCell.Day(text, from1904) is { } day)
        {
            return VietnameseFormat.Date(day);
        }

        return text.Length == 0 ? null : PlainText.Shorten(text, LongestReason);
    }
}
