using Program08.Functions.Demonstrations;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Moving;

/// <summary>
/// Moves a cycle in. Everything is proved before anything is written; people come first, then files, then rows, and the cycle's own row last: until it
/// is there, nothing runs and the import can be done again. The sweeper then starts the orchestrations from the rows.
/// </summary>
/// <param name="store">The rows themselves, not behind <see cref="MovedCycleGuard"/>.</param>
/// <param name="address">Where people reach this site.</param>
internal sealed class CycleImport(IReportingStore store, IUploadStore uploads, TimeProvider time, string address)
{
    /// <exception cref="MoveException">The file is no whole export, is for another site, or the cycle is here already; the message says which.</exception>
    public async Task<CyclePackage> RunAsync(string file, bool takeBack, CancellationToken cancellation = default)
    {
        using var opened = await OpenedPackage.OpenAsync(file, cancellation);
        var package = opened.Package;
        var id = CycleId.From(package.Cycle);
        await CheckPlaceAsync(id, opened, takeBack, cancellation);
        var people = new MovedPeople(new PeopleRecords(store));
        await people.CheckAsync(opened.People, cancellation);

        await people.BringAsync(opened.People, cancellation);
        foreach (var hash in package.Files)
        {
            await using var content = await opened.OpenFileAsync(hash, cancellation);
            await uploads.PutAsync(content, long.MaxValue, cancellation);
        }

        await WriteRowsAsync(id, opened, takeBack, cancellation);
        return package;
    }

    private async Task CheckPlaceAsync(CycleId id, OpenedPackage opened, bool takeBack, CancellationToken cancellation)
    {
        var package = opened.Package;
        if (package.IsDemonstration != (await new DemonstrationSite(store).ReadAsync(cancellation) is not null))
        {
            throw new MoveException(package.IsDemonstration
                ? $"{id.Path} comes from a demonstration; it would lose its mark on a real site."
                : $"{id.Path} is real; this data is a demonstration.");
        }

        var here = await store.FindAsync(CycleKeys.Partition(id), CycleKeys.Cycle, cancellation) is { } row ? StoredJson.Read<CycleRecord>(row.Json) : null;
        if (here is { Moved: null })
        {
            throw new MoveException($"The cycle {id.Path} is here already; nothing was changed.");
        }

        if (here is null && takeBack)
        {
            throw new MoveException($"The cycle {id.Path} was not moved away from here; leave --take-back out.");
        }

        if (!takeBack && package.To is { } to && !SameAddress(to, address))
        {
            throw new MoveException($"The file is for {to}, and this site is {address}. Import it there, or set Program08:BaseAddress right.");
        }

        if (here is not null)
        {
            await CheckCopyAsync(id, opened, takeBack, cancellation);
        }
    }

    /// <summary>A copy that was left here when the cycle went away gives way to a file that goes on where its histories end.</summary>
    private async Task CheckCopyAsync(CycleId id, OpenedPackage opened, bool takeBack, CancellationToken cancellation)
    {
        var isFurther = false;
        foreach (var (subject, head) in await new RecordBook(store, time).ReadHistoryHeadsAsync(CycleKeys.Partition(id), cancellation))
        {
            if (!opened.Rows.Contains(subject, head))
            {
                throw new MoveException($"The cycle {id.Path} was moved away from here, and the file does not go on where its history '{subject}' ends here: it is an older one.");
            }

            isFurther |= !opened.Rows.EndsWith(subject, head);
        }

        if (!isFurther && !takeBack)
        {
            throw new MoveException($"The file is what went away from here. If it arrived nowhere else, take it back with --take-back.");
        }

        if (isFurther && takeBack)
        {
            throw new MoveException($"The file has come from another site meanwhile; import it without --take-back.");
        }
    }

    private async Task WriteRowsAsync(CycleId id, OpenedPackage opened, bool takeBack, CancellationToken cancellation)
    {
        var partition = CycleKeys.Partition(id);
        await store.CommitAsync(CycleRecords.Index, [new RowChange.Upsert(id.Value, StoredJson.Write(id.Value))], cancellation);

        // What is left of an import that broke off, or of the copy from when the cycle went away, and is not in the file.
        HashSet<string> travelling = new(StringComparer.Ordinal) { CycleKeys.Cycle };
        List<RowChange> batch = [];
        string? cycleJson = null;
        await foreach (var row in opened.ReadRowsAsync(cancellation))
        {
            if (row.Key == CycleKeys.Cycle)
            {
                cycleJson = row.Json;
                continue;
            }

            travelling.Add(row.Key);
            batch.Add(new RowChange.Upsert(row.Key, row.Json));
            await FlushAsync(RowChanges.Maximum);
        }

        await FlushAsync(1);
        await foreach (var row in store.ListAsync(partition, "", cancellation))
        {
            if (!travelling.Contains(row.Key))
            {
                batch.Add(new RowChange.Delete(row.Key, row.ETag));
                await FlushAsync(RowChanges.Maximum);
            }
        }

        await FlushAsync(1);
        await ArriveAsync(partition, StoredJson.Read<CycleRecord>(cycleJson!), takeBack, cancellation);

        async Task FlushAsync(int from)
        {
            if (batch.Count >= from)
            {
                if (await store.CommitAsync(partition, batch, cancellation) is CommitResult.Conflict conflict)
                {
                    throw new MoveException($"'{conflict.Key}' of {id.Path} was written by somebody else meanwhile. Stop the site, then import again.");
                }

                batch.Clear();
            }
        }
    }

    private async Task ArriveAsync(string partition, CycleRecord cycle, bool takeBack, CancellationToken cancellation)
    {
        var book = new RecordBook(store, time);
        var detail = takeBack ? "Đưa đợt báo cáo trở lại vì chưa được nhận ở nơi khác." : $"Nhận đợt báo cáo được chuyển đến lúc chuyển đi là {cycle.Moved?.At:u}.";
        var arrived = cycle with { Moved = null, Revision = cycle.Revision + 1 };
        var left = await store.FindAsync(partition, CycleKeys.Cycle, cancellation);
        var json = StoredJson.Write(arrived);
        var written = await book.ContinueAsync(
            partition,
            CycleKeys.Cycle,
            [left is null ? new RowChange.Insert(CycleKeys.Cycle, json) : new RowChange.Replace(CycleKeys.Cycle, json, left.ETag)],
            [new HistoryFact("CycleMovedIn", Actors.System, detail)],
            cancellation);
        if (!written)
        {
            throw new MoveException($"{cycle.Id.Path} was planned or imported by somebody else meanwhile. Stop the site, then import again.");
        }
    }

    private static bool SameAddress(string one, string other) =>
        Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second) && Uri.Compare(first, second, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
