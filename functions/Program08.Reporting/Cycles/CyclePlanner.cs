using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>Turns a request into a plan with dates and people, or says everything that stands in the way.</summary>
public static class CyclePlanner
{
    private const int DefaultWorkingDays = 10;
    private const int MostApproverReminders = 10;

    /// <param name="now">UTC; a due time that has passed is refused.</param>
    public static Outcome<CyclePlan> Plan(
        CycleRequest request, Programme programme, IReadOnlyList<Unit> units, WorkingCalendar calendar, IReadOnlyList<PersonFact> people, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(calendar);
        return Period.Of(request.Period).Then(period => CycleDates.Of(request, period, programme.Ladder, calendar, now).Then(dates =>
            Roster(request, units, dates.CutOff).Then(roster => Checked(Make(request, programme.On(dates.CutOff), period, dates, roster), people))));
    }

    /// <param name="calendar">When given, years whose official days off were not seen are noted.</param>
    public static CyclePreview Preview(CyclePlan plan, IReadOnlyList<PersonFact> people, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new CyclePreview([.. CycleMails.Of(plan)], [.. RosterCheck.Of(plan, people), .. Unconfirmed(plan, calendar)]);
    }

    /// <summary>When an approver is reminded: every so many working days at the ladder's hour, ten times at most, or as far as the calendar goes.</summary>
    /// <param name="requestedAt">When the report was put before the approver.</param>
    /// <returns>Ascending, UTC; fails when not even the first can be worked out.</returns>
    public static Outcome<IReadOnlyList<DateTimeOffset>> ApproverReminders(DateTimeOffset requestedAt, ReminderLadder ladder, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(calendar);
        var reminders = new List<DateTimeOffset>();
        var day = VietnamTime.DayOf(requestedAt);
        while (reminders.Count < MostApproverReminders)
        {
            if (!calendar.AddWorkingDays(day, ladder.ApproverReminderWorkingDays).TryGet(out day, out var failures))
            {
                return reminders.Count > 0 ? Outcomes.Success<IReadOnlyList<DateTimeOffset>>(reminders) : Outcomes.Fail<IReadOnlyList<DateTimeOffset>>(failures);
            }

            reminders.Add(VietnamTime.At(day, ladder.Hour));
        }

        return Outcomes.Success<IReadOnlyList<DateTimeOffset>>(reminders);
    }

    internal static Outcome<DateOnly> DefaultAfter(DateOnly day, WorkingCalendar calendar) => calendar.AddWorkingDays(day, DefaultWorkingDays);

    private static CyclePlan Make(CycleRequest request, Programme programme, Period period, CycleDates dates, IReadOnlyList<RosterEntry> roster) => new(
        new CycleId(programme.Code, request.Period),
        programme.Version,
        request.Title ?? new LocalText(
            $"Báo cáo kết quả thực hiện {programme.Name.Vi} – {period.Name.Vi}", $"Report on the results of {programme.Name.En} – {period.Name.En}"),
        dates.CutOff,
        dates.OpensAt,
        dates.DueAt,
        dates.ClosesAt,
        roster,
        dates.Reminders,
        [.. programme.ApprovalLevels.Select(level => Approver(level, request.Approvers.FirstOrDefault(approver => approver.Level == level.Level)))],
        request.Coordinators,
        request.Readers,
        dates.EscalatesAt,
        programme.Ladder.Escalation,
        programme.SignOff);

    private static PlannedApprover Approver(ApprovalLevel level, ApproverRequest? asked) => new(level, asked?.People ?? [], asked?.Deputies ?? []);

    private static Outcome<IReadOnlyList<RosterEntry>> Roster(CycleRequest request, IReadOnlyList<Unit> units, DateOnly cutOff)
    {
        var failures = new List<Failure>();
        var entries = new List<RosterEntry>();
        foreach (var asked in request.Roster)
        {
            var unit = units.FirstOrDefault(unit => unit.Code == asked.Unit);
            if (unit is null)
            {
                failures.Add(new("UNIT_UNKNOWN", new($"Không có đơn vị mã {asked.Unit}.", $"There is no unit {asked.Unit}.")));
            }
            else if (entries.Any(entry => entry.Unit.Code == asked.Unit))
            {
                failures.Add(new("UNIT_TWICE", new($"{unit.Name.Vi} có hai lần trong danh sách.", $"{unit.Name.En} is in the roster twice.")));
            }
            else if (!unit.IsValidOn(cutOff))
            {
                failures.Add(new("UNIT_NOT_VALID", new(
                    $"{unit.Name.Vi} không tồn tại vào ngày chốt số liệu {VietnameseFormat.Date(cutOff)}.", $"{unit.Name.En} does not exist on the cut-off day {cutOff:yyyy-MM-dd}.")));
            }
            else
            {
                entries.Add(new RosterEntry(unit, asked.Reporters, asked.Signers, asked.Superiors ?? []));
            }
        }

        if (request.Roster.Count == 0)
        {
            failures.Add(new("ROSTER_EMPTY", new("Chưa chọn đơn vị báo cáo.", "No reporting unit was chosen.")));
        }

        return failures.Count > 0 ? Outcomes.Fail<IReadOnlyList<RosterEntry>>(failures) : Outcomes.Success<IReadOnlyList<RosterEntry>>(entries);
    }

    private static IEnumerable<RosterProblem> Unconfirmed(CyclePlan plan, WorkingCalendar? calendar)
    {
        var (first, last) = (plan.CutOff.Year, VietnamTime.DayOf(plan.ClosesAt).Year);
        return (calendar?.Years ?? []).Where(year => !year.Confirmed && year.Year >= first && year.Year <= last).Select(year => new RosterProblem(
            "CALENDAR_NOT_CONFIRMED", Severity.Note, null, new(
                $"Lịch ngày nghỉ năm {year.Year} chưa đối chiếu thông báo chính thức.", $"The days off of {year.Year} were not checked against the official announcement.")));
    }

    private static Outcome<CyclePlan> Checked(CyclePlan plan, IReadOnlyList<PersonFact> people)
    {
        var failures = RosterCheck.Of(plan, people).Where(problem => problem.Severity == Severity.Block).Select(problem => new Failure(problem.Code, problem.Message)).ToList();
        return failures.Count > 0 ? Outcomes.Fail<CyclePlan>(failures) : Outcomes.Success(plan);
    }
}
