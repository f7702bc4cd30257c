using System.Globalization;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions;

/// <summary>What an orchestration last saw of its rows. Where this lags behind the rows, the sweeper wakes it.</summary>
public sealed class SeenNotes(IReportingStore store)
{
    public static string OfCycle(CycleRecord cycle, IEnumerable<UnitReport> units) =>
        string.Create(CultureInfo.InvariantCulture, $"{cycle.Revision}/{units.Sum(unit => unit.Revision)}");

    public static string OfUnit(CycleRecord cycle, UnitReport unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{cycle.Round}/{cycle.IsCollecting}/{unit.Revision}");

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
}
