using Microsoft.Extensions.Options;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Webhooks;

/// <summary>
/// Tells addresses what stands in the histories of cycles. The history is the outbox: it is written with the change itself, and looked through from where it was looked through last.
/// A try is written down before it is made and holds the delivery for a while; a crash in between is retried under the same id.
/// </summary>
public sealed class WebhookDeliveries(WebhookDesk hooks, WebhookSender sender, CycleRecords records, RecordBook book, IReportingStore store, TimeProvider time, IOptions<ReportingOptions> options, ILogger<WebhookDeliveries> logger)
{
    /// <summary>How many of an address's deliveries are shown.</summary>
    public const int Latest = 20;

    private const int DeliveriesAtOnce = 50;
    private const int PrunedAtOnce = 90;

    // An entry has the time at which its commit was begun, and another process may have looked on without knowing of an address that was just added.
    private static readonly TimeSpan Overlap = WebhookDesk.KnownFor + TimeSpan.FromMinutes(2);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    // After the first try; together some three days.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>Idempotency key: address × entry of a history. Costs nothing where there are no addresses.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var known = await hooks.ListKnownAsync(cancellation);
        if (known.Count == 0)
        {
            return;
        }

        foreach (var id in await records.ListCyclesAsync(cancellation))
        {
            if (await records.FindCycleAsync(id, cancellation) is { Moved: null })
            {
                await CollectAsync(id, known, cancellation);
            }
        }

