namespace Program08.EndToEnd.Tests.Roles;

/// <param name="Method">"FILE": a POST of a form with a file.</param>
/// <param name="Expected">The status for each column.</param>
internal sealed record RoleRow(string Method, string Address, string Expected);
