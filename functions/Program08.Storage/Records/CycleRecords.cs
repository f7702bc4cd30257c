using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Rows;

namespace Program08.Storage.Records;

/// <summary>A cycle's rows by their types. Every change raises the row's revision, which is what the sweeper goes by.</summary>
public sealed class CycleRecords(RecordBook book)
{
    /// <summary>Partition of the list of all cycles.</summary>
    public const string Index = "cycles";

    public RecordBook Book => book;

    public Task<CyclePlan?> FindPlanAsync(CycleId cycle, CancellationToken cancellation = default) =>
        book.FindAsync<CyclePlan>(CycleKeys.Partition(cycle), CycleKeys.Plan, cancellation);

    public Task<CyclePlan> ReadPlanAsync(CycleId cycle, CancellationToken cancellation = default) =>
        book.ReadAsync<CyclePlan>(CycleKeys.Partition(cycle), CycleKeys.Plan, cancellation);

    public Task<CycleRecord> ReadCycleAsync(CycleId cycle, CancellationToken cancellation = default) =>
        book.ReadAsync<CycleRecord>(CycleKeys.Partition(cycle), CycleKeys.Cycle, cancellation);

    public Task<CycleRecord?> FindCycleAsync(CycleId cycle, CancellationToken cancellation = default) =>
        book.FindAsync<CycleRecord>(CycleKeys.Partition(cycle), CycleKeys.Cycle, cancellation);

    /// <summary>Whether the cycle goes on at another site. An activity that was under way then leaves everything as it is: <see cref="MovedCycleGuard"/> refuses whoever does not ask.</summary>
    public async Task<bool> IsMovedAsync(CycleId cycle, CancellationToken cancellation = default) => (await ReadCycleAsync(cycle, cancellation)).Moved is not null;

    public Task<IReadOnlyList<UnitReport>> ListUnitsAsync(CycleId cycle, CancellationToken cancellation = default) =>
        book.ListAsync<UnitReport>(CycleKeys.Partition(cycle), CycleKeys.UnitPrefix, cancellation);

