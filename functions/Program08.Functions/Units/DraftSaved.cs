using Program08.Reporting.Returns;

namespace Program08.Functions.Units;

/// <summary>What became of a save.</summary>
/// <param name="At">UTC.</param>
/// <param name="Revisions">Of every field sent that has no conflict.</param>
public sealed record DraftSaved(DateTimeOffset At, IReadOnlyDictionary<string, int> Revisions, IReadOnlyList<DraftOutcome.Conflict> Conflicts);
