using Program08.Reporting.Returns;

namespace Program08.Documents.Workbooks;

/// <summary>What is put into one cell of a unit's workbook.</summary>
/// <param name="Number">Typed as a number; null for text.</param>
/// <param name="Text">Typed as text where there is no number.</param>
/// <param name="Standing">Of a milestone, in place of number and text.</param>
/// <param name="Mark">Written beside it where the workbook is a demonstration's.</param>
public sealed record TemplateEntry(FigureKey Key, decimal? Number, string? Text, FigureMark Mark = FigureMark.Reported, Figure? Standing = null);
