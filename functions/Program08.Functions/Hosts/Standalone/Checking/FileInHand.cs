using Program08.Storage.Uploads;

namespace Program08.Functions.Hosts.Checking;

/// <summary>The one file that is looked at, in the place of the uploads: nothing is kept.</summary>
internal sealed class FileInHand(byte[] content) : IUploadStore
{
    public ContentHash Hash { get; } = ContentHash.Of(content);

    public Task<PutUploadResult> PutAsync(Stream content, long maximumBytes, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("A check keeps nothing.");

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation = default) =>
        Task.FromResult<Stream?>(hash == Hash ? new MemoryStream(content, writable: false) : null);
}
