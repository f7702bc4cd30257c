namespace Program08.Pages.Access;

/// <summary>Form fields: <c>code</c>, <c>returnUrl</c>.</summary>
/// <param name="ReturnUrl">Local address to go on to; null for home.</param>
public sealed record SignInCodeModel(Shell Shell, string? ReturnUrl, IReadOnlyList<FormError> Errors) : IPageModel;
