using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;

namespace Program08.Reporting.Validation;

/// <summary>The usual slips of the pen: triệu for tỷ, a fraction for a percentage, the percent of plan for the value.</summary>
internal static class Slips
{
    // Keeps the percent of a plan within a decimal.
    private const decimal Largest = 1e13m;

    private static readonly decimal[] Units = [0.000_000_001m, 0.000_001m, 0.001m, 1_000m, 1_000_000m, 1_000_000_000m];
    private static readonly decimal[] Fractions = [0.01m, 100m];

    /// <summary>What may have been meant, by the kind of the cell.</summary>
    public static IEnumerable<decimal> Candidates(CheckedReturn form, FigureKey key, decimal value) => Math.Abs(value) > Figure.Largest ? [] :
        (form.Kind(key) == ValueKind.Percent ? Fractions : Units).Select(factor => value * factor);

    /// <summary>The value that such a percent of the plan is; null without a plan of the unit's own.</summary>
    public static decimal? OfPlan(CheckedReturn form, FigureKey key, decimal percent) =>
        OwnPlan(form, key) is { } plan && Math.Abs(percent) <= Largest && plan <= Largest ? percent * (plan / 100m) : null;

    /// <summary>The level the unit itself has to reach: assigned to it, or the city's for the department that reports for the city.</summary>
    public static decimal? OwnPlan(CheckedReturn form, FigureKey key)
    {
        var (unit, period) = (form.Subject.Unit, form.Subject.Period);
        return form.Subject.Programme.Find(key.Measure) is Indicator indicator && key.Part == FigurePart.Value
            && indicator.Applicable(unit, period) is { Operator: TargetOperator.AtLeast or TargetOperator.Exactly, Value: > 0m } target
            && target.Window == key.Window && (target.Unit == unit.Code || indicator.Reporter == unit.Code)
            ? target.Value
            : null;
    }

    /// <summary>The one candidate that fits, for a person to take; null when none or several do, or when the number isn't written in a cell.</summary>
    public static Proposal? Only(CheckedReturn form, FigureKey key, IEnumerable<decimal> candidates, Func<decimal, bool> fits)
    {
        if (form.Figure(key) is not Figure.Given given || form.Subject.Programme.Find(key.Measure) is not { } measure)
        {
            return null;
        }

        var isWhole = NumberExpectation.For(measure, key.Part).IsWhole;
        return candidates.Where(candidate => fits(candidate) && (!isWhole || decimal.IsInteger(candidate))).Distinct().ToList() is [var only] ? Of(form, key, only, given.Bound) : null;
    }

    public static Proposal Of(CheckedReturn form, FigureKey key, decimal value, Bound bound = Bound.Exact)
    {
        var kind = form.Kind(key);
        return new(key, value, bound, VietnameseFormat.Prefix(bound) + (kind == ValueKind.Money ? VietnameseFormat.Money(value) : ValueKinds.Text(kind, value).Vi));
    }

    /// <summary>" Có phải 430 tỷ đồng?" behind a sentence; nothing without a proposal.</summary>
    public static (string Vi, string En) Question(CheckedReturn form, Proposal? proposal) => proposal is null
        ? (string.Empty, string.Empty)
        : ($" Có phải {Plain(form, proposal)}?", $" Is it {Plain(form, proposal)}?");

    private static string Plain(CheckedReturn form, Proposal proposal) => Of(form, proposal.Figure, proposal.Value).Text;
}
