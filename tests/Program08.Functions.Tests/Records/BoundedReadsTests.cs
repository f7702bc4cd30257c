namespace Program08.Functions.Tests.Records;

public sealed class BoundedReadsTests
{
    [Fact]
    public async Task Reads_AreSomeAtOnce_AndInTheirOrder()
    {
        var (running, most) = (0, 0);
        var allBegun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var read = await BoundedReads.AllAsync(
            Enumerable.Range(0, 100),
            async (number, _) =>
            {
                // None of the first goes on before as many as may have begun: fewer at once would wait for ever.
                var now = Interlocked.Increment(ref running);
                InterlockedMost(ref most, now);
                if (now == BoundedReads.AtOnce)
                {
                    allBegun.TrySetResult();
                }

                await allBegun.Task;
                Interlocked.Decrement(ref running);
                return number * 2;
            },
            default);

        Assert.Equal(Enumerable.Range(0, 100).Select(number => number * 2), read);
        Assert.Equal(BoundedReads.AtOnce, most);
    }

    private static void InterlockedMost(ref int most, int now)
    {
        for (var known = Volatile.Read(ref most); now > known; known = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, now, known);
        }
    }
}
