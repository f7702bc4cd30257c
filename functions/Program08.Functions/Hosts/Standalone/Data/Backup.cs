using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Program08.Storage.Files;
using Program08.Storage.Uploads;

namespace Program08.Functions.Hosts.Data;

/// <summary>
/// Copies a data folder into one zip while the site runs. The database comes first, as one snapshot of a moment; the uploads after it:
/// they never change once stored, and rows refer only to files stored before them, so every file the snapshot names is there. Files kept in
/// blob storage are fetched: all that the snapshot's rows refer to.
/// </summary>
internal static class Backup
{
    /// <summary>Under the name only when it is whole and on disk; until then it is <c>FILE.part</c>.</summary>
    /// <param name="blobs">Where uploads are kept besides the folder; null for nowhere.</param>
    /// <exception cref="DataException">There is nothing to back up, the database is damaged, or the file exists.</exception>
    public static async Task<BackupManifest> WriteAsync(DataFolder data, string file, TimeProvider time, IUploadStore? blobs = null, CancellationToken cancellation = default)
    {
        var target = Path.GetFullPath(file);
        if (Path.Exists(target))
        {
            throw new DataException($"{target} exists; a backup never replaces anything. Choose another name.");
        }

        var folder = Path.GetDirectoryName(target)!;
        DurableFolder.Create(folder);
        var (part, copy) = (target + ".part", target + ".db.part");
        try
        {
            var createdAt = time.GetUtcNow();
            File.Delete(copy);
            CopyDatabase(data, copy);
            BackupManifest manifest;
            await using (var zip = OwnerFile.Open(part, FileMode.Create))
            {
                manifest = await PackAsync(data, copy, zip, createdAt, blobs, cancellation);
                zip.Flush(flushToDisk: true);
            }

            File.Move(part, target);
            DurableFolder.Flush(folder);
            return manifest;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(part);
        }
    }

    private static void CopyDatabase(DataFolder data, string copy)
    {
        using var source = data.OpenDatabase();
        OwnerFile.Open(copy, FileMode.Create).Dispose();
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        target.Open();
        source.BackupDatabase(target);
        using var command = target.CreateCommand();

        // One file without a log beside it, whatever the original's mode.
        command.CommandText = "PRAGMA journal_mode=DELETE; PRAGMA quick_check(1);";
        using var answers = command.ExecuteReader();
        answers.NextResult();
        if (!answers.Read() || answers.GetString(0) != "ok")
        {
            throw new DataException($"The database in {data.Root} is damaged; nothing was written. Run verify.");
        }
    }

    private static async Task<BackupManifest> PackAsync(DataFolder data, string copy, FileStream file, DateTimeOffset createdAt, IUploadStore? blobs, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(zip, copy, DataFolder.DatabaseName, CompressionLevel.Fastest, cancellation);
        var uploads = 0;
        foreach (var upload in data.UploadFiles())
        {
            // Workbooks and documents are zips themselves.
            await AddAsync(zip, upload, data.EntryOf(upload), CompressionLevel.NoCompression, cancellation);
            uploads++;
        }

        List<string> missing = [];
        if (blobs is not null)
        {
            var here = data.UploadFiles().Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
            foreach (var hash in Verification.ReferencedFiles(copy).Where(hash => !here.Contains(hash)))
            {
                if (await FetchAsync(zip, blobs, hash, cancellation))
                {
                    uploads++;
                }
                else
                {
                    missing.Add(hash);
                }
            }
        }

        var keys = 0;
        foreach (var key in data.KeyFiles())
        {
            await AddAsync(zip, key, data.EntryOf(key), CompressionLevel.Fastest, cancellation);
            keys++;
        }

        if (File.Exists(data.Settings))
        {
            await AddAsync(zip, data.Settings, DataFolder.SettingsName, CompressionLevel.Fastest, cancellation);
        }

        var product = typeof(Backup).Assembly.GetName().Version?.ToString(3) ?? "";
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, product, createdAt, await HashAsync(copy, cancellation), uploads, keys, missing.Count > 0 ? missing : null);
        await using var entry = zip.CreateEntry(BackupManifest.EntryName).Open();
        await JsonSerializer.SerializeAsync(entry, manifest, cancellationToken: cancellation);
        return manifest;
    }

    /// <returns>Whether there is such a file.</returns>
    private static async Task<bool> FetchAsync(ZipArchive zip, IUploadStore blobs, string hash, CancellationToken cancellation)
    {
        if (await blobs.OpenAsync(new ContentHash(hash), cancellation) is not { } content)
        {
            return false;
        }

        await using (content)
        {
            await using var entry = zip.CreateEntry(DataFolder.UploadEntryOf(hash), CompressionLevel.NoCompression).Open();
            await content.CopyToAsync(entry, cancellation);
            return true;
        }
    }

    private static async Task AddAsync(ZipArchive zip, string file, string name, CompressionLevel level, CancellationToken cancellation)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var entry = zip.CreateEntry(name, level).Open();
        await content.CopyToAsync(entry, cancellation);
    }

    internal static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }
}
