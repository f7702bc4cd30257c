using Program08.Documents.Workbooks.Writing;

namespace Program08.Documents.Workbooks.Reading;

/// <summary>A rectangle of cells, ends included.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public bool Holds(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>Null for anything but two plain references.</summary>
    public static CellRange? Parse(string? text) =>
        text?.Split(':') is [var first, var last]
        && CellName.TryParse(first, out var top, out var left)
        && CellName.TryParse(last, out var bottom, out var right)
            ? new CellRange(top, left, bottom, right)
            : null;
}
