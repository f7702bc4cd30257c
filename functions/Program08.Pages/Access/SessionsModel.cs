namespace Program08.Pages.Access;

/// <summary>One's own sessions. Form: <c>session</c>, an id, <c>others</c> or <c>all</c>.</summary>
/// <param name="Sessions">The last used first.</param>
/// <param name="Longest">After which one has to sign in again in any case.</param>
public sealed record SessionsModel(Shell Shell, IReadOnlyList<SessionRow> Sessions, TimeSpan Longest, IReadOnlyList<FormError> Errors) : IPageModel;
