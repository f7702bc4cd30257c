using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Program08.Functions.Demonstrations;
using Program08.Reporting.Cycles;
using Program08.Storage.Files;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Moving;

/// <summary>
/// Moves a cycle out: marks it as moved, then writes its rows, its people and every file its rows refer to into one zip. The mark comes first, so that
/// a cycle is never live in two places; an export that broke off is done again. Works on any store; nobody else may write the rows meanwhile.
/// </summary>
/// <param name="store">The rows themselves, not behind <see cref="MovedCycleGuard"/>.</param>
internal sealed class CycleExport(IReportingStore store, IUploadStore uploads, TimeProvider time)
{
    private const int LongestId = 64;

    /// <exception cref="MoveException">There is no such cycle, it is damaged, it changes meanwhile, or the file exists; the message says which.</exception>
    public async Task<CyclePackage> WriteAsync(CycleId id, string file, string? to, CancellationToken cancellation = default)
    {
        var target = Path.GetFullPath(file);
        if (Path.Exists(target))
        {
            throw new MoveException($"{target} exists; choose another name.");
        }

        var partition = CycleKeys.Partition(id);
        await CheckAsync(partition, id, cancellation);
        var move = await MarkAsync(id, to, cancellation);
        var part = target + ".part";
        try
        {
            CyclePackage package;
            await using (var stream = OwnerFile.Open(part, FileMode.Create))
            {
                package = await PackAsync(stream, id, move, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, target);
            return package;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>Everything is proved before anything is marked: what is damaged stays where it is.</summary>
    private async Task CheckAsync(string partition, CycleId id, CancellationToken cancellation)
    {
        List<string> damages = [];
        var rows = new VerifiedRows(damages);
        await foreach (var row in store.ListAsync(partition, "", cancellation))
        {
            rows.Add(partition, row.Key, row.Json);
        }

        if (await store.FindAsync(partition, CycleKeys.Cycle, cancellation) is null)
        {
            throw new MoveException($"There is no cycle {id.Path} here.");
        }

        damages.AddRange(rows.ChainDamages());
        foreach (var hash in rows.References.Select(reference => reference.Hash).Distinct(StringComparer.Ordinal))
        {
            if (await uploads.OpenAsync(new ContentHash(hash), cancellation) is { } content)
            {
                await content.DisposeAsync();
            }
            else
            {
                damages.Add($"the file {hash} is missing");
            }
        }

        if (damages.Count > 0)
        {
            throw new MoveException($"{id.Path} is damaged and was not moved: {string.Join("; ", damages.Take(5))}. Run verify.");
        }
    }

    private async Task<CycleMove> MarkAsync(CycleId id, string? to, CancellationToken cancellation)
    {
        var move = new CycleMove(time.GetUtcNow(), to);
        var result = await new CycleRecords(new RecordBook(store, time)).ChangeCycleAsync(
            id,
            row => row.Moved is not null
                ? null
                : new Change<CycleRecord>(row with { Moved = move }, [new HistoryFact("CycleMovedOut", Actors.System, $"Chuyển đợt báo cáo sang {to ?? "hệ thống khác"}; bản ở đây chỉ còn để xem.")]),
            cancellation);
        return result.Row.Moved is { } known && (to is null || known.To == to)
            ? known
            : throw new MoveException($"{id.Path} was moved to {result.Row.Moved?.To ?? "another site"} already; take it back first with {MoveOrder.ImportName} --take-back.");
    }

    private async Task<CyclePackage> PackAsync(Stream stream, CycleId id, CycleMove move, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var partition = CycleKeys.Partition(id);
        var verified = new VerifiedRows([]);
        HashSet<string> words = new(StringComparer.Ordinal);
        Dictionary<string, string> asRead = new(StringComparer.Ordinal);
        var rowsHash = await WriteAsync(
            zip,
            CyclePackage.RowsName,
            store.ListAsync(partition, "", cancellation).Where(Travels).Select(row =>
            {
                asRead.Add(row.Key, row.ETag);
                verified.Add(partition, row.Key, row.Json);
                AddWords(words, row.Json);
                return JsonSerializer.Serialize(new PackedRow(row.Key, row.Json));
            }),
            cancellation);
        List<PersonRecord> people = [.. (await new PeopleRecords(store).ListAsync(cancellation)).Where(person => words.Contains(person.Id) || person.Has(Role.Auditor))
            // Protected by this site's keys: of no use there.
            .Select(person => person with { SecondFactor = null })];
        var peopleHash = await WriteAsync(zip, CyclePackage.PeopleName, people.ToAsyncEnumerable().Select(StoredJson.Write), cancellation);
        List<string> files = [.. verified.References.Select(reference => reference.Hash).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (var hash in files)
        {
            await AddFileAsync(zip, hash, cancellation);
        }

        await foreach (var row in store.ListAsync(partition, "", cancellation).Where(Travels))
        {
            if (!asRead.Remove(row.Key, out var etag) || etag != row.ETag)
            {
                throw new MoveException($"{id.Path} is still being written ('{row.Key}' changed). Stop the site, then export it again.");
            }
        }

        var isDemonstration = await new DemonstrationSite(store).ReadAsync(cancellation) is not null;
        var package = new CyclePackage(
            CyclePackage.CurrentFormat, typeof(CycleExport).Assembly.GetName().Version?.ToString(3) ?? "", id.Value, move.At, move.To, isDemonstration, verified.Count, rowsHash, people.Count, peopleHash, files);
        await using var entry = await zip.CreateEntry(CyclePackage.EntryName).OpenAsync(cancellation);
        await JsonSerializer.SerializeAsync(entry, package, cancellationToken: cancellation);
        return package;
    }

    // What orchestrations saw of the rows speaks of those that ran here.
    private static bool Travels(StoredRow row) =>
        !row.Key.StartsWith(CycleKeys.SeenPrefix, StringComparison.Ordinal) && !row.Key.StartsWith(CycleKeys.UnseenPrefix, StringComparison.Ordinal);

    private static async Task<string> WriteAsync(ZipArchive zip, string name, IAsyncEnumerable<string> lines, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await foreach (var line in lines)
        {
            var bytes = Encoding.UTF8.GetBytes(line + "\n");
            hash.AppendData(bytes);
            await entry.WriteAsync(bytes, cancellation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task AddFileAsync(ZipArchive zip, string hash, CancellationToken cancellation)
    {
        await using var content = await uploads.OpenAsync(new ContentHash(hash), cancellation) ?? throw new MoveException($"The file {hash} is missing. Run verify.");

        // Workbooks and documents are zips themselves.
        await using var entry = await zip.CreateEntry(CyclePackage.FilesFolder + hash, CompressionLevel.NoCompression).OpenAsync(cancellation);
        await content.CopyToAsync(entry, cancellation);
    }

    /// <summary>Short texts of a row: the ids of people are among them.</summary>
    private static void AddWords(HashSet<string> words, string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestId)
            {
                words.Add(reader.GetString()!);
            }
        }
    }
}
