using System.Globalization;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions;

/// <summary>
/// What the orchestrations of a cycle and its approvals last saw of their rows. Where this lags behind the rows, the sweeper wakes them. Of units there are
/// too many to look at each: the index says which row moved on, and the unit's orchestration takes that back when it looks.
/// </summary>
public sealed class SeenNotes(IReportingStore store)
{
    public static string OfCycle(CycleRecord cycle, UnitsStanding units)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(units);
        return string.Create(CultureInfo.InvariantCulture, $"{cycle.Revision}/{units.AllSettled}/{units.AnyToEscalate}");
    }

    public static string OfApproval(ApprovalRecord approval) => string.Create(CultureInfo.InvariantCulture, $"{approval.Revision}");

    public async Task<bool> IsCurrentAsync(CycleId cycle, string instance, string note, CancellationToken cancellation) =>
        await store.FindAsync(CycleKeys.Partition(cycle), CycleKeys.Seen(instance), cancellation) is { } row && StoredJson.Read<string>(row.Json) == note;

    /// <summary>Written before the decision is returned: a crash in between leaves a note of something seen, and the activity is delivered again.</summary>
    public async Task WriteAsync(CycleId cycle, string instance, string note, CancellationToken cancellation)
    {
        if (!await IsCurrentAsync(cycle, instance, note, cancellation))
        {
            await store.CommitAsync(CycleKeys.Partition(cycle), [new RowChange.Upsert(CycleKeys.Seen(instance), StoredJson.Write(note))], cancellation);
        }
    }

    /// <summary>Reads a unit's row for its orchestration and takes back that it was not seen: whoever changes it meanwhile says so anew.</summary>
    public async Task<UnitReport> SeeUnitAsync(CycleId cycle, UnitCode unit, Func<Task<UnitReport>> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        var partition = CycleKeys.Partition(cycle);
        var unseen = await store.FindAsync(partition, CycleKeys.Unseen(unit), cancellation);
        var row = await read();
        if (unseen is not null)
        {
            await store.CommitAsync(partition, [new RowChange.Delete(unseen.Key, unseen.ETag)], cancellation);
        }

        return row;
    }
}
