using System.Buffers;
using System.Security.Cryptography;

namespace Program08.Storage.Uploads;

/// <summary>Copies a stream of unknown length while hashing it, and stops at a limit.</summary>
internal static class HashingCopy
{
    private const int BufferSize = 128 * 1024;

    /// <summary>What came through: the hash and length, or that there was nothing or more than allowed (then the target holds a useless part).</summary>
    public static async Task<PutUploadResult> RunAsync(Stream content, Stream target, long maximumBytes, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long length = 0;
            int read;
            while ((read = await content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellation).ConfigureAwait(false)) > 0)
            {
                length += read;
                if (length > maximumBytes)
                {
                    return new PutUploadResult.TooLarge(maximumBytes);
                }

                hash.AppendData(buffer, 0, read);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellation).ConfigureAwait(false);
            }

            return length == 0
                ? new PutUploadResult.Empty()
                : new PutUploadResult.Stored(new ContentHash(Convert.ToHexStringLower(hash.GetHashAndReset())), length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}
