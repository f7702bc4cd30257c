using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Pages.Cycles;

/// <summary>A task with a due day in a unit's return, with controls beside it.</summary>
/// <param name="Current">As submitted; null when it is not there.</param>
/// <param name="Entry">As chosen and typed the last time; untouched when nothing was.</param>
public sealed record StandingField(Milestone Milestone, FigureKey Key, EnteredFigure? Current, TypedEntry Entry);
