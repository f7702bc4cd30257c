namespace Program08.Pages.Access;

/// <param name="Row">First row in the file.</param>
/// <param name="NameBefore">Null when it stays.</param>
/// <param name="Phone">Null when it stays.</param>
/// <param name="Given">Roles in words.</param>
/// <param name="Taken">Roles in words.</param>
public sealed record ImportedPersonRow(int Row, string Name, string Email, bool IsNew, string? NameBefore, ChangedText? Phone, IReadOnlyList<string> Given, IReadOnlyList<string> Taken);
