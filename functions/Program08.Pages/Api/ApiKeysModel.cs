using Program08.Pages.Cycles;

namespace Program08.Pages.Api;

/// <summary>Access keys of programs. Forms: <c>name</c>, <c>purpose</c>, <c>scope-…</c> ticks, <c>units</c>, <c>expires</c>; none of its own to revoke one.</summary>
/// <param name="Keys">The newest first.</param>
/// <param name="Made">Null when none was just made.</param>
/// <param name="Scopes">That can be ticked.</param>
/// <param name="LatestDay">The last day a key can be good for.</param>
/// <param name="History">The newest first.</param>
public sealed record ApiKeysModel(
    Shell Shell, IReadOnlyList<ApiKeyRow> Keys, NewApiKey? Made, IReadOnlyList<Choice> Scopes, ApiKeyForm Form, DateOnly LatestDay, IReadOnlyList<HistoryRow> History, IReadOnlyList<FormError> Errors) : IPageModel
{
    /// <summary>What the names of the ticks begin with.</summary>
    public const string ScopePrefix = "scope-";
}
