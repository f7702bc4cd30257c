namespace Program08.Reporting.Returns;

/// <summary>One section of a return's text.</summary>
/// <param name="Text">As written, NFC, trimmed, lines ended by "\n"; never empty, at most <see cref="ReturnTexts.MaximumLength"/> characters.</param>
public sealed record ReturnText(TextSection Section, string Text);
