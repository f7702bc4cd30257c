namespace Program08.Storage.Rows;

/// <summary>One change of a commit.</summary>
public abstract record RowChange
{
    private RowChange(string key) => Key = key;

    /// <summary>The row's key in the commit's partition.</summary>
    public string Key { get; }

    /// <summary>A new row; a conflict when the key is taken.</summary>
    public sealed record Insert(string Key, string Json) : RowChange(Key);

    /// <summary>Replaces the row as it was read; a conflict when it was changed or deleted since.</summary>
    public sealed record Replace(string Key, string Json, string ETag) : RowChange(Key);

    /// <summary>Writes the row whatever is there.</summary>
    public sealed record Upsert(string Key, string Json) : RowChange(Key);

    /// <summary>Deletes the row as it was read; a conflict when it was changed or deleted since.</summary>
    public sealed record Delete(string Key, string ETag) : RowChange(Key);
}
