namespace Program08.Reporting.Demonstrations;

/// <summary>Somebody of the story who belongs to no unit.</summary>
/// <param name="Id">How the steps name them.</param>
/// <param name="Name">A function, never a person's name.</param>
/// <param name="Role">As the administrator's form takes it: <c>coordinator</c>, <c>approver-1</c>, …</param>
public sealed record StoryPerson(string Id, string Name, string Email, string Role);