    public Task<UnitReport?> FindUnitAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation = default) =>
        book.FindAsync<UnitReport>(CycleKeys.Partition(cycle), CycleKeys.Unit(unit), cancellation);

    public Task<UnitReport> ReadUnitAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation = default) =>
        book.ReadAsync<UnitReport>(CycleKeys.Partition(cycle), CycleKeys.Unit(unit), cancellation);

    public Task<ReturnRecord?> FindReturnAsync(CycleId cycle, UnitCode unit, int version, CancellationToken cancellation = default) =>
        book.FindAsync<ReturnRecord>(CycleKeys.Partition(cycle), CycleKeys.Return(unit, version), cancellation);

    public Task<IReadOnlyList<ReturnRecord>> ListReturnsAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation = default) =>
        book.ListAsync<ReturnRecord>(CycleKeys.Partition(cycle), CycleKeys.Returns(unit), cancellation);

    public Task<ApprovalRecord?> FindApprovalAsync(CycleId cycle, int round, int level, CancellationToken cancellation = default) =>
        book.FindAsync<ApprovalRecord>(CycleKeys.Partition(cycle), CycleKeys.Approval(round, level), cancellation);

    public Task<IReadOnlyList<ApprovalRecord>> ListApprovalsAsync(CycleId cycle, CancellationToken cancellation = default) =>
        book.ListAsync<ApprovalRecord>(CycleKeys.Partition(cycle), CycleKeys.ApprovalPrefix, cancellation);

    public Task<ReportRecord?> FindReportAsync(CycleId cycle, int round, CancellationToken cancellation = default) =>
        book.FindAsync<ReportRecord>(CycleKeys.Partition(cycle), CycleKeys.Report(round), cancellation);

    public Task<IReadOnlyList<MailRecord>> ListMailsAsync(CycleId cycle, CancellationToken cancellation = default) =>
        book.ListAsync<MailRecord>(CycleKeys.Partition(cycle), CycleKeys.MailPrefix, cancellation);

    public Task<ChangeResult<CycleRecord>> ChangeCycleAsync(CycleId cycle, Func<CycleRecord, Change<CycleRecord>?> decide, CancellationToken cancellation = default) =>
        book.ChangeAsync<CycleRecord>(CycleKeys.Partition(cycle), CycleKeys.Cycle, row => Raised(decide(row), next => next with { Revision = row.Revision + 1 }), cancellation);

    public Task<ChangeResult<UnitReport>> ChangeUnitAsync(CycleId cycle, UnitCode unit, Func<UnitReport, CancellationToken, Task<Change<UnitReport>?>> decide, CancellationToken cancellation = default) =>
        book.ChangeAsync<UnitReport>(
            CycleKeys.Partition(cycle),
            CycleKeys.Unit(unit),
            async (row, token) => Raised(await decide(row, token), next => next with { Revision = row.Revision + 1 }),
            cancellation);

    public Task<ChangeResult<UnitReport>> ChangeUnitAsync(CycleId cycle, UnitCode unit, Func<UnitReport, Change<UnitReport>?> decide, CancellationToken cancellation = default) =>
        ChangeUnitAsync(cycle, unit, (row, _) => Task.FromResult(decide(row)), cancellation);

    public Task<ChangeResult<ApprovalRecord>> ChangeApprovalAsync(CycleId cycle, int round, int level, Func<ApprovalRecord, Change<ApprovalRecord>?> decide, CancellationToken cancellation = default) =>
        book.ChangeAsync<ApprovalRecord>(
            CycleKeys.Partition(cycle), CycleKeys.Approval(round, level), row => Raised(decide(row), next => next with { Revision = row.Revision + 1 }), cancellation);

    /// <summary>Cycles in the list, ids only; one that was listed but never planned has no rows of its own.</summary>
    public async Task<IReadOnlyList<CycleId>> ListCyclesAsync(CancellationToken cancellation = default) =>
        [.. (await book.ListAsync<string>(Index, "", cancellation)).Select(CycleId.From)];

    /// <summary>
    /// Writes the rows of a new cycle; false when it exists or somebody else is just planning it. The list entry comes first, so a cycle is never
    /// without one; the cycle's row comes last and makes the plan valid. In between the plan's row is held: every commit replaces it as it was last
    /// written, so that of two who plan the same cycle only one gets on, and nothing of an attempt that broke off stays.
    /// </summary>
    public async Task<bool> PlanAsync(CyclePlan plan, string programmeJson, CycleRecord cycle, IReadOnlyList<UnitReport> units, HistoryFact fact, IReportingStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(units);
        await store.CommitAsync(Index, [new RowChange.Upsert(plan.Id.Value, StoredJson.Write(plan.Id.Value))], cancellation);

        var partition = CycleKeys.Partition(plan.Id);
        var planJson = StoredJson.Write(plan);
        var known = await store.FindAsync(partition, CycleKeys.Plan, cancellation);
        if (await store.FindAsync(partition, CycleKeys.Cycle, cancellation) is not null
            || await HoldAsync(known is null ? new RowChange.Insert(CycleKeys.Plan, planJson) : new RowChange.Replace(CycleKeys.Plan, planJson, known.ETag), []) is not { } held)
        {
            return false;
        }

        List<RowChange> rows = [.. units.Select(unit => new RowChange.Upsert(CycleKeys.Unit(unit.Unit), StoredJson.Write(unit)))];
        var wanted = rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        await foreach (var left in store.ListAsync(partition, CycleKeys.UnitPrefix, cancellation))
        {
            if (!wanted.Contains(left.Key))
            {
                rows.Add(new RowChange.Delete(left.Key, left.ETag));
            }
        }

        foreach (var batch in rows.Chunk(RowChanges.Maximum - 1))
        {
            if (await HoldAsync(new RowChange.Replace(CycleKeys.Plan, planJson, held), batch) is not { } renewed)
            {
                return false;
            }

            held = renewed;
        }

        return await book.CreateAsync(
            partition,
            CycleKeys.Cycle,
            [
                new RowChange.Insert(CycleKeys.Cycle, StoredJson.Write(cycle)),
                new RowChange.Replace(CycleKeys.Plan, planJson, held),
                new RowChange.Upsert(CycleKeys.Programme, programmeJson),
            ],
            [fact],
            cancellation);

        async Task<string?> HoldAsync(RowChange hold, IEnumerable<RowChange> changes) =>
            await store.CommitAsync(partition, [hold, .. changes], cancellation) is CommitResult.Committed committed ? committed.ETags[CycleKeys.Plan] : null;
    }

    private static Change<TRow>? Raised<TRow>(Change<TRow>? change, Func<TRow, TRow> raise) =>
        change is null ? null : change with { Row = raise(change.Row) };
}
