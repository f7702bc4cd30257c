using Program08.Storage.Files;

namespace Program08.Storage.Uploads;

/// <summary>
/// Files in a folder, as <c>ab/cd/abcd…</c> (two levels, so that no folder grows beyond what file systems and backup tools like). A file appears
/// under its name only when it is whole and flushed; until then it is <c>incoming/*.part</c>, on the same file system, so that the rename is atomic.
/// </summary>
public sealed class FolderUploadStore : IUploadStore
{
    private const string PartExtension = ".part";
    private const int WriteBuffer = 0;
    private const int ReadBuffer = 64 * 1024;

    private readonly string _root;
    private readonly string _incoming;

    /// <summary>Creates the folder where missing, and clears away what an interrupted upload left.</summary>
    /// <param name="root">The folder; of this store alone.</param>
    /// <exception cref="IOException">The folder can't be created or written to.</exception>
    public FolderUploadStore(string root)
    {
        ArgumentException.ThrowIfNullOrEmpty(root);
        _root = Path.GetFullPath(root);
        _incoming = Path.Combine(_root, "incoming");
        DurableFolder.Create(_incoming);
        ClearLeftovers();
    }

    /// <inheritdoc/>
    public async Task<PutUploadResult> PutAsync(Stream content, long maximumBytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = Path.Combine(_incoming, Guid.NewGuid().ToString("N") + PartExtension);
        try
        {
            // Held open (and so locked) over the rename: another process that starts on this folder doesn't take it for a leftover.
            await using var file = new FileStream(part, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                BufferSize = WriteBuffer,
                Options = FileOptions.Asynchronous,
            });
            var result = await HashingCopy.RunAsync(content, file, maximumBytes, cancellation).ConfigureAwait(false);
            if (result is PutUploadResult.Stored stored)
            {
                Publish(file, part, stored);
            }

            return result;
        }
        finally
        {
            // After a publication it is gone already; then this does nothing.
            File.Delete(part);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation = default)
    {
        try
        {
            // Delete-sharing, so that reading never stops a backup tool or a replacement of a damaged file.
            return Task.FromResult<Stream?>(new FileStream(PathOf(hash), new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                BufferSize = ReadBuffer,
                Options = FileOptions.Asynchronous,
            }));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    private string PathOf(ContentHash hash) => Path.Combine(_root, hash.Value[..2], hash.Value[2..4], hash.Value);

    private void Publish(FileStream part, string partPath, PutUploadResult.Stored stored)
    {
        var path = PathOf(stored.Hash);
        var folder = Path.GetDirectoryName(path)!;
        var existing = new FileInfo(path);

        // The name promises the content. Only a file that was cut short from outside has another length; the good content heals it.
        if (!existing.Exists || existing.Length != stored.Length)
        {
            part.Flush(flushToDisk: true);
            Directory.CreateDirectory(folder);
            File.Move(partPath, path, overwrite: true);
        }

        // Also when the file was there: whoever wrote it may be just before its own flush, and this answer promises as much as that one.
        DurableFolder.Flush(folder);
        DurableFolder.Flush(Path.GetDirectoryName(folder)!);
        DurableFolder.Flush(_root);
    }

    private void ClearLeftovers()
    {
        foreach (var part in Directory.EnumerateFiles(_incoming, "*" + PartExtension))
        {
            try
            {
                using (new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                {
                }

                File.Delete(part);
            }
            catch (IOException)
            {
                // Another process is writing it: no leftover.
            }
        }
    }
}
