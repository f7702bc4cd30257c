using Program08.Reporting.Consolidation;

namespace Program08.Pages.Cycles;

/// <summary>A sentence of the report's text, in the form.</summary>
/// <param name="Place">Among those that can be edited, from 0.</param>
/// <param name="Generated">As written from the figures.</param>
/// <param name="Text">As it stands, or as typed the last time.</param>
public sealed record SentenceRow(int Place, NarrativeSection Section, string Generated, string Text, bool IsEdited);
