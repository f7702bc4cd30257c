using Program08.Reporting.Programmes;

namespace Program08.Pages.Units;

/// <param name="Remedies">What is done when it is not met: solution, person responsible, deadline; empty for other measures than indicators.</param>
/// <param name="Target">The one that applies to the unit; null for none.</param>
public sealed record DraftMeasure(Measure Measure, Target? Target, IReadOnlyList<DraftFigure> Figures, IReadOnlyList<DraftText> Remedies);
