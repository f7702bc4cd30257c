using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Consolidation;

/// <summary>What the territorial units reported so far of the measures that a department gives the city's totals of.</summary>
public static class UnitsSums
{
    /// <param name="roster">Units that are expected to report in the cycle.</param>
    /// <param name="submissions">At most one a unit.</param>
    public static IReadOnlyList<UnitsSum> For(Programme programme, Unit department, IReadOnlyList<Unit> roster, IReadOnlyList<UnitSubmission> submissions)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(roster);
        var received = submissions.ToDictionary(submission => submission.Unit.Code);
        return [.. programme.Indicators.Where(indicator => AskedFigures.IsSecondSource(indicator, department)).Select(indicator => Of(indicator, roster, received))];
    }

    private static UnitsSum Of(Indicator indicator, IReadOnlyList<Unit> roster, Dictionary<UnitCode, UnitSubmission> received)
    {
        var totals = RollUp.Of(indicator, [.. roster.Where(unit => AskedFigures.IsSource(indicator, unit)).OrderBy(unit => unit.Code.Value, StringComparer.Ordinal)], received);
        var sums = AskedFigures.Of(indicator).Select(key => (Key: key, Sum: RollUp.SumOf(totals, key))).Where(cell => cell.Sum is not null);
        return new UnitsSum(
            indicator.Code,
            sums.ToDictionary(cell => cell.Key, cell => cell.Sum!.Value),
            totals.Coverage.Counted,
            totals.Coverage.Expected,
            [.. totals.Coverage.LeftOut.Where(left => left.Reason != LeftOutReason.NotApplicable).Select(left => left.Name).OfType<Words.LocalText>()]);
    }
}
