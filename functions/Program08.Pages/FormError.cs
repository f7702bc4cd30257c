namespace Program08.Pages;

/// <summary>Why a field was refused.</summary>
/// <param name="Field">The field's name as posted; empty when the form as a whole is meant.</param>
/// <param name="Message">What is wrong and what is accepted; the same words stand in the summary and at the field.</param>
public sealed record FormError(string Field, string Message);
