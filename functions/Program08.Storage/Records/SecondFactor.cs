namespace Program08.Storage.Records;

/// <summary>A person's authenticator app beside the password: codes of RFC 6238 with SHA-1, six digits, 30 seconds.</summary>
/// <param name="Secret">20 bytes in base 32, protected by the site's keys: of no use at another site.</param>
/// <param name="ConfirmedAt">UTC; null until a first code has shown that the app has the secret. It counts from then on.</param>
/// <param name="LastStep">The latest half minute since 1970 whose code was used: no code counts twice.</param>
/// <param name="RecoveryHashes">SHA-256 of the codes for a lost telephone that were not used yet.</param>
public sealed record SecondFactor(string Secret, DateTimeOffset? ConfirmedAt, long LastStep, IReadOnlyList<string> RecoveryHashes);
