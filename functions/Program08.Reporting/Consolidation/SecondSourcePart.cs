using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>One cell that units and department both give.</summary>
/// <param name="UnitsSum">Sum over the units that are in the figure; null when none is.</param>
/// <param name="Total">The department's; null when it gave none.</param>
/// <param name="Explanation">What the department said to the difference; null when it was not asked or did not answer.</param>
/// <param name="IsOutdated">The explanation was given to other numbers: some of them changed since.</param>
/// <param name="Confirmation">Why the coordinator let an unexplained difference stand; null when there is none or it was for other numbers.</param>
public sealed record SecondSourcePart(FigureKey Key, decimal? UnitsSum, decimal? Total, string? Explanation, bool IsOutdated = false, string? Confirmation = null)
{
    /// <summary>The department's total minus the units' sum.</summary>
    public decimal? Difference => Total - UnitsSum;

    /// <summary>A difference for which neither the department nor the coordinator has answered.</summary>
    public bool IsUnexplained => Difference is not (null or 0m) && (Explanation is null || IsOutdated) && Confirmation is null;
}
