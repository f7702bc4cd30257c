using Program08.Reporting.Words;

namespace Program08.Reporting.Returns;

/// <summary>Something typed that can't be taken as it stands.</summary>
public sealed record TypedProblem(FigureKey Key, TypedPart Part, LocalText Message);
