namespace Program08.Storage.Records;

/// <summary>Somebody who signs in or is written to. Contacts only; deletable.</summary>
/// <param name="Id">Derived from the first mail address; stays when the address changes.</param>
/// <param name="Name">"Đầu mối quận Ba Đình".</param>
/// <param name="NormalizedEmail">Upper-case; unique.</param>
/// <param name="PasswordHash">Null until a password is set.</param>
/// <param name="SecurityStamp">Changes with the password and with every revocation; a session with another is over.</param>
/// <param name="LockoutEnd">UTC; null when not locked.</param>
public sealed record PersonRecord(
    string Id,
    string Name,
    string Email,
    string NormalizedEmail,
    string? Phone,
    string? PasswordHash,
    string SecurityStamp,
    int AccessFailedCount,
    DateTimeOffset? LockoutEnd,
    IReadOnlyList<Grant> Grants)
{
    public bool Has(Role role) => Grants.Any(grant => grant.Role == role);

    public bool Has(Role role, string unit) => Grants.Any(grant => grant.Role == role && grant.Unit == unit);
}
