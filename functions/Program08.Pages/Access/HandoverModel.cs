namespace Program08.Pages.Access;

/// <summary>Form fields: <c>from</c>, <c>to</c>.</summary>
/// <param name="Givers">Everybody with a role of a unit, by unit.</param>
public sealed record HandoverModel(Shell Shell, IReadOnlyList<Choice> Givers, IReadOnlyList<Choice> Takers, HandoverForm Form, IReadOnlyList<FormError> Errors) : IPageModel;
