namespace Program08.Benchmarks.Scale;

/// <summary>How often an operation was done, and how many entities that read or wrote; a row that is not there counts as one.</summary>
internal sealed class OperationTotal
{
    public long Count { get; set; }

    public long Entities { get; set; }

    /// <summary>The same by size: each entity as so many as it has begun kibibytes.</summary>
    public long Kibibytes { get; set; }
}
