using Program08.Pages.Units;

namespace Program08.Pages.Cycles;

/// <summary>Sending a return back figure by figure. Form: <c>reason</c>, <c>cells</c>, and <c>note:KEY</c> for each figure.</summary>
/// <param name="Version">That is submitted.</param>
/// <param name="Reason">As typed the last time.</param>
public sealed record SendBackModel(Shell Shell, CycleHead Cycle, UnitHead Unit, int Version, IReadOnlyList<FigureField> Fields, string? Reason, IReadOnlyList<FormError> Errors) : IPageModel;
