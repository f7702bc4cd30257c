namespace Program08.Documents.Workbooks.Reading;

/// <summary>A cell of the row at hand; its text lies in the row's buffer.</summary>
internal readonly record struct SheetCell(int Row, int Column, CellContent Content, int Style, bool HasFormula, int Start, int Length);
