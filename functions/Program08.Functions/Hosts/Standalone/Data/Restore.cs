using System.IO.Compression;
using System.Text.Json;
using Program08.Storage.Files;

namespace Program08.Functions.Hosts.Data;

/// <summary>Puts a backup into an empty folder. Everything is unpacked and proved aside first; the database takes its place last.</summary>
internal static class Restore
{
    private const string Aside = ".restoring";

    /// <returns>What <see cref="Verification"/> found in the restored data: damage that was in the backup already is restored and told.</returns>
    /// <exception cref="DataException">The folder is not empty, or the file is no whole backup; then nothing is put in place.</exception>
    public static async Task<VerificationReport> RunAsync(string file, DataFolder data, CancellationToken cancellation = default)
    {
        if (!File.Exists(file))
        {
            throw new DataException($"There is no file {Path.GetFullPath(file)}.");
        }

        // What an interrupted restore left aside doesn't count.
        if (Path.Exists(data.Root) && (File.Exists(data.Root) || Directory.EnumerateFileSystemEntries(data.Root).Any(entry => Path.GetFileName(entry) != Aside)))
        {
            throw new DataException($"{data.Root} is not empty; a backup is restored into an empty or missing folder only. Name another with --data DIR.");
        }

        data.Make();
        var aside = new DataFolder(Path.Combine(data.Root, Aside));
        try
        {
            if (Directory.Exists(aside.Root))
            {
                Directory.Delete(aside.Root, recursive: true);
            }

            DurableFolder.Create(aside.Root);
            var manifest = await UnpackAsync(file, aside, cancellation);
            await CheckAsync(file, manifest, aside, cancellation);
            var report = await Verification.RunAsync(aside, blobs: null, cancellation);
            PutInPlace(aside, data);
            return report;
        }
        finally
        {
            if (Directory.Exists(aside.Root))
            {
                Directory.Delete(aside.Root, recursive: true);
            }
        }
    }

    private static async Task<BackupManifest> UnpackAsync(string file, DataFolder aside, CancellationToken cancellation)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellation);
            BackupManifest? manifest = null;
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName == BackupManifest.EntryName)
                {
                    await using var content = await entry.OpenAsync(cancellation);
                    manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(content, cancellationToken: cancellation);
                }
                else if (DataFolder.IsKnownEntry(entry.FullName))
                {
                    await UnpackAsync(entry, Path.Combine(aside.Root, entry.FullName), cancellation);
                }
                else
                {
                    throw new DataException($"{file} is no backup of this program: it holds '{entry.FullName}'.");
                }
            }

            return manifest ?? throw new DataException($"{file} is no whole backup: it has no {BackupManifest.EntryName}.");
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            throw new DataException($"{file} can't be read as a backup: {broken.Message}", broken);
        }
    }

    private static async Task UnpackAsync(ZipArchiveEntry entry, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var target = OwnerFile.Open(path, FileMode.CreateNew);
        await using var content = await entry.OpenAsync(cancellation);
        await content.CopyToAsync(target, cancellation);
        target.Flush(flushToDisk: true);
    }

    private static async Task CheckAsync(string file, BackupManifest manifest, DataFolder aside, CancellationToken cancellation)
    {
        if (manifest.Format != BackupManifest.CurrentFormat)
        {
            throw new DataException($"{file} has format {manifest.Format}; this program reads {BackupManifest.CurrentFormat}.");
        }

        if (!File.Exists(aside.Database) || await Backup.HashAsync(aside.Database, cancellation) != manifest.DatabaseHash)
        {
            throw new DataException($"{file} is damaged: its database is not the one that was backed up.");
        }

        if (aside.UploadFiles().Count() != manifest.Uploads || aside.KeyFiles().Count() != manifest.Keys)
        {
            throw new DataException($"{file} is damaged: it does not hold {manifest.Uploads} uploads and {manifest.Keys} keys.");
        }
    }

    private static void PutInPlace(DataFolder aside, DataFolder data)
    {
        foreach (var folder in new[] { aside.Uploads, aside.Keys }.Where(Directory.Exists))
        {
            foreach (var below in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
            {
                DurableFolder.Flush(below);
            }

            Directory.Move(folder, Path.Combine(data.Root, Path.GetFileName(folder)));
        }

        if (File.Exists(aside.Settings))
        {
            File.Move(aside.Settings, data.Settings);
        }

        DurableFolder.Flush(data.Root);
        File.Move(aside.Database, data.Database);
        DurableFolder.Flush(data.Root);
    }
}
