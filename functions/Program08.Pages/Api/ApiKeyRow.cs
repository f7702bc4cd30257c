namespace Program08.Pages.Api;

/// <param name="Scopes">In words.</param>
/// <param name="MadeBy">Name of who made it.</param>
/// <param name="ValidUntil">UTC.</param>
/// <param name="LastUsedAt">UTC; null while it was never used.</param>
/// <param name="RevokedAt">UTC; null while it was not.</param>
public sealed record ApiKeyRow(
    string Id, string Name, string Purpose, IReadOnlyList<string> Scopes, string MadeBy, DateTimeOffset MadeAt, DateTimeOffset ValidUntil, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt, bool IsValid);
