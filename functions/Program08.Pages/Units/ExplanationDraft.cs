namespace Program08.Pages.Units;

/// <summary>An explanation that was refused, to be mended where it was typed. Its message stands in the model's errors under the field <c>text</c>.</summary>
public sealed record ExplanationDraft(string Fingerprint, string Text);
