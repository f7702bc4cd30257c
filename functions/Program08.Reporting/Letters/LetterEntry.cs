namespace Program08.Reporting.Letters;

/// <summary>A line of a letter's contents.</summary>
/// <param name="Level">1 for parts of the text and annexes, 2 for headings within an annex.</param>
/// <param name="Anchor">Of what it leads to: see <see cref="LetterAnchors"/>.</param>
public sealed record LetterEntry(int Level, string Text, string Anchor);
