namespace Program08.Reporting.Letters;

/// <summary>An annex (phụ lục) of a letter, on pages of its own.</summary>
/// <param name="Label">"PHỤ LỤC", or "PHỤ LỤC II" when there are several.</param>
public sealed record LetterAnnex(string Label, string Title, IReadOnlyList<LetterBlock> Blocks);
