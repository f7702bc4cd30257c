namespace Program08.Storage.Records;

/// <summary>A one-time link, under the hash of its token: who reads the store can't use it.</summary>
/// <param name="Person">Whose password it sets; null for the first administrator's.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record InvitationRecord(string TokenHash, string? Person, DateTimeOffset ExpiresAt);
