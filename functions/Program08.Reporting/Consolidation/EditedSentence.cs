namespace Program08.Reporting.Consolidation;

/// <summary>A sentence of the report in other words than those written from its figures; both are part of the report, and of its hash.</summary>
public sealed record EditedSentence(NarrativeSection Section, string Generated, string Text);
