namespace Program08.Pages.Units;

/// <summary>Figures entered on the unit's behalf that wait for its word. The form of objection: <c>version</c>, <c>reason</c>.</summary>
/// <param name="ByName">The coordinator.</param>
/// <param name="CalledBy">Who of the unit told the figures.</param>
/// <param name="CalledAt">UTC.</param>
public sealed record CorrectionNotice(int Version, string ByName, string CalledBy, DateTimeOffset CalledAt, string Reason, IReadOnlyList<CorrectedFigure> Figures);
