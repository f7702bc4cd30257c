using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>What the territorial units reported together of one measure: what a department's total is checked against.</summary>
/// <param name="Sums">By cell, over the counted units.</param>
/// <param name="Counted">Units in the sums.</param>
/// <param name="Expected">Units concerned; those marked not applicable are not.</param>
/// <param name="Missing">Names of the units concerned that are not in the sums, by unit code.</param>
public sealed record UnitsSum(MeasureCode Measure, IReadOnlyDictionary<FigureKey, decimal> Sums, int Counted, int Expected, IReadOnlyList<LocalText> Missing)
{
    public bool IsComplete => Counted == Expected && Expected > 0;
}
