using Program08.Reporting.Returns;

namespace Program08.Functions.Units;

/// <summary>Figures a unit told by telephone, as the coordinator typed them.</summary>
/// <param name="Changes">Blank texts are left out.</param>
/// <param name="CalledBy">Who told them: name or function.</param>
/// <param name="CalledAt">When, UTC.</param>
public sealed record CorrectionRequest(IReadOnlyDictionary<FigureKey, string> Changes, string CalledBy, DateTimeOffset CalledAt, string Reason);
