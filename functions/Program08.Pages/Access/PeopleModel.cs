using Program08.Pages.Cycles;

namespace Program08.Pages.Access;

/// <summary>Form fields: <c>name</c>, <c>email</c>, <c>phone</c>, <c>role</c>, <c>unit</c>.</summary>
/// <param name="Roles">Values are the caller's; <see cref="Choice.Group"/> may group them.</param>
/// <param name="Units">For the roles of a unit; groups by kind.</param>
/// <param name="Form">As typed the last time.</param>
/// <param name="Link">A link just made, shown this once.</param>
/// <param name="Search">Null where everybody is on the page.</param>
/// <param name="History">What was changed last, newest first.</param>
public sealed record PeopleModel(
    Shell Shell,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<Choice> Roles,
    IReadOnlyList<Choice> Units,
    PersonForm Form,
    OneTimeLink? Link,
    IReadOnlyList<HistoryRow> History,
    IReadOnlyList<FormError> Errors,
    PeopleSearch? Search = null) : IPageModel;
