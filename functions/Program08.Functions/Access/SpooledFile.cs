namespace Program08.Functions.Access;

/// <summary>An upload laid down in a temporary file, to be looked at before it is kept; the file goes with its handle.</summary>
internal static class SpooledFile
{
    private const int BufferSize = 64 * 1024;

    /// <summary>An empty one, to be written to and read from again.</summary>
    public static FileStream New(FileOptions options = FileOptions.None) => new(Path.Combine(Path.GetTempPath(), $"program08-{Path.GetRandomFileName()}.part"), new FileStreamOptions
    {
        Mode = FileMode.CreateNew,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        BufferSize = BufferSize,
        Options = options | FileOptions.DeleteOnClose,
    });

    /// <returns>The content from its beginning; null when it is longer than allowed.</returns>
    public static async Task<Stream?> TakeAsync(Stream content, long maximumBytes, CancellationToken cancellation)
    {
        var file = New(FileOptions.Asynchronous);
        try
        {
            var buffer = new byte[BufferSize];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                if (file.Length + read > maximumBytes)
                {
                    await file.DisposeAsync();
                    return null;
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                await file.FlushAsync(cancellation);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
