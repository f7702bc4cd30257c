namespace Program08.Pages.Access;

/// <summary>Form field: <c>file</c>.</summary>
public sealed record PeopleListModel(Shell Shell, long MaximumUploadBytes, IReadOnlyList<FormError> Errors) : IPageModel;
