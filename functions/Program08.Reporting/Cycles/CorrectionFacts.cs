using Program08.Reporting.Returns;

namespace Program08.Reporting.Cycles;

/// <summary>How the coordinator came to enter figures on a unit's behalf.</summary>
/// <param name="By">Person id of the coordinator.</param>
/// <param name="CalledBy">Who of the unit told the figures, by telephone, in words.</param>
/// <param name="CalledAt">When, UTC.</param>
/// <param name="Figures">Those that differ from the version before.</param>
public sealed record CorrectionFacts(string By, string CalledBy, DateTimeOffset CalledAt, string Reason, IReadOnlyList<FigureKey> Figures);
