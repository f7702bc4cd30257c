using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;

namespace Program08.Pages.Cycles;

/// <summary>A difference of sources that nobody answered for, and the field for the coordinator's reason.</summary>
/// <param name="Field">Name of the field: <c>reason:</c> and the figure's key.</param>
/// <param name="Typed">As typed the last time.</param>
public sealed record BoardDifference(UnexplainedDifference Difference, string Field, string? Typed)
{
    internal UnitHead Department => new(Difference.Department, Difference.Name.Vi);

    internal string Label => $"{Difference.Indicator.Number}. {FigureLabels.Of(Difference.Indicator, Difference.Part.Key).Vi}";
}
