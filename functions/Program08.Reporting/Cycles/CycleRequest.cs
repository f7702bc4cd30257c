using Program08.Reporting.Periods;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>What a coordinator asks for when planning a cycle. Whatever is null gets its default from <see cref="CyclePlanner"/>.</summary>
/// <param name="Window">Decides the default cut-off.</param>
/// <param name="CutOff">Last day the figures speak of.</param>
/// <param name="OpensOn">Local day; default the first working day behind the cut-off. Opens at the ladder's hour.</param>
/// <param name="DueOn">Local day; default ten working days behind the cut-off. Moved off days off by <paramref name="Shift"/>.</param>
/// <param name="DueHour">Local hour, 1 to 23.</param>
/// <param name="ClosesOn">Local day; default ten working days behind the due day.</param>
public sealed record CycleRequest(
    PeriodCode Period,
    IReadOnlyList<RosterRequest> Roster,
    IReadOnlyList<ApproverRequest> Approvers,
    IReadOnlyList<string> Coordinators,
    IReadOnlyList<string> Readers,
    LocalText? Title = null,
    DataWindow Window = DataWindow.Decree,
    DateOnly? CutOff = null,
    DateOnly? OpensOn = null,
    DateOnly? DueOn = null,
    int DueHour = 17,
    DayShift Shift = DayShift.Next,
    DateOnly? ClosesOn = null);
