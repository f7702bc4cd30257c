namespace Program08.Pages.Webhooks;

/// <param name="Kinds">In words.</param>
/// <param name="DisabledAt">UTC; null while it is told.</param>
/// <param name="Problem">Why it was disabled.</param>
/// <param name="OldSecretUntil">UTC; until when the secret before signs too; null for none.</param>
/// <param name="Deliveries">The latest first.</param>
public sealed record WebhookRow(
    string Id, string Name, string Address, IReadOnlyList<string> Kinds, DateTimeOffset? DisabledAt, string? Problem, DateTimeOffset? OldSecretUntil, IReadOnlyList<WebhookDeliveryRow> Deliveries);
