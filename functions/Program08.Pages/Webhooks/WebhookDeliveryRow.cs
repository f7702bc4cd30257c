namespace Program08.Pages.Webhooks;

/// <param name="Kind">In words.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="DeliveredAt">UTC; null while nobody took it.</param>
/// <param name="NextAttemptAt">UTC; null when it is done with.</param>
public sealed record WebhookDeliveryRow(string EventId, string Kind, DateTimeOffset At, int Attempts, DateTimeOffset? DeliveredAt, DateTimeOffset? NextAttemptAt, string? Problem);
