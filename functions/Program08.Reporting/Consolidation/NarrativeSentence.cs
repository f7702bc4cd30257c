using Program08.Reporting.Programmes;

namespace Program08.Reporting.Consolidation;

/// <param name="Text">Vietnamese; the report is an official document.</param>
/// <param name="Measures">What its figures are taken from.</param>
public sealed record NarrativeSentence(NarrativeSection Section, string Text, IReadOnlyList<MeasureCode> Measures);
