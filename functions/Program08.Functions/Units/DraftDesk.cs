using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Units;

/// <summary>Keeps what a unit's people type, field by field, and makes a version of it when they ask for the check.</summary>
public sealed class DraftDesk(CycleRecords records, IReportingStore store, ReturnDesk returns, TimeProvider time)
{
    // Each lost race means somebody else's save went through; more than this in a row is a bug, not contention.
    private const int MaximumRaces = 50;

    public async Task<Draft> ReadAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation)
    {
        var partition = CycleKeys.Partition(cycle);
        var head = await HeadAsync(cycle, unit, cancellation);
        var fields = await records.Book.ListAsync<DraftField>(partition, CycleKeys.DraftFields(unit), cancellation);
        return new Draft(head, fields.ToDictionary(field => field.Field, StringComparer.Ordinal));
    }

    /// <summary>Saves fields. Those that somebody else changed meanwhile stay as they are and come back as conflicts; all others are on disk when this returns.</summary>
    public async Task<DraftSaved> SaveAsync(CycleId cycle, UnitCode unit, IReadOnlyList<DraftChange> changes, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var at = time.GetUtcNow();
        Dictionary<string, int> revisions = new(StringComparer.Ordinal);
        List<DraftOutcome.Conflict> conflicts = [];
        foreach (var batch in changes.DistinctBy(change => change.Field).Chunk(RowChanges.Maximum))
        {
            foreach (var (field, outcome) in await SaveBatchAsync(cycle, unit, batch, person, at, cancellation))
            {
                switch (outcome)
                {
                    case DraftOutcome.Kept kept:
                        revisions[field] = kept.Revision;
                        break;
                    case DraftOutcome.Written written:
                        revisions[field] = written.Field.Current.Revision;
                        break;
                    case DraftOutcome.Conflict conflict:
                        conflicts.Add(conflict);
                        break;
                    default:
                        throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
                }
            }
        }

        return new DraftSaved(at, revisions, conflicts);
    }

    /// <summary>Begins the draft anew from a version, or empty. What stood in it before stays among the fields' last values.</summary>
    /// <param name="from">A version with figures; 0 for an empty form.</param>
    /// <returns>Whether there is such a version.</returns>
    public async Task<bool> StartAsync(CycleId cycle, UnitCode unit, Programme programme, int from, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var content = from == 0 ? new ReturnContent([]) : (await records.FindReturnAsync(cycle, unit, from, cancellation))?.Content;
        if (content is null)
        {
            return false;
        }

        var wanted = content.Figures.Where(figure => programme.Find(figure.Key.Measure) is not null).ToDictionary(figure => figure.Key.ToString(), TypedEntry.Of, StringComparer.Ordinal);
        foreach (var (field, text) in EarlierTexts.Of(content))
        {
            wanted[field] = TypedEntry.Untouched with { Text = text };
        }

        var draft = await ReadAsync(cycle, unit, cancellation);
        List<DraftChange> changes = [.. wanted.Keys.Union(draft.Fields.Keys, StringComparer.Ordinal).Select(field =>
            new DraftChange(field, wanted.GetValueOrDefault(field) ?? TypedEntry.Untouched, draft.Fields.GetValueOrDefault(field)?.Current.Revision ?? 0))];
        await WriteHeadAsync(cycle, new DraftHead(unit, from, 0, person, time.GetUtcNow()), cancellation);
        await SaveAsync(cycle, unit, changes, person, cancellation);
        return true;
    }

    /// <summary>Makes a version of what was read from the draft. The same figures twice in a row are the same version.</summary>
    public async Task<Outcome<int>> SubmitAsync(CycleId cycle, UnitCode unit, TypedReading reading, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var received = await returns.AddVersionAsync(
            cycle,
            unit,
            (version, latest) => ReturnDesk.NewRecord(unit, version, person, time.GetUtcNow()) with { Content = reading.Content, Findings = reading.Notes, Explanations = latest?.Explanations ?? [] },
            (row, latest) => latest.FileHash is null && StoredJson.Write(latest.Content) == StoredJson.Write(reading.Content) && !(row.SentBackReason is not null && row.SubmittedVersion == latest.Version),
            version => $"Nhận phiên bản {version}: điền trên trang.",
            person,
            cancellation);
        if (received.TryGet(out var made, out _))
        {
            var head = await HeadAsync(cycle, unit, cancellation) ?? new DraftHead(unit, 0, 0, person, time.GetUtcNow());
            await WriteHeadAsync(cycle, head with { Made = made }, cancellation);
        }

        return received;
    }

    private async Task<IReadOnlyList<(string Field, DraftOutcome Outcome)>> SaveBatchAsync(CycleId cycle, UnitCode unit, DraftChange[] batch, string person, DateTimeOffset at, CancellationToken cancellation)
    {
        var partition = CycleKeys.Partition(cycle);
        for (var race = 0; race < MaximumRaces; race++)
        {
            List<(string Field, DraftOutcome Outcome)> outcomes = [];
            List<RowChange> rows = [];
            foreach (var change in batch)
            {
                var key = CycleKeys.DraftField(unit, change.Field);
                var stored = await store.FindAsync(partition, key, cancellation);
                var outcome = DraftField.Decide(stored is null ? null : StoredJson.Read<DraftField>(stored.Json), unit, change, person, at);
                outcomes.Add((change.Field, outcome));
                if (outcome is DraftOutcome.Written written)
                {
                    var json = StoredJson.Write(written.Field);
                    rows.Add(stored is null ? new RowChange.Insert(key, json) : new RowChange.Replace(key, json, stored.ETag));
                }
            }

            if (rows.Count == 0 || await store.CommitAsync(partition, rows, cancellation) is CommitResult.Committed)
            {
                return outcomes;
            }
        }

        throw new InvalidOperationException($"Fields of the draft of {unit} in {partition} were changed by others {MaximumRaces} times in a row.");
    }

    private Task<DraftHead?> HeadAsync(CycleId cycle, UnitCode unit, CancellationToken cancellation) =>
        records.Book.FindAsync<DraftHead>(CycleKeys.Partition(cycle), CycleKeys.DraftHead(unit), cancellation);

    // Whoever starts or submits last is right about it: nothing is counted in this row.
    private async Task WriteHeadAsync(CycleId cycle, DraftHead head, CancellationToken cancellation) =>
        await store.CommitAsync(CycleKeys.Partition(cycle), [new RowChange.Upsert(CycleKeys.DraftHead(head.Unit), StoredJson.Write(head))], cancellation);
}
