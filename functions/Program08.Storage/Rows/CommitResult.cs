namespace Program08.Storage.Rows;

/// <summary>What became of a commit.</summary>
public abstract record CommitResult
{
    private CommitResult()
    {
    }

    /// <summary>Everything is on disk.</summary>
    /// <param name="ETags">The new ETag of every written row, by key.</param>
    public sealed record Committed(IReadOnlyDictionary<string, string> ETags) : CommitResult;

    /// <summary>Nothing was written: this row was not as the change expected.</summary>
    public sealed record Conflict(string Key) : CommitResult;
}
