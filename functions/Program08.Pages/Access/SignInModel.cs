namespace Program08.Pages.Access;

/// <summary>Form fields: <c>email</c>, <c>password</c>, <c>returnUrl</c>.</summary>
/// <param name="Email">As typed the last time.</param>
/// <param name="ReturnUrl">Local address to go on to; null for home.</param>
/// <param name="Roles">Only on a demonstration; null elsewhere.</param>
public sealed record SignInModel(Shell Shell, string? Email, string? ReturnUrl, IReadOnlyList<FormError> Errors, DemonstrationRoles? Roles = null) : IPageModel;
