using Program08.Reporting.Returns;

namespace Program08.Documents.Tests.Filling;

/// <summary>What a person puts into one cell of the form, and beside it.</summary>
/// <param name="Number">Typed as a number.</param>
/// <param name="Text">Typed as text.</param>
/// <param name="State">Chosen in the line's column Trạng thái.</param>
/// <param name="Reason">Written in the line's last column.</param>
public sealed record FilledCell(FigureKey Key, decimal? Number = null, string? Text = null, string? State = null, string? Reason = null);
