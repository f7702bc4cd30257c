using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Api;

/// <summary>Access keys: made, told once, recognised, revoked. What is done to them, and what they are used for, stands in their history.</summary>
public sealed class ApiKeys(RecordBook book, TimeProvider time)
{
    /// <summary>How every key begins, so that one that lies where it should not is found by search.</summary>
    public const string Mark = "p08_";

    public const int LongestDays = 366;
    private const int LongestPurpose = 300;
    private const int SecretBytes = 32;

    private static readonly TimeSpan LastUseStep = TimeSpan.FromMinutes(1);
    private static readonly Failure NoPurpose = new("purpose", new($"Nêu mục đích dùng trong 5 đến {LongestPurpose} ký tự.", $"Say what for in 5 to {LongestPurpose} characters."));
    private static readonly Failure NoScope = new("scopes", new("Chọn ít nhất một quyền.", "Choose at least one scope."));
    private static readonly Failure NoUnits = new("units", new("Chọn ít nhất một đơn vị mà khóa được gửi số liệu.", "Choose the units the key may send for."));
    private static readonly Failure NoDay = new("expires", new("Chọn ngày hết hạn từ ngày mai và trong vòng một năm.", "Choose a last day from tomorrow on, within a year."));

    // What was told already on this day, so that it is not looked up at every request. Another process finds the row.
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    private DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    /// <param name="lastDay">The last day the key is good for, by the clock of Asia/Ho_Chi_Minh.</param>
    /// <param name="units">Left out without <see cref="ApiScope.Submit"/>.</param>
    /// <returns>The key's row and the key itself, which is told this once.</returns>
    public async Task<Outcome<(ApiKeyRecord Record, string Key)>> MakeAsync(
        string? name, string? purpose, IReadOnlyList<ApiScope> scopes, IReadOnlyList<UnitCode> units, DateOnly? lastDay, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        ArgumentNullException.ThrowIfNull(units);
        var (cleanName, cleanPurpose) = (ConnectionName.Clean(name), (purpose ?? "").Trim().Normalize());
        List<Failure> failures = [];
        Check(ConnectionName.IsWrong(cleanName), ConnectionName.Wrong);
        Check(cleanPurpose.Length is < 5 or > LongestPurpose || cleanPurpose.Any(char.IsControl), NoPurpose);
        Check(scopes.Count == 0, NoScope);
        Check(scopes.Contains(ApiScope.Submit) && units.Count == 0, NoUnits);
        if (lastDay is not { } day || day <= Today || day.DayNumber - Today.DayNumber > LongestDays)
        {
            return Outcomes.Fail<(ApiKeyRecord, string)>([.. failures, NoDay]);
        }

        if (failures.Count > 0)
        {
            return Outcomes.Fail<(ApiKeyRecord, string)>(failures);
        }

        var id = ApiKeyRecord.IdPrefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var key = $"{Mark}{id[ApiKeyRecord.IdPrefix.Length..]}_{WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes))}";
        var record = new ApiKeyRecord(
            id,
            cleanName,
            cleanPurpose,
            PeopleRecords.HashOf(key),
            [.. scopes.Distinct().Order()],
            scopes.Contains(ApiScope.Submit) ? [.. units.Select(unit => unit.Value).Distinct(StringComparer.Ordinal)] : [],
            by,
            time.GetUtcNow(),
            new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, VietnamTime.Offset).ToUniversalTime());
        await book.TellAsync(
            ApiKeyRecords.Partition,
            ApiKeyRecords.Subject,
            _ => Task.FromResult<Told?>(new Told(
                [new RowChange.Insert(ApiKeyRecords.Key(id), StoredJson.Write(record))],
                [new HistoryFact("ApiKeyMade", by, $"Tạo khóa “{cleanName}” ({cleanPurpose}), quyền: {ApiScopeWords.Of(record)}; dùng đến hết ngày {VietnameseFormat.Date(day)}.")])),
            cancellation);
        return Outcomes.Success((record, key));

        void Check(bool isWrong, Failure failure)
        {
            if (isWrong)
            {
                failures.Add(failure);
            }
        }
    }

    /// <summary>The key that a text is, while it is good; null for anything else.</summary>
    public async Task<ApiKeyRecord?> FindAsync(string text, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Mark, StringComparison.Ordinal) && text.Split('_', 3) is [_, { Length: 16 } id, { Length: > 0 }] && id.All(char.IsAsciiHexDigitLower)
            && await book.FindAsync<ApiKeyRecord>(ApiKeyRecords.Partition, ApiKeyRecords.Key(ApiKeyRecord.IdPrefix + id), cancellation) is { } record
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(PeopleRecords.HashOf(text)), Convert.FromHexString(record.SecretHash))
            && record.IsValid(time.GetUtcNow())
                ? record
                : null;
    }

    /// <summary>Keeps when a key was last used, and tells once a day of each thing it was used for. Idempotency key: key × day × function.</summary>
    public async Task NoteUseAsync(ApiKeyRecord key, string function, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        var now = time.GetUtcNow();
        if (key.LastUsedAt is not { } last || now - last >= LastUseStep)
        {
            await book.ChangeAsync<ApiKeyRecord>(
                ApiKeyRecords.Partition, ApiKeyRecords.Key(key.Id), row => row.LastUsedAt is { } known && now - known < LastUseStep ? null : new Change<ApiKeyRecord>(row with { LastUsedAt = now }, []), cancellation);
        }

        var use = ApiKeyRecords.Use(key.Id, Today, function);
        if (told.ContainsKey(use))
        {
            return;
        }

        if (await book.FindAsync<string>(ApiKeyRecords.Partition, use, cancellation) is null)
        {
            await book.TellAsync(
                ApiKeyRecords.Partition,
                ApiKeyRecords.Subject,
                async token => await book.FindAsync<string>(ApiKeyRecords.Partition, use, token) is null
                    ? new Told([new RowChange.Insert(use, StoredJson.Write(function))], [new HistoryFact("ApiKeyUsed", key.Id, $"Dùng lần đầu trong ngày {VietnameseFormat.Date(Today)}: {function}.")])
                    : null,
                cancellation);
        }

        if (told.Count > 10_000)
        {
            told.Clear();
        }

        told[use] = true;
    }

    /// <summary>Ends a key for good; false when there is none.</summary>
    public async Task<bool> RevokeAsync(string id, string by, CancellationToken cancellation)
    {
        if (await book.FindAsync<ApiKeyRecord>(ApiKeyRecords.Partition, ApiKeyRecords.Key(id), cancellation) is null)
        {
            return false;
        }

        await book.TellAsync(
            ApiKeyRecords.Partition,
            ApiKeyRecords.Subject,
            async token => await book.ReadAsync<ApiKeyRecord>(ApiKeyRecords.Partition, ApiKeyRecords.Key(id), token) is { RevokedAt: null } known
                ? new Told([new RowChange.Upsert(ApiKeyRecords.Key(id), StoredJson.Write(known with { RevokedAt = time.GetUtcNow() }))], [new HistoryFact("ApiKeyRevoked", by, $"Thu hồi khóa “{known.Name}”.")])
                : null,
            cancellation);
        return true;
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ApiKeyRecord>> ListAsync(CancellationToken cancellation) =>
        [.. (await book.ListAsync<ApiKeyRecord>(ApiKeyRecords.Partition, ApiKeyRecords.Prefix, cancellation)).OrderByDescending(key => key.CreatedAt)];
}
