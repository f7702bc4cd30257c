namespace Program08.Storage.Uploads;

/// <summary>Files under the SHA-256 of their content: written once, never changed, so a double write is no write.</summary>
public interface IUploadStore
{
    /// <summary>
    /// Streams the content in (never buffered whole), and returns when it is safe on disk or in the blob service.
    /// More than <paramref name="maximumBytes"/> gives <see cref="PutUploadResult.TooLarge"/> and leaves nothing behind;
    /// no content at all gives <see cref="PutUploadResult.Empty"/> likewise.
    /// </summary>
    Task<PutUploadResult> PutAsync(Stream content, long maximumBytes, CancellationToken cancellation = default);

    /// <summary>A readable, seekable stream over the content, or null when there is no such file.</summary>
    Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation = default);
}
