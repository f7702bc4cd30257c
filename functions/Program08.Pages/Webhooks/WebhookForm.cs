namespace Program08.Pages.Webhooks;

/// <summary>The form for a new address, as typed.</summary>
/// <param name="Kinds">The ticked ones.</param>
public sealed record WebhookForm(string? Name = null, string? Address = null, IReadOnlyList<string>? Kinds = null);
