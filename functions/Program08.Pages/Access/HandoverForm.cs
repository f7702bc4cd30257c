namespace Program08.Pages.Access;

/// <param name="From">Unit code and person id, <c>008/p1234</c>.</param>
/// <param name="To">Person id.</param>
public sealed record HandoverForm(string? From, string? To);
