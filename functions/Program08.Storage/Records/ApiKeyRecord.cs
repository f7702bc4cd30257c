namespace Program08.Storage.Records;

/// <summary>An access key of a program (khóa truy cập). The secret itself is told once and kept nowhere.</summary>
/// <param name="Id"><c>key-</c> and 16 hexadecimal digits; stands in histories where a person's id does.</param>
/// <param name="Name">"Kho dữ liệu của Sở".</param>
/// <param name="Purpose">What for, in a sentence.</param>
/// <param name="SecretHash">SHA-256 of the whole key. The key has 256 random bits: there is nothing to guess that a slow hash would slow.</param>
/// <param name="Units">Codes of the units it may send for; empty without <see cref="ApiScope.Submit"/>.</param>
/// <param name="CreatedBy">Person id.</param>
/// <param name="ExpiresAt">UTC; not valid from here on.</param>
/// <param name="RevokedAt">UTC; null while nobody revoked it.</param>
/// <param name="LastUsedAt">UTC, to the minute; null while it was never used.</param>
public sealed record ApiKeyRecord(
    string Id,
    string Name,
    string Purpose,
    string SecretHash,
    IReadOnlyList<ApiScope> Scopes,
    IReadOnlyList<string> Units,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt = null,
    DateTimeOffset? LastUsedAt = null)
{
    public const string IdPrefix = "key-";

    public bool Allows(ApiScope scope) => Scopes.Contains(scope);

    public bool IsValid(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>The key where a person is asked for: reads published reports, reports for its units, as far as its scopes go, and nothing else. Lives for a request, is never stored.</summary>
    public PersonRecord AsPerson() => new(
        Id,
        $"Khóa truy cập “{Name}”",
        "",
        "",
        null,
        null,
        "",
        0,
        null,
        [.. Allows(ApiScope.Reports) ? (Grant[])[new Grant(Role.Reader)] : [], .. Allows(ApiScope.Submit) ? Units.Select(unit => new Grant(Role.Reporter, unit)) : []]);
}
