namespace Program08.Pages.Access;

/// <summary>The form for a new person, as typed.</summary>
public sealed record PersonForm(string? Name = null, string? Email = null, string? Phone = null, string? Role = null, string? Unit = null);
