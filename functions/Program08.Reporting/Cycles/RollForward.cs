using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>What the next cycle takes over from the last one (R5): units and the rhythm of its dates. People and rules are the present ones.</summary>
/// <param name="Window">The window whose last day the last cycle's cut-off was; the decree's when it was neither.</param>
/// <param name="CutOff">Last day the figures speak of.</param>
/// <param name="OpensOn">Local days; null where the calendar doesn't reach that far.</param>
/// <param name="Units">Those of the last roster that still exist on the cut-off day, and the successors of those that don't.</param>
/// <param name="Ended">Units of the last roster that no longer exist.</param>
public sealed record RollForward(Period Period, DataWindow Window, DateOnly CutOff, DateOnly? OpensOn, DateOnly? DueOn, DateOnly? ClosesOn, IReadOnlyList<UnitCode> Units, IReadOnlyList<UnitCode> Ended)
{
    /// <param name="units">All units that are known.</param>
    /// <param name="today">Local day; nothing is proposed to begin or end before it.</param>
    /// <returns>Null for an ad hoc cycle: nothing follows it.</returns>
    public static RollForward? Of(CyclePlan last, IReadOnlyList<Unit> units, UnitsOverTime reorganisations, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(reorganisations);
        ArgumentNullException.ThrowIfNull(calendar);
        if (Known(Period.Of(last.Id.Period)) is not { } before || before.Next is not { } code || Known(Period.Of(code)) is not { } period)
        {
            return null;
        }

        var window = last.CutOff == before.Last ? DataWindow.Calendar : DataWindow.Decree;
        var cutOff = window == DataWindow.Calendar ? period.Last : period.DecreeLast;
        var known = units.ToDictionary(unit => unit.Code);
        var roster = last.Roster.Select(entry => entry.Unit.Code).ToList();
        var ended = roster.Where(unit => known.GetValueOrDefault(unit)?.IsValidOn(cutOff) != true).ToHashSet();
        var successors = reorganisations.Between(last.CutOff, cutOff).SelectMany(succession => succession.Parts).Where(part => ended.Contains(part.From)).Select(part => part.To);

        // Counted from its opening, as a cycle that was planned late would carry its delay on and on.
        var (opened, dueThen, closedThen) = (VietnamTime.DayOf(last.OpensAt), VietnamTime.DayOf(last.DueAt), VietnamTime.DayOf(last.ClosesAt));
        var opens = calendar.AddWorkingDays(Later(cutOff, today), 1).TryGet(out var first, out _) ? first : (DateOnly?)null;
        var due = Shifted(calendar, opened, dueThen, opens);
        return new RollForward(
            period,
            window,
            cutOff,
            opens,
            due,
            Shifted(calendar, dueThen, closedThen, due),
            [.. roster.Except(ended).Concat(successors.Where(unit => known.GetValueOrDefault(unit)?.IsValidOn(cutOff) == true).Distinct())],
            [.. roster.Where(ended.Contains)]);
    }

    // As many working days behind the new day as the last cycle's day lay behind its own; at least one.
    private static DateOnly? Shifted(WorkingCalendar calendar, DateOnly oldFrom, DateOnly oldDay, DateOnly? from) =>
        from is { } start && calendar.CountWorkingDays(oldFrom, oldDay).TryGet(out var days, out _) && calendar.AddWorkingDays(start, Math.Max(1, days)).TryGet(out var day, out _) ? day : null;

    private static Period? Known(Outcome<Period> outcome) => outcome.TryGet(out var period, out _) ? period : null;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
