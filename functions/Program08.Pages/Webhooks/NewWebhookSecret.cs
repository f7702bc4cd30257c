namespace Program08.Pages.Webhooks;

/// <summary>A signing secret that was just made; it is shown this once.</summary>
/// <param name="Name">Of the address.</param>
public sealed record NewWebhookSecret(string Name, string Secret);
