namespace Program08.Documents.Workbooks;

/// <summary>The choice in the column Trạng thái.</summary>
internal enum CellState
{
    /// <summary>Nothing chosen: the number speaks for itself.</summary>
    None,
    Figure,
    Zero,
    NotApplicable,
    Missing,
}
