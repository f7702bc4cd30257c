using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>What a unit signed off for the period before: shown beside what is asked for now.</summary>
public sealed class LastPeriod(CycleRecords records)
{
    /// <summary>The figures, and the period's name ("năm 2022"); null when there is no earlier cycle of the same kind in which the unit signed anything off.</summary>
    public async Task<(string Name, ReturnContent Content)?> FindAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation)
    {
        if (Of(cycle) is not { } current)
        {
            return null;
        }

        var earlier = (await records.ListCyclesAsync(cancellation))
            .Where(other => other.Programme == cycle.Programme && other != cycle)
            .Select(other => (Cycle: other, Period: Of(other)))
            .Where(other => other.Period is { } period && period.Last < current.First && Months(period) == Months(current))
            .OrderByDescending(other => other.Period!.Last);
        foreach (var (other, period) in earlier)
        {
            if (await records.FindUnitAsync(other, unit, cancellation) is { SubmittedVersion: > 0 } row
                && await records.FindReturnAsync(other, unit, row.SubmittedVersion, cancellation) is { Content: { } content })
            {
                return (period!.Name.Vi, content);
            }
        }

        return null;
    }

    private static Period? Of(CycleId cycle) => Period.Of(cycle.Period).TryGet(out var period, out _) ? period : null;

    /// <summary>The kind of period by its length in months.</summary>
    private static int Months(Period period) => ((period.Last.Year - period.First.Year) * 12) + period.Last.Month - period.First.Month;
}
