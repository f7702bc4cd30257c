using Program08.Reporting.Validation;

namespace Program08.Documents.Workbooks.Annotating;

/// <summary>All that is said about one cell.</summary>
/// <param name="Severity">The gravest of its findings.</param>
internal sealed record CellRemark(string Cell, int Row, int Column, Severity Severity, string Text);
