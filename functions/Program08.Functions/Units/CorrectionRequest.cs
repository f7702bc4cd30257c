using Program08.Reporting.Returns;

namespace Program08.Functions.Units;

/// <summary>Figures a unit told by telephone, as the coordinator typed them.</summary>
/// <param name="Changes">Numbers as text, and where tasks with a due day stand; what is left untouched is left out.</param>
/// <param name="CalledBy">Who told them: name or function.</param>
/// <param name="CalledAt">When, UTC.</param>
public sealed record CorrectionRequest(IReadOnlyDictionary<FigureKey, TypedEntry> Changes, string CalledBy, DateTimeOffset CalledAt, string Reason);
