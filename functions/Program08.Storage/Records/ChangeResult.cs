namespace Program08.Storage.Records;

/// <param name="Row">As it is now.</param>
/// <param name="Changed">Whether this call changed it.</param>
public sealed record ChangeResult<TRow>(TRow Row, bool Changed);
