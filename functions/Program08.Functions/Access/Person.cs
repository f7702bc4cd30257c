using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>A person as Identity handles one: changed in memory, then stored.</summary>
public sealed class Person
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public string NormalizedEmail { get; set; } = "";

    public string? Phone { get; init; }

    public string? PasswordHash { get; set; }

    public string SecurityStamp { get; set; } = "";

    public int AccessFailedCount { get; set; }

    public DateTimeOffset? LockoutEnd { get; set; }

    public IReadOnlyList<Grant> Grants { get; init; } = [];

    public bool HasSecondFactor => Stored?.HasSecondFactor == true;

    /// <summary>As it was read; null for one who was never stored.</summary>
    internal PersonRecord? Stored { get; init; }

    internal static Person From(PersonRecord record) => new()
    {
        Id = record.Id,
        Name = record.Name,
        Email = record.Email,
        NormalizedEmail = record.NormalizedEmail,
        Phone = record.Phone,
        PasswordHash = record.PasswordHash,
        SecurityStamp = record.SecurityStamp,
        AccessFailedCount = record.AccessFailedCount,
        LockoutEnd = record.LockoutEnd,
        Grants = record.Grants,
        Stored = record,
    };

    internal PersonRecord ToRecord() =>
        new(Id, Name, Email, NormalizedEmail, Phone, PasswordHash, SecurityStamp, AccessFailedCount, LockoutEnd, Grants);
}
