namespace Program08.Storage.Records;

/// <summary>What an event is signed with.</summary>
/// <param name="Protected">The secret protected by the site's keys: of no use at another site.</param>
/// <param name="EndsAt">UTC; null for the one in use.</param>
public sealed record WebhookSecret(string Protected, DateTimeOffset? EndsAt = null);
