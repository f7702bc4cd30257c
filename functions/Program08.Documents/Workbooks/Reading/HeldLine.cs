using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>A line of the form, held until the whole sheet was seen: how its numbers are written may show further down.</summary>
/// <param name="HeaderUnit">The unit given above it; null when there is none.</param>
internal sealed record HeldLine(TemplateRow Line, LineCells Cells, string? HeaderUnit)
{
    /// <summary>The input cells that hold text.</summary>
    public IEnumerable<(string Text, Place Place)> Texts()
    {
        if (Cells.Written(Cells.Columns.Period) is { } period)
        {
            yield return (period, Cells.At(Cells.Columns.Period, Line.Key(FigureWindow.Period)));
        }

        if (Line.HasCumulative && Cells.Columns.Cumulative is { } column && Cells.Written(column) is { } cumulative)
        {
            yield return (cumulative, Cells.At(column, Line.Key(FigureWindow.Cumulative)));
        }
    }
}