        await Task.WhenAll(known.Where(hook => hook.DisabledAt is null).Select(hook => DeliverAsync(hook, cancellation)));
        foreach (var hook in known)
        {
            await PruneAsync(hook, cancellation);
        }
    }

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<WebhookDelivery>> ListLatestAsync(string hook, CancellationToken cancellation) =>
        book.ListRangeAsync<WebhookDelivery>(ApiKeyRecords.Partition, WebhookKeys.Deliveries(hook), RowName.EndOf(WebhookKeys.Deliveries(hook))!, Latest, cancellation);

    /// <summary>Has a delivery tried again with the next sweep, under the id it had; false when there is none.</summary>
    public async Task<bool> SendAgainAsync(string hook, string eventId, CancellationToken cancellation)
    {
        await foreach (var row in store.ListAsync(ApiKeyRecords.Partition, WebhookKeys.Deliveries(hook), cancellation))
        {
            if (StoredJson.Read<WebhookDelivery>(row.Json) is var delivery && delivery.EventId == eventId)
            {
                return await store.CommitAsync(
                    ApiKeyRecords.Partition,
                    [
                        new RowChange.Replace(row.Key, StoredJson.Write(delivery with { NextAttemptAt = time.GetUtcNow(), Attempts = 0, DeliveredAt = null, Problem = null }), row.ETag),
                        new RowChange.Upsert(WebhookKeys.Due(hook, delivery.At, delivery.Sequence, eventId), StoredJson.Write(row.Key)),
                    ],
                    cancellation) is CommitResult.Committed;
            }
        }

        return false;
    }

    /// <summary>Puts down what happened in a cycle since it was looked through last, for every address that wants to know.</summary>
    private async Task CollectAsync(CycleId cycle, IReadOnlyList<WebhookRecord> known, CancellationToken cancellation)
    {
        var cursor = await book.FindAsync<WebhookCursor>(ApiKeyRecords.Partition, WebhookKeys.Cursor(cycle), cancellation);
        var newest = cursor?.Until ?? DateTimeOffset.MinValue;
        await foreach (var entry in book.ListSinceAsync(CycleKeys.Partition(cycle), cursor is null ? known.Min(hook => hook.CreatedAt) : cursor.Until - Overlap, cancellation))
        {
            newest = entry.At > newest ? entry.At : newest;
            if (WebhookEvents.KindOf(entry) is { } kind)
            {
                foreach (var hook in known.Where(hook => hook.Kinds.Contains(kind) && entry.At >= hook.CreatedAt))
                {
                    await AddAsync(hook, cycle, entry, kind, cancellation);
                }
            }
        }

        if (newest > (cursor?.Until ?? DateTimeOffset.MinValue))
        {
            await store.CommitAsync(ApiKeyRecords.Partition, [new RowChange.Upsert(WebhookKeys.Cursor(cycle), StoredJson.Write(new WebhookCursor(newest)))], cancellation);
        }
    }

    private async Task AddAsync(WebhookRecord hook, CycleId cycle, HistoryEntry entry, string kind, CancellationToken cancellation)
    {
        var id = WebhookEvents.IdOf(entry);
        var key = WebhookKeys.Delivery(hook.Id, entry.At, id);
        if (await store.FindAsync(ApiKeyRecords.Partition, key, cancellation) is not null)
        {
            return;
        }

        var delivery = new WebhookDelivery(hook.Id, id, kind, WebhookEvents.BodyOf(cycle, entry, kind, new Uri(options.Value.BaseAddress)), entry.At, entry.Sequence, 0, time.GetUtcNow());

        // A conflict: another process was faster.
        await store.CommitAsync(
            ApiKeyRecords.Partition, [new RowChange.Insert(key, StoredJson.Write(delivery)), new RowChange.Upsert(WebhookKeys.Due(hook.Id, entry.At, entry.Sequence, id), StoredJson.Write(key))], cancellation);
    }

    /// <summary>In the order of the events, until one is refused: whoever does not answer is not asked again for each.</summary>
    private async Task DeliverAsync(WebhookRecord hook, CancellationToken cancellation)
    {
        var prefix = WebhookKeys.DueOf(hook.Id);
        await foreach (var due in store.ListRangeAsync(ApiKeyRecords.Partition, prefix, RowName.EndOf(prefix)!, DeliveriesAtOnce, cancellation))
        {
            var key = StoredJson.Read<string>(due.Json);
            var claim = await book.ChangeAsync<WebhookDelivery>(
                ApiKeyRecords.Partition,
                key,
                row => row.NextAttemptAt is { } at && at <= time.GetUtcNow() ? new Change<WebhookDelivery>(row with { Attempts = row.Attempts + 1, NextAttemptAt = time.GetUtcNow() + PauseAfter(row.Attempts + 1) }, []) : null,
                cancellation);
            if (!claim.Changed)
            {
                // One that is not to be tried yet holds up those behind it, so that events come in order.
                return;
            }

            if (!await TryAsync(hook, due, key, claim.Row, cancellation))
            {
                return;
            }
        }
    }

    /// <returns>Whether it was taken.</returns>
    private async Task<bool> TryAsync(WebhookRecord hook, StoredRow due, string key, WebhookDelivery delivery, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var secrets = hooks.SecretsOf(hook);
        var refusal = secrets.Count == 0
            ? new WebhookRefusal(new("Không đọc được khóa ký bằng khóa của hệ thống này; hãy đổi khóa ký", "The secret can't be read with this site's keys"), IsForGood: true)
            : await sender.SendAsync(new Uri(hook.Address), delivery.EventId, now, WebhookSignature.Of(secrets, delivery.EventId, now, delivery.Body), delivery.Body, cancellation);
        if (refusal is null)
        {
            await book.ChangeAsync<WebhookDelivery>(
                ApiKeyRecords.Partition, key, row => new Change<WebhookDelivery>(row with { DeliveredAt = now, NextAttemptAt = null, Problem = null }, [], [new RowChange.Delete(due.Key, due.ETag)]), cancellation);
            return true;
        }

        FunctionsLog.WebhookRefused(logger, hook.Id, delivery.EventId, delivery.Attempts, refusal.Problem.En);
        var isLast = refusal.IsForGood || delivery.Attempts > Pauses.Length;
        await book.ChangeAsync<WebhookDelivery>(ApiKeyRecords.Partition, key, row => new Change<WebhookDelivery>(row with { Problem = refusal.Problem.Vi, Attempts = isLast ? 0 : row.Attempts, NextAttemptAt = isLast ? now : row.NextAttemptAt }, []), cancellation);
        if (isLast)
        {
            await hooks.DisableAsync(hook.Id, refusal.Problem.Vi, cancellation);
        }

        return false;
    }

    private async Task PruneAsync(WebhookRecord hook, CancellationToken cancellation)
    {
        var prefix = WebhookKeys.Deliveries(hook.Id);
        List<RowChange> gone = [];
        await foreach (var row in store.ListRangeAsync(ApiKeyRecords.Partition, WebhookKeys.DeliveriesUntil(hook.Id, time.GetUtcNow() - KeptFor), RowName.EndOf(prefix)!, PrunedAtOnce, cancellation))
        {
            if (StoredJson.Read<WebhookDelivery>(row.Json).NextAttemptAt is null)
            {
                gone.Add(new RowChange.Delete(row.Key, row.ETag));
            }
        }

        if (gone.Count > 0)
        {
            await store.CommitAsync(ApiKeyRecords.Partition, gone, cancellation);
        }
    }

    private static TimeSpan PauseAfter(int attempts) => Pauses[Math.Min(attempts, Pauses.Length) - 1];
}
