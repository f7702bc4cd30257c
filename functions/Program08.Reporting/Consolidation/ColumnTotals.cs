using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>A measure rolled up over its columns: the numbers of <see cref="MeasureTotals"/>, with units by their places.</summary>
/// <param name="Counted">Places of the units in the figure, ascending.</param>
/// <param name="LeftOut">Places of the others and why, ascending, but those whose figures don't add up last; a unit that sent nothing is <see cref="LeftOutReason.NotSubmitted"/>.</param>
/// <param name="Sums">Sums over the counted units, one for each key; null where one of them gave no number, or none is counted.</param>
public sealed record ColumnTotals(
    decimal? Value,
    IReadOnlyList<int> Counted,
    IReadOnlyList<(int Unit, LeftOutReason Reason)> LeftOut,
    IReadOnlyList<decimal?> Sums,
    Bound Bound,
    Bound CumulativeBound,
    FigureMark Mark);
