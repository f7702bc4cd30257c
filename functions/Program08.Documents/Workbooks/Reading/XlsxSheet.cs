namespace Program08.Documents.Workbooks.Reading;

/// <param name="Part">Path in the package.</param>
/// <param name="IsHidden">Hidden by anyone, by hand or by program.</param>
internal sealed record XlsxSheet(string Name, string Part, bool IsHidden);
