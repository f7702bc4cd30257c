using System.IO.Hashing;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Program08.Storage.Tests.Uploads;

/// <summary>The stand-in for System.IO.Hashing: by itself, and under the storage client that needs it.</summary>
public sealed class NonCryptographicHashAlgorithmTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Append_FromBytesAndStreams_IsOneHash()
    {
        var sum = new ByteSum();
        sum.Append([1, 2]);
        sum.Append(new MemoryStream([3, 4]));
        await sum.AppendAsync(new PiecewiseStream([5]));

        Assert.Equal([15], sum.GetCurrentHash());
        Assert.Equal([15], sum.GetHashAndReset());
        Assert.Equal([0], sum.GetCurrentHash());
    }

    [Fact]
    public void Destination_TooShort_GetsNothingAndResetsNothing()
    {
        var sum = new ByteSum();
        sum.Append([7]);

        Assert.False(sum.TryGetHashAndReset([], out var written));
        Assert.Equal(0, written);
        Assert.Throws<ArgumentException>(() => sum.GetCurrentHash([]));
        Assert.Throws<ArgumentException>(() => sum.GetHashAndReset([]));
        Assert.Equal([7], sum.GetHashAndReset());
    }

    [Fact]
    public void Destination_LongerThanTheHash_GetsItAtItsBeginning()
    {
        var sum = new ByteSum();
        sum.Append([7]);
        var destination = new byte[] { 9, 9 };

        Assert.Equal(1, sum.GetHashAndReset(destination));
        Assert.Equal([7, 9], destination);
    }

    [Fact]
    public async Task StorageClient_WithItsOwnChecksum_Uploads()
    {
        var container = new BlobContainerClient(azurite.ConnectionString, AzuriteFixture.NewName());
        await container.CreateAsync();
        var options = new BlobUploadOptions { TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.StorageCrc64 } };

        await container.GetBlobClient("a").UploadAsync(new MemoryStream(new byte[100_000]), options);

        Assert.Equal(100_000, (await container.GetBlobClient("a").GetPropertiesAsync()).Value.ContentLength);
    }

    private sealed class ByteSum() : NonCryptographicHashAlgorithm(hashLengthInBytes: 1)
    {
        private byte _sum;

        public override void Append(ReadOnlySpan<byte> source)
        {
            foreach (var value in source)
            {
                _sum += value;
            }
        }

        public override void Reset() => _sum = 0;

        protected override void GetCurrentHashCore(Span<byte> destination) => destination[0] = _sum;
    }
}
