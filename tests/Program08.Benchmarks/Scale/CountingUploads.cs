using Program08.Storage.Uploads;

namespace Program08.Benchmarks.Scale;

internal sealed class CountingUploads(IUploadStore inner) : IUploadStore
{
    private int count;

    public int Count => count;

    public Task<PutUploadResult> PutAsync(Stream content, long maximumBytes, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref count);
        return inner.PutAsync(content, maximumBytes, cancellation);
    }

    public Task<Stream?> OpenAsync(ContentHash hash, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref count);
        return inner.OpenAsync(hash, cancellation);
    }
}
