namespace Program08.Storage.Uploads;

/// <summary>What became of an upload.</summary>
public abstract record PutUploadResult
{
    private PutUploadResult()
    {
    }

    /// <summary>The file is stored; it may have been there already.</summary>
    public sealed record Stored(ContentHash Hash, long Length) : PutUploadResult;

    /// <summary>There was no content; nothing was kept. A file without a byte proves nothing and is nobody's.</summary>
    public sealed record Empty : PutUploadResult;

    /// <summary>The content went past the limit; nothing was kept.</summary>
    public sealed record TooLarge(long MaximumBytes) : PutUploadResult;
}
