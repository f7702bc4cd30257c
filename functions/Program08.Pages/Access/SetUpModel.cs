namespace Program08.Pages.Access;

/// <summary>Form fields: <c>name</c>, <c>email</c> (new administrator only), <c>password</c>, <c>passwordAgain</c>.</summary>
/// <param name="Token">Of the one-time link.</param>
/// <param name="Name">As typed, or the invited person's.</param>
/// <param name="Email">As typed, or the invited person's.</param>
public sealed record SetUpModel(
    Shell Shell,
    SetUpState State,
    string Token,
    string? Name,
    string? Email,
    int MinimumPasswordLength,
    IReadOnlyList<FormError> Errors) : IPageModel;
