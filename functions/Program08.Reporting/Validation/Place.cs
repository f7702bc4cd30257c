using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation;

/// <summary>Where in a return: a workbook's sheet and cell ("Biểu phụ", "E12"), or a field of the form.</summary>
/// <param name="File">Name the sender gave it; null for the form.</param>
/// <param name="Sheet">Sheet name; null for the form.</param>
/// <param name="Cell">A1 notation; null for the form.</param>
/// <param name="Figure">The cell of the return it stands for, when known.</param>
public sealed record Place(string? File, string? Sheet, string? Cell, FigureKey? Figure = null)
{
    /// <summary>The web form's field for a figure.</summary>
    public static Place Form(FigureKey figure) => new(null, null, null, figure);
}
