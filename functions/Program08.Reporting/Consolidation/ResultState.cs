using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>A city figure as a report has it.</summary>
/// <param name="Value">Of the period, unrounded; null when there is none.</param>
/// <param name="Cumulative">Null when there is none.</param>
/// <param name="Mark">The weakest of what it rests on.</param>
/// <param name="Counted">Units in it, of <paramref name="Expected"/>.</param>
/// <param name="Assessment">Null for supplementary measures: they are not assessed.</param>
public sealed record ResultState(decimal? Value, decimal? Cumulative, FigureMark Mark, int Counted, int Expected, Assessment? Assessment)
{
    internal static ResultState Of(MeasureTotals totals, Assessment? assessment) =>
        new(totals.Value, totals.Cumulative, totals.Mark, totals.Coverage.Counted, totals.Coverage.Expected, assessment);
}
