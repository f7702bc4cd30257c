namespace Program08.Functions.Webhooks;

/// <param name="Type">Kind of event.</param>
/// <param name="Timestamp">When it happened, UTC.</param>
internal sealed record WebhookBody(string Type, DateTimeOffset Timestamp, WebhookBodyData Data);

/// <param name="Unit">Left out for what concerns the cycle.</param>
/// <param name="Href">Where what happened can be read with an access key.</param>
internal sealed record WebhookBodyData(string Programme, string Period, string? Unit, string Href);
