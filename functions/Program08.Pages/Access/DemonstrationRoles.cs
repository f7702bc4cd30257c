namespace Program08.Pages.Access;

/// <summary>Whose part one can take on a demonstration's sign-in page. Form field: <c>person</c>.</summary>
/// <param name="Title">Of the demonstration.</param>
/// <param name="Password">Everybody's: approvers are asked for it again.</param>
/// <param name="People">Those of no unit, by id, with their role as group.</param>
/// <param name="Units">Those of the units, by id, with the unit's kind as group.</param>
public sealed record DemonstrationRoles(string Title, string Password, IReadOnlyList<Choice> People, IReadOnlyList<Choice> Units);
