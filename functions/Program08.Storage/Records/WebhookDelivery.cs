namespace Program08.Storage.Records;

/// <summary>An event on its way to an address. Sent at least once, always under the same id.</summary>
/// <param name="Hook">Id of the webhook.</param>
/// <param name="EventId">The same at every try, and at every address.</param>
/// <param name="Body">As it is sent, JSON.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Sequence">Of the entry in its history: tells the order of what happened at the same time.</param>
/// <param name="Attempts">Tries begun.</param>
/// <param name="NextAttemptAt">UTC; null when it is done with.</param>
/// <param name="DeliveredAt">UTC; null while nobody took it.</param>
/// <param name="Problem">What went wrong last; null when nothing did.</param>
public sealed record WebhookDelivery(
    string Hook, string EventId, string Kind, string Body, DateTimeOffset At, long Sequence, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? DeliveredAt = null, string? Problem = null);
