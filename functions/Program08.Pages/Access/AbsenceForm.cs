namespace Program08.Pages.Access;

/// <param name="From">As typed: <c>2024-01-08</c>.</param>
/// <param name="To">As typed.</param>
/// <param name="StandIn">Person id.</param>
public sealed record AbsenceForm(string? From, string? To, string? StandIn);
