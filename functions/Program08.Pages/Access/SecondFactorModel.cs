namespace Program08.Pages.Access;

/// <summary>Form fields: <c>do</c>, <c>password</c>, <c>code</c>.</summary>
/// <param name="Since">UTC; null while a password alone is enough.</param>
/// <param name="Secret">In base 32, while it waits for its first code; null at other times.</param>
/// <param name="Link">What the app reads from the picture.</param>
/// <param name="RecoveryLeft">Codes for a lost telephone that were not used yet.</param>
/// <param name="Codes">Those codes, right after they were made; empty at other times.</param>
/// <param name="IsDemanded">Whether this person's roles must have one.</param>
public sealed record SecondFactorModel(Shell Shell, DateTimeOffset? Since, string? Secret, string? Link, int RecoveryLeft, IReadOnlyList<string> Codes, IReadOnlyList<FormError> Errors, bool IsDemanded = false) : IPageModel;
