using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>A unit's figures of earlier periods: what it signed off in the programme's earlier cycles, and before there were any, what the seeds know.</summary>
public sealed class EarlierReturns(CycleRecords records, Catalogue catalogue)
{
    /// <returns>Latest first; a period once.</returns>
    public async Task<IReadOnlyList<EarlierReturn>> ListAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation)
    {
        if (!Period.Of(cycle.Period).TryGet(out var current, out _))
        {
            return [];
        }

        List<(Period Period, ReturnContent Content)> found = [];
        foreach (var other in (await records.ListCyclesAsync(cancellation)).Where(other => other.Programme == cycle.Programme && other != cycle))
        {
            if (Period.Of(other.Period).TryGet(out var period, out _) && period.Last < current.Last
                && await records.FindUnitAsync(other, unit, cancellation) is { IsSubmitted: true } row
                && await records.FindReturnAsync(other, unit, row.CountedVersion, cancellation) is { Content: { } content })
            {
                found.Add((period, content));
            }
        }

        foreach (var known in catalogue.EarlierReturns.Where(known => known.Programme == cycle.Programme && known.Unit == unit))
        {
            if (Period.Of(known.Period).TryGet(out var period, out _) && period.Last < current.Last && found.All(other => other.Period.Code != period.Code))
            {
                found.Add((period, known.Content(corrected: true)));
            }
        }

        return [.. found.OrderByDescending(earlier => earlier.Period.Last).ThenBy(earlier => earlier.Period.First).Select(earlier => new EarlierReturn(earlier.Period.Code, earlier.Content))];
    }
}
