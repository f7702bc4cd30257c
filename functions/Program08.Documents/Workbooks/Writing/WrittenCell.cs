namespace Program08.Documents.Workbooks.Writing;

/// <summary>A cell as it will be written.</summary>
/// <param name="Style">In the stylesheet.</param>
/// <param name="Content">Null for a cell that only looks like something.</param>
internal readonly record struct WrittenCell(uint Style, string? Content, bool IsNumber);
