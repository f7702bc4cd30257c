using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Program08.Storage.Uploads;

namespace Program08.Storage.Tests.Uploads;

public sealed class BlobUploadStoreTests(AzuriteFixture azurite) : UploadStoreContract, IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly BlobContainerClient _container = new(azurite.ConnectionString, AzuriteFixture.NewName());

    public void Dispose()
    {
        // Whatever a test did, no upload may leave its waiting file behind.
        Assert.Empty(Directory.GetFileSystemEntries(_temporary.Path));
        _temporary.Dispose();
    }

    [Fact]
    public async Task Put_ContainerMissing_FailsAndSaysSo()
    {
        var store = new BlobUploadStore(_container, _temporary.Path);

        var failure = await Assert.ThrowsAsync<Azure.RequestFailedException>(() => store.PutAsync(new MemoryStream([1]), Limit));

        Assert.Equal("ContainerNotFound", failure.ErrorCode);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => store.OpenAsync(ContentHash.Of([1])));
    }

    [Fact]
    public async Task Put_Again_DoesNotWriteTheBlob()
    {
        var store = await OpenAsync();
        await store.PutAsync(new MemoryStream([1, 2, 3]), Limit);
        var blob = _container.GetBlobClient(ContentHash.Of([1, 2, 3]).Value);
        var before = (await blob.GetPropertiesAsync()).Value;

        await store.PutAsync(new MemoryStream([1, 2, 3]), Limit);

        Assert.Equal(before.ETag, (await blob.GetPropertiesAsync()).Value.ETag);
        Assert.Equal("application/octet-stream", before.ContentType);
    }

    [Theory]
    [InlineData("BlobImmutableDueToPolicy", true)]
    [InlineData("BlobImmutableDueToLegalHold", true)]
    [InlineData("BlobArchived", false)]
    public async Task Put_Again_WhereAPolicyKeepsWhatIsThere_IsStored(string answer, bool isStored)
    {
        // The emulator knows no policies: a service that answers as the real one does about a name that is taken.
        using var client = new HttpClient(new Conflict(answer));
        var store = new BlobUploadStore(new BlobContainerClient(azurite.ConnectionString, AzuriteFixture.NewName(), new BlobClientOptions { Transport = new HttpClientTransport(client) }), _temporary.Path);

        var put = store.PutAsync(new MemoryStream([1, 2, 3]), Limit);

        if (isStored)
        {
            Assert.Equal(ContentHash.Of([1, 2, 3]), Assert.IsType<PutUploadResult.Stored>(await put).Hash);
        }
        else
        {
            Assert.Equal(answer, (await Assert.ThrowsAsync<Azure.RequestFailedException>(() => put)).ErrorCode);
        }
    }

    protected override async Task<IUploadStore> OpenAsync()
    {
        var store = new BlobUploadStore(_container, _temporary.Path);
        await store.EnsureAsync();
        return store;
    }

    protected override async Task<int> CountAsync()
    {
        var count = 0;
        await foreach (var _ in _container.GetBlobsAsync())
        {
            count++;
        }

        return count;
    }

    private sealed class Conflict(string code) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = new HttpResponseMessage(System.Net.HttpStatusCode.Conflict) { RequestMessage = request };
            answer.Headers.Add("x-ms-error-code", code);
            return Task.FromResult(answer);
        }
    }
}
