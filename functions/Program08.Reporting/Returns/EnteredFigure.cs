using Program08.Reporting.Validation;

namespace Program08.Reporting.Returns;

/// <summary>A cell as it came in.</summary>
/// <param name="Place">Sheet and cell of the workbook, or the form's field.</param>
/// <param name="AsWritten">The text or number found there; null when it was blank.</param>
/// <param name="Mark">Whether it is a real figure.</param>
public sealed record EnteredFigure(FigureKey Key, Figure Figure, Place Place, string? AsWritten, FigureMark Mark = FigureMark.Reported);
