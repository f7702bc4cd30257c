namespace Program08.Pages.Access;

/// <param name="PersonName">Whom to give it to.</param>
/// <param name="Address">Absolute.</param>
/// <param name="ValidUntil">UTC.</param>
/// <param name="IsMailed">Whether it was mailed to the person too.</param>
public sealed record OneTimeLink(string PersonName, string Address, DateTimeOffset ValidUntil, bool IsMailed);
