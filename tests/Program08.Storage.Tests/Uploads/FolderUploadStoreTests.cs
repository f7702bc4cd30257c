using Program08.Storage.Uploads;

namespace Program08.Storage.Tests.Uploads;

public sealed class FolderUploadStoreTests : UploadStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Root => _folder.File("uploads");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Start_AfterAKill_ClearsThePartsAndKeepsTheFiles()
    {
        var store = await OpenAsync();
        await store.PutAsync(new MemoryStream([1]), Limit);
        File.WriteAllText(Path.Combine(Root, "incoming", "0123.part"), "half a fi");

        await OpenAsync();

        Assert.Equal(1, await CountAsync());
        Assert.Equal([1], await ReadAsync(store, ContentHash.Of([1])));
    }

    [Fact]
    public async Task Start_WhileAnotherProcessReceives_LeavesItsPartAlone()
    {
        var store = await OpenAsync();
        var content = new HeldStream([1, 2, 3]);
        var put = Task.Run(() => store.PutAsync(content, Limit));
        await content.Reached;

        await OpenAsync();
        content.Release();

        Assert.IsType<PutUploadResult.Stored>(await put);
        Assert.Equal([1, 2, 3], await ReadAsync(store, ContentHash.Of([1, 2, 3])));
    }

    [Fact]
    public async Task Put_FileCutShortFromOutside_IsHealed()
    {
        var store = await OpenAsync();
        await store.PutAsync(new MemoryStream([1, 2, 3]), Limit);
        File.WriteAllBytes(PathOf([1, 2, 3]), [1]);

        await store.PutAsync(new MemoryStream([1, 2, 3]), Limit);

        Assert.Equal([1, 2, 3], await ReadAsync(store, ContentHash.Of([1, 2, 3])));
    }

    [Fact]
    public async Task Put_Again_DoesNotWriteTheFile()
    {
        var store = await OpenAsync();
        await store.PutAsync(new MemoryStream([1, 2, 3]), Limit);
        var written = DateTime.UnixEpoch;
        File.SetLastWriteTimeUtc(PathOf([1, 2, 3]), written);

        await store.PutAsync(new MemoryStream([1, 2, 3]), Limit);

        Assert.Equal(written, File.GetLastWriteTimeUtc(PathOf([1, 2, 3])));
    }

    [Fact]
    public async Task Files_LieTwoFoldersDeep()
    {
        var store = await OpenAsync();
        await store.PutAsync(new MemoryStream([1]), Limit);

        Assert.True(File.Exists(PathOf([1])));
    }

    protected override Task<IUploadStore> OpenAsync() => Task.FromResult<IUploadStore>(new FolderUploadStore(Root));

    protected override Task<int> CountAsync() => Task.FromResult(Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Length);

    private string PathOf(byte[] content)
    {
        var hash = ContentHash.Of(content).Value;
        return Path.Combine(Root, hash[..2], hash[2..4], hash);
    }

    /// <summary>Gives its content only once released.</summary>
    private sealed class HeldStream(byte[] content) : MemoryStream(content)
    {
        private readonly TaskCompletionSource _reached = new();
        private readonly TaskCompletionSource _released = new();

        public Task Reached => _reached.Task;

        public void Release() => _released.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _reached.TrySetResult();
            await _released.Task;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
