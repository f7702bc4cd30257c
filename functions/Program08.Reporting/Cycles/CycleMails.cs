using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>Every mail a plan will cause.</summary>
internal static class CycleMails
{
    public static IEnumerable<PlannedMail> Of(CyclePlan plan) =>
        Dated(plan).OrderBy(mail => mail.At).Concat(Undated(plan));

    private static IEnumerable<PlannedMail> Dated(CyclePlan plan) => plan.Roster
        .SelectMany(entry => plan.Reminders
            .Select(reminder => new PlannedMail(reminder.Step, reminder.At, entry.Unit.Code, entry.Reporters, About(reminder)))
            .Prepend(new PlannedMail(UnitReportDecider.OpenedStep, plan.OpensAt, entry.Unit.Code, entry.Reporters, new("Đợt báo cáo đã mở", "The cycle is open"))))
        .Append(new PlannedMail(CycleDecider.AskToCloseStep(1), plan.ClosesAt, null, plan.Coordinators, new("Đề nghị đóng đợt thu số liệu (nếu còn đơn vị chưa nộp)", "Asks to close the collection (if units are still missing)")));

    private static IEnumerable<PlannedMail> Undated(CyclePlan plan) => plan.Approvers
        .Select(approver => new PlannedMail(
            $"approval-{approver.Level.Level}", null, null, [.. approver.Everyone()], new($"Đề nghị duyệt: {approver.Level.Name.Vi}", $"Asks for approval: {approver.Level.Name.En}")))
        .Prepend(new PlannedMail(CycleDecider.AllSettledStep(1), null, null, plan.Coordinators, new("Tất cả đơn vị đã nộp", "All units have submitted")))
        .Append(new PlannedMail(CycleDecider.PublishedStep, null, null, plan.Readers, new("Báo cáo đã được duyệt và gửi", "The report was approved and sent")));

    private static LocalText About(PlannedReminder reminder) => reminder.Offset switch
    {
        < 0 => new($"Đôn đốc: còn {-reminder.Offset} ngày làm việc (nếu còn thiếu)", $"Reminder: {-reminder.Offset} working days left (if something is owed)"),
        0 => new("Đôn đốc: đến hạn hôm nay (nếu còn thiếu)", "Reminder: due today (if something is owed)"),
        > 0 => new($"Đã quá hạn {reminder.Offset} ngày làm việc (nếu còn thiếu)", $"Overdue by {reminder.Offset} working days (if something is owed)"),
    };
}
