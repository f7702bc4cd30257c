using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Moving;

/// <summary>A file of <c>export-cycle</c>, proved from end to end.</summary>
internal sealed class OpenedPackage : IDisposable
{
    private readonly ZipArchive zip;

    private OpenedPackage(ZipArchive zip, CyclePackage package, VerifiedRows rows, IReadOnlyList<PersonRecord> people)
    {
        this.zip = zip;
        Package = package;
        Rows = rows;
        People = people;
    }

    public CyclePackage Package { get; }

    public VerifiedRows Rows { get; }

    public IReadOnlyList<PersonRecord> People { get; }

    /// <exception cref="MoveException">It is not there, not an export, of another version, or damaged.</exception>
    public static async Task<OpenedPackage> OpenAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new MoveException($"There is no file {Path.GetFullPath(file)}.");
        }

        ZipArchive? zip = null;
        try
        {
            zip = await ZipFile.OpenReadAsync(file, cancellation);
            var opened = await ProveAsync(zip, file, cancellation);
            zip = null;
            return opened;
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or EndOfStreamException or FormatException)
        {
            throw new MoveException($"{file} is damaged or no export of a cycle: {broken.Message.ReplaceLineEndings(" ")}", broken);
        }
        finally
        {
            zip?.Dispose();
        }
    }

    public IAsyncEnumerable<PackedRow> ReadRowsAsync(CancellationToken cancellation) => LinesAsync(zip, CyclePackage.RowsName, cancellation).Select(RowOf);

    public Task<Stream> OpenFileAsync(string hash, CancellationToken cancellation) => EntryOf(zip, CyclePackage.FilesFolder + hash).OpenAsync(cancellation);

    public void Dispose() => zip.Dispose();

    private static async Task<OpenedPackage> ProveAsync(ZipArchive zip, string file, CancellationToken cancellation)
    {
        CyclePackage package;
        await using (var content = await EntryOf(zip, CyclePackage.EntryName).OpenAsync(cancellation))
        {
            package = await JsonSerializer.DeserializeAsync<CyclePackage>(content, cancellationToken: cancellation) ?? throw new InvalidDataException($"{CyclePackage.EntryName} is empty.");
        }

        if (package.Format != CyclePackage.CurrentFormat)
        {
            throw new MoveException($"{file} has format {package.Format}, written by version {package.Product}; this program reads format {CyclePackage.CurrentFormat}. Import it with a program of that version.");
        }

        await MustBeAsync(zip, CyclePackage.RowsName, package.RowsHash, cancellation);
        await MustBeAsync(zip, CyclePackage.PeopleName, package.PeopleHash, cancellation);
        foreach (var hash in package.Files)
        {
            await MustBeAsync(zip, CyclePackage.FilesFolder + hash, hash, cancellation);
        }

        var partition = CycleKeys.Partition(CycleId.From(package.Cycle));
        List<string> damages = [];
        var rows = new VerifiedRows(damages);
        var hasCycle = false;
        await foreach (var row in LinesAsync(zip, CyclePackage.RowsName, cancellation).Select(RowOf))
        {
            rows.Add(partition, row.Key, row.Json);
            hasCycle |= row.Key == CycleKeys.Cycle;
        }

        damages.AddRange(rows.ChainDamages());
        damages.AddRange(rows.References.Where(reference => !package.Files.Contains(reference.Hash, StringComparer.Ordinal)).Select(reference => $"{reference.Row}: its file {reference.Hash} is not in it"));
        if (damages.Count > 0 || !hasCycle || rows.Count != package.Rows)
        {
            throw new MoveException($"{file} is damaged: {(damages.Count > 0 ? string.Join("; ", damages.Take(5)) : $"it holds {rows.Count} rows of {package.Rows}")}.");
        }

        var people = await LinesAsync(zip, CyclePackage.PeopleName, cancellation).Select(StoredJson.Read<PersonRecord>).ToListAsync(cancellation);
        return new OpenedPackage(zip, package, rows, people);
    }

    private static async Task MustBeAsync(ZipArchive zip, string name, string hash, CancellationToken cancellation)
    {
        await using var content = await EntryOf(zip, name).OpenAsync(cancellation);
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation)) is var found && found != hash)
        {
            throw new InvalidDataException($"{name} has SHA-256 {found}, not {hash}.");
        }
    }

    private static ZipArchiveEntry EntryOf(ZipArchive zip, string name) => zip.GetEntry(name) ?? throw new InvalidDataException($"it has no {name}.");

    private static PackedRow RowOf(string line) => JsonSerializer.Deserialize<PackedRow>(line) ?? throw new InvalidDataException("it holds a row that is empty.");

    private static async IAsyncEnumerable<string> LinesAsync(ZipArchive zip, string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var content = await EntryOf(zip, name).OpenAsync(cancellation);
        using var reader = new StreamReader(content);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            yield return line;
        }
    }
}
