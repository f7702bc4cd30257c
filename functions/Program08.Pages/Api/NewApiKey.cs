namespace Program08.Pages.Api;

/// <summary>A key that was just made; it is shown this once.</summary>
/// <param name="Key">The key itself.</param>
/// <param name="ValidUntil">UTC.</param>
public sealed record NewApiKey(string Name, string Key, DateTimeOffset ValidUntil);
