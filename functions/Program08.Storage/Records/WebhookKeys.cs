using System.Globalization;
using Program08.Reporting.Cycles;

namespace Program08.Storage.Records;

/// <summary>Names of the rows of webhooks, in the partition of <see cref="ApiKeyRecords"/>.</summary>
public static class WebhookKeys
{
    public const string HookPrefix = "hook:";

    /// <summary>Keys of deliveries that are to be tried.</summary>
    public const string DuePrefix = "due:";

    private const string DeliveryPrefix = "delivery:";

    public static string Hook(string id) => HookPrefix + id;

    /// <summary>An address's deliveries, the latest event first.</summary>
    public static string Deliveries(string hook) => $"{DeliveryPrefix}{hook}:";

    public static string Delivery(string hook, DateTimeOffset at, string eventId) => $"{DeliveriesUntil(hook, at)}:{eventId}";

    /// <summary>What the keys of events of that time begin with; those of earlier events are larger.</summary>
    public static string DeliveriesUntil(string hook, DateTimeOffset at) => Deliveries(hook) + CycleKeys.Backwards(at);

    public static string DueOf(string hook) => $"{DuePrefix}{hook}:";

    /// <summary>In the order of the events.</summary>
    public static string Due(string hook, DateTimeOffset at, long sequence, string eventId) => string.Create(CultureInfo.InvariantCulture, $"{DueOf(hook)}{at.UtcTicks:D19}:{sequence:D10}:{eventId}");

    /// <summary>Up to when a cycle's history was looked through.</summary>
    public static string Cursor(CycleId cycle) => $"cursor:{cycle.Value}";
}
