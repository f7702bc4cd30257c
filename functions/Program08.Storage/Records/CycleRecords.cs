using System.Collections.Concurrent;
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

    private const int MaximumPlans = 32;

    private readonly ConcurrentDictionary<CycleId, ((DateTimeOffset PlannedAt, int PlanChanges) Stamp, CyclePlan Plan)> plans = new();

    public RecordBook Book => book;

    /// <summary>The plan with its whole roster, kept in this process as long as the cycle's row says that it is the same.</summary>
    public async Task<CyclePlan?> FindPlanAsync(CycleId cycle, CancellationToken cancellation = default) =>
        await FindCycleAsync(cycle, cancellation) is { } row
            ? await FindPlanAsync(cycle, row, cancellation)
            : await book.FindAsync<CyclePlan>(CycleKeys.Partition(cycle), CycleKeys.Plan, cancellation);

    private async Task<CyclePlan?> FindPlanAsync(CycleId cycle, CycleRecord row, CancellationToken cancellation)
    {
        var stamp = (row.PlannedAt, row.PlanChanges);
        if (plans.TryGetValue(cycle, out var known) && known.Stamp == stamp)
        {
            return known.Plan;
        }

        if (await book.FindAsync<CyclePlan>(CycleKeys.Partition(cycle), CycleKeys.Plan, cancellation) is not { } plan)
        {
            return null;
        }

        if (plans.Count >= MaximumPlans)
        {
            plans.Clear();
        }

        plans[cycle] = (stamp, plan);
        return plan;
    }

    /// <inheritdoc cref="FindPlanAsync"/>
    /// <exception cref="RowMissingException">There is no such plan.</exception>
    public async Task<CyclePlan> ReadPlanAsync(CycleId cycle, CancellationToken cancellation = default) =>
        await FindPlanAsync(cycle, cancellation) ?? throw new RowMissingException(CycleKeys.Partition(cycle), CycleKeys.Plan);

    /// <summary>The cycle's row with its plan; null while it is not planned, and for no cycle.</summary>
    public async Task<(CyclePlan Plan, CycleRecord Cycle)?> FindWithPlanAsync(CycleId? cycle, CancellationToken cancellation = default) =>
        cycle is { } id && await FindCycleAsync(id, cancellation) is { } row && await FindPlanAsync(id, row, cancellation) is { } plan ? (plan, row) : null;

    /// <summary>A plan with other people in its roster, and the cycle's row that tells every process of it, for one commit.</summary>
    public async Task<IReadOnlyList<RowChange>> PrepareRosterAsync(CyclePlan plan, string planETag, IReportingStore store, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        var partition = CycleKeys.Partition(plan.Id);
        var row = await store.FindAsync(partition, CycleKeys.Cycle, cancellation) ?? throw new RowMissingException(partition, CycleKeys.Cycle);
        var cycle = StoredJson.Read<CycleRecord>(row.Json);
        return
        [
            new RowChange.Replace(CycleKeys.Plan, StoredJson.Write(plan), planETag),
            new RowChange.Replace(CycleKeys.Cycle, StoredJson.Write(cycle with { PlanChanges = cycle.PlanChanges + 1 }), row.ETag),
        ];
    }

    /// <summary>Indexes a cycle that was planned before there was an index, or before it had the rows it has now.</summary>
    public async Task IndexAsync(CycleRecord cycle, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (cycle.Index >= CycleIndex.Version || cycle.Moved is not null)
        {
            return;
        }

        var partition = CycleKeys.Partition(cycle.Id);
        var isFollowed = cycle.Stage is CycleStage.Collecting or CycleStage.Consolidating;
        await book.IndexAsync<UnitReport>(
            partition,
            CycleKeys.UnitPrefix,
            async (unit, index) =>
            [
                .. CycleIndex.Of(unit),
                .. await index.CountedAsync(partition, unit, [], cancellation),
                .. await index.ProgressAsync(partition, unit, [], cancellation),
                .. isFollowed && unit.ClosedRound < cycle.Round ? [CycleIndex.Unseen(unit.Unit)] : (RowChange[])[],
            ],
            cancellation);
        await book.IndexAsync<MailRecord>(partition, CycleKeys.MailPrefix, async (mail, index) => [.. CycleIndex.Of(mail), .. await index.MailboxAsync(partition, mail, cancellation)], cancellation);
        await book.IndexAsync<HistoryEntry>(partition, CycleKeys.HistoryPrefix, (entry, _) => Task.FromResult<IReadOnlyList<RowChange>>([CycleIndex.Recent(entry)]), cancellation);
        await ChangeCycleAsync(cycle.Id, row => row.Index >= CycleIndex.Version ? null : new Change<CycleRecord>(row with { Index = CycleIndex.Version }, []), cancellation);
    }

    /// <summary>Where each unit stands, in no order: some hundred rows at the most, however many units there are.</summary>
    public async Task<IReadOnlyList<UnitProgress>> ListProgressAsync(CycleRecord cycle, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(cycle);

        // One that was moved away before there were such rows gets none any more, and nothing waits for anybody in it.
        return cycle.Index < CycleIndex.Version && cycle.Moved is not null
            ? [.. (await ListUnitsAsync(cycle.Id, cancellation)).Select(unit => UnitProgress.Of(unit, new VersionFacts()))]
            : [.. (await book.ListAsync<IReadOnlyList<UnitProgress>>(CycleKeys.Partition(cycle.Id), CycleKeys.ProgressPrefix, cancellation)).SelectMany(group => group)];
    }

    /// <summary>Codes of the units that owe their report; of an indexed cycle.</summary>
    public IAsyncEnumerable<UnitCode> ListOpenAsync(CycleId cycle, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
        ListIndexAsync(cycle, CycleKeys.OpenPrefix, maximum, cancellation).Select(code => new UnitCode(code));

    /// <summary>Codes of the units whose row moved on since their orchestration looked at it; of an indexed cycle.</summary>
    public IAsyncEnumerable<UnitCode> ListUnseenAsync(CycleId cycle, CancellationToken cancellation = default) =>
        ListIndexAsync(cycle, CycleKeys.UnseenPrefix, int.MaxValue, cancellation).Select(code => new UnitCode(code));

    /// <summary>Numbers of other units that are in: those whose codes follow, and from the first code on again; of an indexed cycle.</summary>
    /// <param name="maximum">How many at most.</param>
    public async Task<IReadOnlyList<CountedFigures>> ListCountedAsync(CycleId cycle, UnitCode unit, int maximum, CancellationToken cancellation = default)
    {
        var (own, end) = (CycleKeys.Counted(unit), RowName.EndOf(CycleKeys.CountedPrefix)!);
        List<CountedFigures> found = [];
        foreach (var (from, before) in new[] { (own, end), (CycleKeys.CountedPrefix, own) })
        {
            // One more, because the unit itself may be the first.
            var rows = await book.ListRangeAsync<CountedFigures>(CycleKeys.Partition(cycle), from, before, maximum + 1 - found.Count, cancellation);
            found.AddRange(rows.Where(row => row.Unit != unit).Take(maximum - found.Count));
        }

        return found;
    }

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

    public Task<ChangeResult<ApprovalRecord>> ChangeApprovalAsync(CycleId cycle, int round, int level, Func<ApprovalRecord, CancellationToken, Task<Change<ApprovalRecord>?>> decide, CancellationToken cancellation = default) =>
        book.ChangeAsync<ApprovalRecord>(
            CycleKeys.Partition(cycle), CycleKeys.Approval(round, level), async (row, token) => Raised(await decide(row, token), next => next with { Revision = row.Revision + 1 }), cancellation);

    public Task<ChangeResult<ApprovalRecord>> ChangeApprovalAsync(CycleId cycle, int round, int level, Func<ApprovalRecord, Change<ApprovalRecord>?> decide, CancellationToken cancellation = default) =>
        ChangeApprovalAsync(cycle, round, level, (row, _) => Task.FromResult(decide(row)), cancellation);

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

        List<RowChange> rows = [.. units.SelectMany(unit => CycleIndex.Of(unit).Prepend(new RowChange.Upsert(CycleKeys.Unit(unit.Unit), StoredJson.Write(unit)))), .. CycleIndex.Of(units)];
        var wanted = rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var prefix in (string[])[CycleKeys.UnitPrefix, CycleKeys.OpenPrefix, CycleKeys.ProgressPrefix])
        {
            await foreach (var left in store.ListAsync(partition, prefix, cancellation))
            {
                if (!wanted.Contains(left.Key))
                {
                    rows.Add(new RowChange.Delete(left.Key, left.ETag));
                }
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

    internal IAsyncEnumerable<string> ListIndexAsync(CycleId cycle, string prefix, int maximum, CancellationToken cancellation) =>
        book.ListIndexAsync(CycleKeys.Partition(cycle), prefix, RowName.EndOf(prefix)!, maximum, cancellation);

    private static Change<TRow>? Raised<TRow>(Change<TRow>? change, Func<TRow, TRow> raise) =>
        change is null ? null : change with { Row = raise(change.Row) };
}
