using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>The dates of a plan. Times UTC.</summary>
internal sealed record CycleDates(DateOnly CutOff, DateTimeOffset OpensAt, DateTimeOffset DueAt, DateTimeOffset ClosesAt, IReadOnlyList<PlannedReminder> Reminders, DateTimeOffset EscalatesAt)
{
    public static Outcome<CycleDates> Of(CycleRequest request, Period period, ReminderLadder ladder, WorkingCalendar calendar, DateTimeOffset now)
    {
        if (request.DueHour is < 1 or > 23)
        {
            return Fail("DUE_HOUR", "Giờ hết hạn từ 1 đến 23.", "The due hour is 1 to 23.");
        }

        var cutOff = request.CutOff ?? (request.Window == DataWindow.Decree ? period.DecreeLast : period.Last);
        return calendar.AddWorkingDays(cutOff, 1).Then(dayAfter =>
            (request.DueOn is { } asked ? calendar.Shift(asked, request.Shift) : CyclePlanner.DefaultAfter(cutOff, calendar)).Then(due =>
                (request.ClosesOn is { } closes ? Outcomes.Success(closes) : CyclePlanner.DefaultAfter(due, calendar)).Then(closing =>
                    Ladder(due, ladder, calendar).Then(reminders => calendar.AddWorkingDays(due, ladder.EscalationWorkingDays).Then(escalation => Checked(
                        new CycleDates(
                            cutOff,
                            VietnamTime.At(request.OpensOn ?? dayAfter, ladder.Hour),
                            VietnamTime.At(due, request.DueHour),
                            VietnamTime.At(closing, request.DueHour),
                            reminders,
                            VietnamTime.At(escalation, ladder.Hour)),
                        due,
                        dayAfter,
                        now))))));
    }

    // At least one working day lies between cut-off and due date (Decree 09/2019/NĐ-CP, Art. 8(5)).
    private static Outcome<CycleDates> Checked(CycleDates dates, DateOnly due, DateOnly dayAfter, DateTimeOffset now)
    {
        if (due <= dayAfter)
        {
            return Fail(
                "DUE_TOO_EARLY",
                $"Hạn nộp {VietnameseFormat.Date(due)} phải cách ngày chốt số liệu {VietnameseFormat.Date(dates.CutOff)} ít nhất một ngày làm việc.",
                $"The due day {due:yyyy-MM-dd} must leave at least one working day after the cut-off {dates.CutOff:yyyy-MM-dd}.");
        }

        if (dates.DueAt <= now)
        {
            return Fail("DUE_PASSED", $"Hạn nộp {VietnameseFormat.Time(dates.DueAt)} đã qua.", $"The due time {dates.DueAt:u} has passed.");
        }

        if (dates.OpensAt >= dates.DueAt || dates.ClosesAt < dates.DueAt)
        {
            return Fail("DATES_ORDER", "Ngày mở, hạn nộp và ngày đóng phải theo thứ tự.", "Opening, due and closing dates must be in this order.");
        }

        // Nobody is reminded of what is not open yet.
        var start = dates.OpensAt > now ? dates.OpensAt : now;
        return Outcomes.Success(dates with { Reminders = [.. dates.Reminders.Where(reminder => reminder.At > start)] });
    }

    private static Outcome<IReadOnlyList<PlannedReminder>> Ladder(DateOnly due, ReminderLadder ladder, WorkingCalendar calendar)
    {
        var reminders = new List<PlannedReminder>();
        foreach (var offset in ladder.WorkingDayOffsets)
        {
            if (!calendar.AddWorkingDays(due, offset).TryGet(out var day, out var failures))
            {
                return Outcomes.Fail<IReadOnlyList<PlannedReminder>>(failures);
            }

            reminders.Add(new PlannedReminder(offset < 0 ? $"due{offset}" : $"due+{offset}", offset, VietnamTime.At(day, ladder.Hour)));
        }

        return Outcomes.Success<IReadOnlyList<PlannedReminder>>(reminders);
    }

    private static Outcome<CycleDates> Fail(string code, string vi, string en) => Outcomes.Fail<CycleDates>(new Failure(code, new(vi, en)));
}
