namespace Program08.Reporting.Consolidation;

/// <summary>A sentence that the coordinator put into other words. It stands while the report would say the same without it.</summary>
/// <param name="Generated">The sentence as it is written from the figures.</param>
/// <param name="Text">As edited; never empty.</param>
/// <param name="By">Person id of the coordinator.</param>
/// <param name="At">UTC.</param>
public sealed record NarrativeEdit(NarrativeSection Section, string Generated, string Text, string By, DateTimeOffset At);
