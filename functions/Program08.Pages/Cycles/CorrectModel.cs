using Program08.Pages.Units;

namespace Program08.Pages.Cycles;

/// <summary>Figures entered on a unit's behalf. Form: <c>calledBy</c>, <c>calledAt</c> (local date and time), <c>reason</c>, <c>figure:KEY</c> for each number, and for each task the controls of the unit's own form.</summary>
/// <param name="Version">That is submitted.</param>
/// <param name="CalledBy">As typed the last time; so are the next two.</param>
public sealed record CorrectModel(
    Shell Shell, CycleHead Cycle, UnitHead Unit, int Version, IReadOnlyList<FigureField> Fields, IReadOnlyList<StandingField> Standings, string? CalledBy, string? CalledAt, string? Reason, IReadOnlyList<FormError> Errors) : IPageModel;
