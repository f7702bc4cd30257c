namespace Microsoft.DurableTask;

/// <summary>One page of results. May be empty and still name a next one.</summary>
public sealed class Page<T>
{
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
        ContinuationToken = continuationToken;
    }

    public IReadOnlyList<T> Values { get; }

    /// <summary>Opaque; null on the last page.</summary>
    public string? ContinuationToken { get; }
}
