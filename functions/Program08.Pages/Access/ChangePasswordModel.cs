namespace Program08.Pages.Access;

/// <summary>Form fields: <c>current</c>, <c>password</c>, <c>passwordAgain</c>.</summary>
public sealed record ChangePasswordModel(Shell Shell, int MinimumPasswordLength, IReadOnlyList<FormError> Errors) : IPageModel;
