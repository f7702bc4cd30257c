namespace Program08.Storage.Records;

/// <summary>Somebody who signs in or is written to. Contacts only; deletable.</summary>
/// <param name="Id">Derived from the first mail address; stays when the address changes.</param>
/// <param name="Name">"Đầu mối quận Ba Đình".</param>
/// <param name="NormalizedEmail">Upper-case; unique.</param>
/// <param name="PasswordHash">Null until a password is set.</param>
/// <param name="SecurityStamp">Changes with the password and with every revocation; a session with another is over.</param>
/// <param name="LockoutEnd">UTC; null when not locked.</param>
/// <param name="Absence">The one told of last, past ones too; null for none.</param>
/// <param name="StandsIn">Null for nobody.</param>
/// <param name="SecondFactor">Null for the password alone.</param>
/// <param name="Sessions">Where they are signed in; may hold some that are over. Null for nowhere.</param>
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
    IReadOnlyList<Grant> Grants,
    Absence? Absence = null,
    IReadOnlyList<StandIn>? StandsIn = null,
    SecondFactor? SecondFactor = null,
    IReadOnlyList<SessionRecord>? Sessions = null)
{
    /// <summary>Whether a code is asked for beside the password.</summary>
    public bool HasSecondFactor => SecondFactor?.ConfirmedAt is not null;

    public bool Has(Role role) => Grants.Any(grant => grant.Role == role);

    public bool Has(Role role, string unit) => Grants.Any(grant => grant.Role == role && grant.Unit == unit);

    /// <summary>Whose role this person has in the unit; null for one's own, or none.</summary>
    public string? InPlaceOf(Role role, string unit) =>
        Grants.Any(grant => grant.Role == role && grant.Unit == unit && grant.InPlaceOf is null) ? null : Grants.FirstOrDefault(grant => grant.Role == role && grant.Unit == unit)?.InPlaceOf;

    /// <summary>This person with the unit roles of those they stand in for; never both sides of one return, reporting and signing off, by another's absence.</summary>
    /// <param name="absent">As they are now.</param>
    public PersonRecord InPlaceOf(IEnumerable<PersonRecord> absent)
    {
        ArgumentNullException.ThrowIfNull(absent);
        List<Grant> grants = [.. Grants];
        foreach (var away in absent)
        {
            grants.AddRange(away.Grants
                .Where(grant => grant.Unit is not null && !grants.Contains(grant) && !(OtherSide(grant.Role) is { } other && Grants.Any(own => own.Unit == grant.Unit && own.Role == other)))
                .Select(grant => grant with { InPlaceOf = away.Name }));
        }

        return this with { Grants = grants };
    }

    private static Role? OtherSide(Role role) => role switch
    {
        Role.Reporter => Role.Signer,
        Role.Signer => Role.Reporter,
        _ => null,
    };
}
