using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Program08.Functions.Api;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Webhooks;

/// <summary>The addresses that are told of events: added, with a secret that is told once, given another secret, enabled again, removed. What is done stands in the history of connections.</summary>
public sealed class WebhookDesk(RecordBook book, IReportingStore store, IDataProtectionProvider protection, WebhookSender sender, TimeProvider time)
{
    /// <summary>How long a secret that was replaced signs beside the new one.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private const int LongestAddress = 400;

    // Another process may add one; this one sees it then.
    internal static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(5);

    private static readonly Failure NoAddress = new("address", new(
        "Nhập địa chỉ https công khai, ví dụ: https://tich-hop.example/bao-cao. Địa chỉ trong mạng nội bộ chỉ dùng được khi cài đặt cho phép.",
        "Enter a public https address; private ones only where the settings allow them."));
    private static readonly Failure NoKinds = new("kinds", new("Chọn ít nhất một loại sự kiện.", "Choose at least one kind of event."));

    private readonly IDataProtector protector = protection.CreateProtector("Program08.Webhook");
    private (DateTimeOffset At, IReadOnlyList<WebhookRecord> Hooks)? known;

    public async Task<Outcome<(WebhookRecord Record, string Secret)>> AddAsync(string? name, string? address, IReadOnlyList<string> kinds, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        var (cleanName, cleanAddress) = (ConnectionName.Clean(name), (address ?? "").Trim());
        List<Failure> failures = [];
        if (ConnectionName.IsWrong(cleanName))
        {
            failures.Add(ConnectionName.Wrong);
        }

        if (cleanAddress.Length > LongestAddress || !Uri.TryCreate(cleanAddress, UriKind.Absolute, out var parsed) || !sender.Accepts(parsed))
        {
            failures.Add(NoAddress);
        }

        if (kinds.Count == 0)
        {
            failures.Add(NoKinds);
        }

        if (failures.Count > 0)
        {
            return Outcomes.Fail<(WebhookRecord, string)>(failures);
        }

        var secret = WebhookSignature.NewSecret();
        var record = new WebhookRecord(
            $"hook-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}", cleanName, cleanAddress, kinds, [new WebhookSecret(protector.Protect(secret))], by, time.GetUtcNow());
        await TellAsync(
            _ => Task.FromResult<Told?>(new Told([new RowChange.Insert(WebhookKeys.Hook(record.Id), StoredJson.Write(record))], [new HistoryFact("WebhookAdded", by, $"Thêm địa chỉ nhận thông báo “{cleanName}”: {cleanAddress} ({string.Join(", ", kinds)}).")])),
            cancellation);
        return Outcomes.Success((record, secret));
    }

    /// <returns>The new secret, told this once; null when there is no such address.</returns>
    public async Task<string?> RotateAsync(string id, string by, CancellationToken cancellation)
    {
        var secret = WebhookSignature.NewSecret();
        var now = time.GetUtcNow();
        return await ChangeAsync(
            id,
            hook => hook with { Secrets = [new WebhookSecret(protector.Protect(secret)), hook.Secrets[0] with { EndsAt = now + Overlap }] },
            hook => new HistoryFact("WebhookSecretChanged", by, $"Đổi khóa ký của “{hook.Name}”; khóa cũ còn dùng song song 24 giờ."),
            cancellation)
            ? secret
            : null;
    }

    /// <summary>Has an address told again, with all that was kept for it.</summary>
    public Task<bool> EnableAsync(string id, string by, CancellationToken cancellation) => ChangeAsync(
        id, hook => hook with { DisabledAt = null, Problem = null }, hook => new HistoryFact("WebhookEnabled", by, $"Bật lại thông báo đến “{hook.Name}”."), cancellation);

    internal Task<bool> DisableAsync(string id, string problem, CancellationToken cancellation) => ChangeAsync(
        id,
        hook => hook with { DisabledAt = time.GetUtcNow(), Problem = problem },
        hook => new HistoryFact("WebhookDisabled", Actors.System, $"Tạm ngừng thông báo đến “{hook.Name}”: {problem}."),
        cancellation);

    /// <summary>Takes an address away; what was not delivered is not sent any more.</summary>
    public async Task<bool> RemoveAsync(string id, string by, CancellationToken cancellation)
    {
        var isRemoved = await TellAsync(
            async token => await store.FindAsync(ApiKeyRecords.Partition, WebhookKeys.Hook(id), token) is { } row
                ? new Told([new RowChange.Delete(row.Key, row.ETag)], [new HistoryFact("WebhookRemoved", by, $"Xóa địa chỉ nhận thông báo “{StoredJson.Read<WebhookRecord>(row.Json).Name}”.")])
                : null,
            cancellation);
        foreach (var prefix in isRemoved ? new[] { WebhookKeys.DueOf(id), WebhookKeys.Deliveries(id) } : [])
        {
            await foreach (var row in store.ListAsync(ApiKeyRecords.Partition, prefix, cancellation))
            {
                // A conflict: it is just being tried, and nothing looks for it any more.
                await store.CommitAsync(ApiKeyRecords.Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation);
            }
        }

        return isRemoved;
    }

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<WebhookRecord>> ListAsync(CancellationToken cancellation) =>
        [.. (await book.ListAsync<WebhookRecord>(ApiKeyRecords.Partition, WebhookKeys.HookPrefix, cancellation)).OrderBy(hook => hook.Name, StringComparer.Ordinal)];

    /// <summary>The same, as last read a few minutes ago: most sites have none, and are not to be asked at every sweep.</summary>
    internal async Task<IReadOnlyList<WebhookRecord>> ListKnownAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (known is not { } read || now - read.At >= KnownFor)
        {
            known = read = (now, await ListAsync(cancellation));
        }

        return read.Hooks;
    }

    /// <summary>The secrets that sign now, the newest first; fewer where this site's keys can't read them.</summary>
    internal IReadOnlyList<string> SecretsOf(WebhookRecord hook)
    {
        List<string> secrets = [];
        foreach (var secret in hook.Secrets.Where(secret => secret.EndsAt is not { } end || time.GetUtcNow() < end))
        {
            try
            {
                secrets.Add(protector.Unprotect(secret.Protected));
            }
            catch (CryptographicException)
            {
                // Of another site's keys, after a move without them: the address is disabled with these words, and a new secret mends it.
            }
        }

        return secrets;
    }

    private Task<bool> ChangeAsync(string id, Func<WebhookRecord, WebhookRecord> change, Func<WebhookRecord, HistoryFact> fact, CancellationToken cancellation) => TellAsync(
        async token => await store.FindAsync(ApiKeyRecords.Partition, WebhookKeys.Hook(id), token) is { } row && StoredJson.Read<WebhookRecord>(row.Json) is var hook
            ? new Told([new RowChange.Replace(row.Key, StoredJson.Write(change(hook)), row.ETag)], [fact(hook)])
            : null,
        cancellation);

    private async Task<bool> TellAsync(Func<CancellationToken, Task<Told?>> decide, CancellationToken cancellation)
    {
        var isTold = await book.TellAsync(ApiKeyRecords.Partition, ApiKeyRecords.Subject, decide, cancellation);
        known = null;
        return isTold;
    }
}
