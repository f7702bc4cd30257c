using System.Security.Cryptography;
using System.Text;
using Program08.Storage.Uploads;

namespace Program08.Storage.Tests.Uploads;

/// <summary>What every upload store promises; each adapter runs all of it.</summary>
public abstract class UploadStoreContract
{
    protected const long Limit = 8 * 1024 * 1024;

    /// <summary>A store on the same data every time it is called within one test; nothing is kept from test to test.</summary>
    protected abstract Task<IUploadStore> OpenAsync();

    /// <summary>How many files, whole or partial, the store holds.</summary>
    protected abstract Task<int> CountAsync();

    [Fact]
    public async Task Put_Content_IsOpenedByItsHash()
    {
        var content = Encoding.UTF8.GetBytes("Biểu 01 – quận Hoàng Mai");
        var store = await OpenAsync();

        var stored = Assert.IsType<PutUploadResult.Stored>(await store.PutAsync(new MemoryStream(content), Limit));

        Assert.Equal(new PutUploadResult.Stored(ContentHash.Of(content), content.Length), stored);
        Assert.Equal(content, await ReadAsync(store, stored.Hash));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(128 * 1024)]
    [InlineData(5 * 1024 * 1024 + 1)]
    public async Task Put_AnyLength_FromAStreamInPieces_ComesBackWhole(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var store = await OpenAsync();

        var stored = Assert.IsType<PutUploadResult.Stored>(await store.PutAsync(new PiecewiseStream(content), Limit));

        Assert.Equal(length, stored.Length);
        Assert.Equal(content, await ReadAsync(store, ContentHash.Of(content)));
    }

    [Fact]
    public async Task Put_Nothing_IsSaidAndLeavesNothing()
    {
        var store = await OpenAsync();

        Assert.Equal(new PutUploadResult.Empty(), await store.PutAsync(new PiecewiseStream([]), Limit));

        Assert.Equal(0, await CountAsync());
        Assert.Null(await store.OpenAsync(ContentHash.Of([])));
    }

    [Fact]
    public async Task Put_ExactlyTheLimit_IsStored()
    {
        var store = await OpenAsync();
        Assert.IsType<PutUploadResult.Stored>(await store.PutAsync(new PiecewiseStream(new byte[1000]), 1000));
    }

    [Fact]
    public async Task Put_OneByteTooMuch_IsRefusedAndLeavesNothing()
    {
        var store = await OpenAsync();

        var result = await store.PutAsync(new PiecewiseStream(new byte[1001]), 1000);

        Assert.Equal(new PutUploadResult.TooLarge(1000), result);
        Assert.Equal(0, await CountAsync());
        Assert.Null(await store.OpenAsync(ContentHash.Of(new byte[1001])));
    }

    [Fact]
    public async Task Put_SenderBreaksOff_LeavesNothing()
    {
        var store = await OpenAsync();

        await Assert.ThrowsAsync<IOException>(() => store.PutAsync(new PiecewiseStream(new byte[100_000], breaksOffAfter: 50_000), Limit));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Put_SameContentTwice_IsOneFile()
    {
        var store = await OpenAsync();
        var first = await store.PutAsync(new PiecewiseStream([1, 2, 3]), Limit);

        Assert.Equal(first, await store.PutAsync(new PiecewiseStream([1, 2, 3]), Limit));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Put_SameContentManyTimesAtOnce_IsOneFile()
    {
        var content = RandomNumberGenerator.GetBytes(200_000);
        var store = await OpenAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.PutAsync(new PiecewiseStream(content), Limit))));

        Assert.Single(results.Distinct());
        Assert.Equal(1, await CountAsync());
        Assert.Equal(content, await ReadAsync(store, ContentHash.Of(content)));
    }

    [Fact]
    public async Task Put_AnotherContent_IsAnotherFile()
    {
        var store = await OpenAsync();
        await store.PutAsync(new PiecewiseStream([1]), Limit);
        await store.PutAsync(new PiecewiseStream([2]), Limit);

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Open_HashNeverStored_IsNull()
    {
        Assert.Null(await (await OpenAsync()).OpenAsync(ContentHash.Of([9, 9, 9])));
    }

    [Fact]
    public async Task Open_Stream_CanSeek()
    {
        var content = RandomNumberGenerator.GetBytes(300_000);
        var store = await OpenAsync();
        await store.PutAsync(new PiecewiseStream(content), Limit);

        await using var stream = (await store.OpenAsync(ContentHash.Of(content)))!;
        Assert.True(stream.CanSeek);
        Assert.Equal(content.Length, stream.Length);
        stream.Seek(-10, SeekOrigin.End);
        var tail = new byte[10];
        await stream.ReadExactlyAsync(tail);
        Assert.Equal(content[^10..], tail);
        stream.Seek(5, SeekOrigin.Begin);
        Assert.Equal(content[5], stream.ReadByte());
    }

    [Fact]
    public async Task Reopen_FindsWhatWasStored()
    {
        await (await OpenAsync()).PutAsync(new PiecewiseStream([4, 2]), Limit);
        Assert.Equal([4, 2], await ReadAsync(await OpenAsync(), ContentHash.Of([4, 2])));
    }

    protected static async Task<byte[]> ReadAsync(IUploadStore store, ContentHash hash)
    {
        await using var stream = await store.OpenAsync(hash);
        Assert.NotNull(stream);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
