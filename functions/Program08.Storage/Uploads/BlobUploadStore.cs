using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Program08.Storage.Uploads;

/// <summary>Files as block blobs named by their hash, in one container of this store alone.</summary>
/// <remarks>
/// The name is known only when the last byte has come, so the upload first goes to a temporary local file, and from there under its name, if that is
/// not taken. Sending blocks at once would need a name before the hash, then a copy and a deletion: twice the operations, readable leftovers
/// after a crash, and a second writer that an immutability policy refuses. The local file is of limited size and goes with its handle.
/// </remarks>
public sealed class BlobUploadStore : IUploadStore
{
    private const int BufferSize = 64 * 1024;

    // That there is such a name. Where a policy or a hold keeps the container from changes, the service may say that first, before it looks at the condition.
    private static readonly string[] Taken = ["BlobAlreadyExists", "ConditionNotMet", "BlobImmutableDueToPolicy", "BlobImmutableDueToLegalHold"];

    private readonly BlobContainerClient _container;
    private readonly string _temporaryFolder;

    /// <param name="container">Of this store alone; <see cref="EnsureAsync"/> creates it.</param>
    /// <param name="temporaryFolder">Where uploads wait for their name; room for as many uploads as arrive at once. Default: the system's.</param>
    public BlobUploadStore(BlobContainerClient container, string? temporaryFolder = null)
    {
        ArgumentNullException.ThrowIfNull(container);
        _container = container;
        _temporaryFolder = temporaryFolder ?? Path.GetTempPath();
    }

    /// <summary>Creates the container where missing; nobody can read it without a right to.</summary>
    public async Task EnsureAsync(CancellationToken cancellation = default) =>
        await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<PutUploadResult> PutAsync(Stream content, long maximumBytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        await using var waiting = new FileStream(Path.Combine(_temporaryFolder, $"program08-{Guid.NewGuid():N}.part"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        var result = await HashingCopy.RunAsync(content, waiting, maximumBytes, cancellation).ConfigureAwait(false);
        if (result is PutUploadResult.Stored stored)
        {
            waiting.Position = 0;
            await UploadAsync(stored.Hash, waiting, cancellation).ConfigureAwait(false);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation = default)
    {
        try
        {
            return await _container.GetBlobClient(hash.Value).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private async Task UploadAsync(ContentHash hash, Stream content, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },

            // Whatever it is, a browser that is shown the address shall not interpret it.
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
        };
        try
        {
            await _container.GetBlobClient(hash.Value).UploadAsync(content, options, cancellation).ConfigureAwait(false);
        }
        catch (RequestFailedException taken) when (Taken.Contains(taken.ErrorCode))
        {
            // The name promises the content: it is stored already.
        }
    }
}
