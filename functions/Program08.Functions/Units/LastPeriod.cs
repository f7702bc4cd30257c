using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Functions.Units;

/// <summary>What a unit reported for the period before: shown beside what is asked for now.</summary>
public sealed class LastPeriod(EarlierReturns earlier)
{
    /// <summary>The figures, and the period's name ("năm 2022"); null when there is no earlier period of the same kind of which anything is known.</summary>
    public async Task<(string Name, ReturnContent Content)?> FindAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation)
    {
        if (Of(cycle.Period) is not { } current)
        {
            return null;
        }

        foreach (var other in await earlier.ListAsync(cycle, unit, cancellation))
        {
            if (Of(other.Period) is { } period && period.Last < current.First && period.Kind == current.Kind && period.Kind != PeriodKind.AdHoc)
            {
                return (period.Name.Vi, other.Content);
            }
        }

        return null;
    }

    private static Period? Of(PeriodCode code) => Period.Of(code).TryGet(out var period, out _) ? period : null;
}
