namespace Program08.Pages.Api;

/// <summary>The form for a new key, as typed.</summary>
/// <param name="Scopes">Values of the ticked ones.</param>
/// <param name="Units">Codes of units, between commas or spaces.</param>
/// <param name="LastDay">As <c>2024-01-25</c>.</param>
public sealed record ApiKeyForm(string? Name = null, string? Purpose = null, IReadOnlyList<string>? Scopes = null, string? Units = null, string? LastDay = null);
