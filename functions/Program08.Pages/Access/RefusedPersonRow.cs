namespace Program08.Pages.Access;

/// <summary>A line of the file that can't be used, as written.</summary>
public sealed record RefusedPersonRow(int Row, string Name, string Email, string Role, string UnitCode, string Reason);
