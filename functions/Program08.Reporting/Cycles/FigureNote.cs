using Program08.Reporting.Returns;

namespace Program08.Reporting.Cycles;

/// <summary>What the coordinator wants looked at again in one figure of a return that was sent back.</summary>
public sealed record FigureNote(FigureKey Figure, string Text);
