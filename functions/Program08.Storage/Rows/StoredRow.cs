namespace Program08.Storage.Rows;

/// <summary>A row as it was last committed.</summary>
/// <param name="Partition">What it is committed together with; see <see cref="RowName"/>.</param>
/// <param name="Key">Unique in its partition; see <see cref="RowName"/>.</param>
/// <param name="ETag">Changes with every write of the row; opaque.</param>
/// <param name="Json">UTF-8 JSON text, any size (an adapter with a limit keeps the rest elsewhere).</param>
public sealed record StoredRow(string Partition, string Key, string ETag, string Json);
