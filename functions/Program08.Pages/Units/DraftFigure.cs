using Program08.Reporting.Returns;

namespace Program08.Pages.Units;

/// <param name="IsOptional">A percentage's own value, for units without numerator and denominator.</param>
public sealed record DraftFigure(FigureKey Key, bool IsOptional, DraftFieldModel Field);
