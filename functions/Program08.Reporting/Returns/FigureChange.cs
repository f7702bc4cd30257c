namespace Program08.Reporting.Returns;

/// <summary>A figure that differs between two versions.</summary>
/// <param name="Old">Null when the older version has no such figure.</param>
/// <param name="New">Null when the newer one has none.</param>
/// <param name="Version">The version in which it last changed on the way.</param>
public sealed record FigureChange(FigureKey Key, EnteredFigure? Old, EnteredFigure? New, int Version);
