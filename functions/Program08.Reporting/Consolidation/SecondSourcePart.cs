using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>One cell that units and department both give.</summary>
/// <param name="UnitsSum">Sum over the units that are in the figure; null when none is.</param>
/// <param name="Total">The department's; null when it gave none.</param>
/// <param name="Explanation">What the department said to the difference; null when it was not asked or did not answer.</param>
public sealed record SecondSourcePart(FigureKey Key, decimal? UnitsSum, decimal? Total, string? Explanation)
{
    /// <summary>The department's total minus the units' sum.</summary>
    public decimal? Difference => Total - UnitsSum;
}
