namespace Program08.Functions;

/// <summary>Reads that belong together, some at once: one after another ten thousand would take minutes at a store that answers over a network, all at once they would take what others need.</summary>
internal static class BoundedReads
{
    /// <summary>At a store that answers in 10 to 20 ms some 400 to 800 a second: less than half of what a partition of Azure's tables takes.</summary>
    public const int AtOnce = 8;

    /// <returns>What was read, in the order of the items.</returns>
    public static async Task<IReadOnlyList<TResult>> AllAsync<T, TResult>(IEnumerable<T> items, Func<T, CancellationToken, Task<TResult>> read, CancellationToken cancellation)
    {
        List<T> all = [.. items];
        var results = new TResult[all.Count];
        await Parallel.ForAsync(0, all.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (index, token) => results[index] = await read(all[index], token));
        return results;
    }
}
