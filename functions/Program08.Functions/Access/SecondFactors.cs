using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>Authenticator apps: set up, confirmed by a first code, used at sign-in and at decisions, ended. What changes stands in the history of people.</summary>
public sealed class SecondFactors(PeopleRecords people, RecordBook book, IDataProtectionProvider protection, TimeProvider time, ILogger<SecondFactors> logger)
{
    /// <summary>How many codes for a lost telephone somebody gets.</summary>
    public const int RecoveryCodes = 10;

    private const int SecretBytes = 20;
    private const int RecoveryBytes = 15;
    private const int GroupLength = 4;

    // A clock that is half a minute off, either way, is nobody's fault.
    private static readonly VerificationWindow OneStep = new(previous: 1, future: 1);

    private readonly IDataProtector protector = protection.CreateProtector("Program08.SecondFactor");

    /// <summary>A new secret that does not count yet; nothing while one counts.</summary>
    public Task BeginAsync(string person, CancellationToken cancellation) => people.ChangeAsync(
        person,
        known => known.HasSecondFactor ? known : known with { SecondFactor = new SecondFactor(protector.Protect(Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes))), null, 0, []) },
        cancellation);

    /// <summary>Forgets a secret that does not count yet.</summary>
    public Task CancelAsync(string person, CancellationToken cancellation) =>
        people.ChangeAsync(person, known => known.HasSecondFactor ? known : known with { SecondFactor = null }, cancellation);

    /// <summary>The secret in base 32, for the app; null when there is none, or none that this site's keys can read.</summary>
    public string? SecretOf(PersonRecord person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (person.SecondFactor is not { } factor)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(factor.Secret);
        }
        catch (CryptographicException problem)
        {
            FunctionsLog.SecondFactorUnreadable(logger, person.Id, problem);
            return null;
        }
    }

    /// <summary>Makes the secret count, if the code is of it.</summary>
    /// <returns>The codes for a lost telephone, told once; null when the code is wrong or nothing was begun.</returns>
    public Task<IReadOnlyList<string>?> ConfirmAsync(string person, string? code, CancellationToken cancellation) => TellAsync(
        person,
        known => known.HasSecondFactor || Used(known, code) is not { } used
            ? null
            // Whoever signed in with the password alone has to sign in again.
            : known with { SecondFactor = used with { ConfirmedAt = time.GetUtcNow() }, SecurityStamp = PeopleChanges.NewStamp() },
        "SecondFactorOn",
        "Bật xác thực hai lớp",
        cancellation);

    /// <summary>New codes for a lost telephone, for one who has just proven who it is; the old ones are worth nothing then.</summary>
    /// <returns>Null when there is no second factor.</returns>
    public Task<IReadOnlyList<string>?> RenewAsync(string person, CancellationToken cancellation) =>
        TellAsync(person, known => known.HasSecondFactor ? known : null, "RecoveryCodesRenewed", "Tạo lại mã dự phòng", cancellation);

    /// <summary>Whether the code is good; it is used up by that.</summary>
    public async Task<bool> UseAsync(string person, string? code, CancellationToken cancellation)
    {
        var isGood = false;
        await people.ChangeAsync(
            person,
            known =>
            {
                var used = known.HasSecondFactor ? Used(known, code) : null;
                isGood = used is not null;
                return used is null ? known : known with { SecondFactor = used };
            },
            cancellation);
        return isGood;
    }

    /// <summary>Back to the password alone.</summary>
    /// <param name="by">The person, or the administrator of one whose telephone is gone.</param>
    /// <returns>False when there was none.</returns>
    public Task<bool> EndAsync(string person, string by, CancellationToken cancellation) => book.TellAsync(
        PeopleRecords.Partition,
        PeopleRecords.Subject,
        async token => await people.PrepareAsync(person, known => known with { SecondFactor = null, SecurityStamp = PeopleChanges.NewStamp() }, token) is { Known.HasSecondFactor: true } prepared
            ? new Told(prepared.Rows, [new HistoryFact("SecondFactorOff", by, $"Tắt xác thực hai lớp của {prepared.Known.Name}.")])
            : null,
        cancellation);

    private async Task<IReadOnlyList<string>?> TellAsync(string person, Func<PersonRecord, PersonRecord?> change, string action, string words, CancellationToken cancellation)
    {
        IReadOnlyList<string> codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => NewRecoveryCode())];
        var isDone = await book.TellAsync(
            PeopleRecords.Partition,
            PeopleRecords.Subject,
            async token =>
            {
                PersonRecord? changed = null;
                var prepared = await people.PrepareAsync(
                    person,
                    known => (changed = change(known) is { SecondFactor: { } factor } next ? next with { SecondFactor = factor with { RecoveryHashes = [.. codes.Select(HashOf)] } } : null) ?? known,
                    token);
                return prepared is null || changed is null ? null : new Told(prepared.Value.Rows, [new HistoryFact(action, person, $"{words}: {changed.Name}.")]);
            },
            cancellation);
        return isDone ? codes : null;
    }

    /// <summary>What is left after the code was used; null when it is not good.</summary>
    private SecondFactor? Used(PersonRecord person, string? code)
    {
        var typed = new string([.. (code ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        if (person.SecondFactor is not { } factor || SecretOf(person) is not { } secret)
        {
            return null;
        }

        if (new Totp(Base32Encoding.ToBytes(secret)).VerifyTotp(time.GetUtcNow().UtcDateTime, typed, out var step, OneStep))
        {
            return step > factor.LastStep ? factor with { LastStep = step } : null;
        }

        var hash = HashOf(typed);
        return factor.RecoveryHashes.Contains(hash) ? factor with { RecoveryHashes = [.. factor.RecoveryHashes.Where(known => known != hash)] } : null;
    }

    /// <summary>120 bits as <c>ABCD-EFGH-IJKL-MNOP-QRST-UVWX</c>: too many to be tried out on a stolen hash.</summary>
    private static string NewRecoveryCode() =>
        string.Join('-', Base32Encoding.ToString(RandomNumberGenerator.GetBytes(RecoveryBytes)).TrimEnd('=').Chunk(GroupLength).Select(group => new string(group)));

    private static string HashOf(string code) => PeopleRecords.HashOf(code.Replace("-", "", StringComparison.Ordinal));
}
