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
            .Prepend(new PlannedMail(UnitReportDecider.OpenedStep, plan.OpensAt, entry.Unit.Code, entry.Reporters, new("Đợt báo cáo đã mở", "The cycle is open")))
            .Concat(plan.Escalation == EscalationMode.Automatic ? [Escalation(entry, plan.EscalatesAt)] : []))
        .Concat(plan is { Escalation: EscalationMode.OnConfirmation, EscalatesAt: { } at }
            ? [new PlannedMail(CycleDecider.ProposeEscalationStep(1), at, null, plan.Coordinators, new("Đề nghị báo cáo cấp trên (nếu còn đơn vị quá hạn)", "Proposes to tell superiors (if units are overdue)"))]
            : [])
        .Append(new PlannedMail(CycleDecider.AskToCloseStep(1), plan.ClosesAt, null, plan.Coordinators, new("Đề nghị đóng đợt thu số liệu (nếu còn đơn vị chưa nộp)", "Asks to close the collection (if units are still missing)")));

    private static IEnumerable<PlannedMail> Undated(CyclePlan plan) =>
    [
        .. plan.Roster.SelectMany(entry => OfUnit(plan, entry)),
        .. OfCoordinators(plan),
        .. plan.Approvers.Select(approver => new PlannedMail(
            $"approval-{approver.Level.Level}", null, null, [.. approver.Everyone()], new($"Đề nghị duyệt: {approver.Level.Name.Vi}", $"Asks for approval: {approver.Level.Name.En}"))),
        new PlannedMail(CycleDecider.ReturnedStep(2), null, null, plan.Coordinators, new("Người duyệt trả lại báo cáo", "An approver returned the report")),
        new PlannedMail(CycleDecider.PublishedStep, null, null, [.. plan.Readers, .. plan.Coordinators], new("Báo cáo đã được duyệt và gửi", "The report was approved and sent")),
    ];

    private static IEnumerable<PlannedMail> OfCoordinators(CyclePlan plan)
    {
        yield return new(CycleDecider.AllSettledStep(1), null, null, plan.Coordinators, new("Tất cả đơn vị đã nộp", "All units have submitted"));
        yield return new(UnitReportDecider.ObjectedStep, null, null, plan.Coordinators, new("Đơn vị không đồng ý với số liệu nhập thay", "A unit objects to figures entered on its behalf"));
        yield return new(CycleDecider.ConsolidatedStep(1), null, null, plan.Coordinators, new("Đã tổng hợp báo cáo, chờ trình duyệt", "The report is consolidated and waits to be sent on"));
    }

    /// <summary>What a unit is told when somebody does something.</summary>
    private static IEnumerable<PlannedMail> OfUnit(CyclePlan plan, RosterEntry entry)
    {
        string[] all = [.. entry.Reporters.Concat(entry.Signers).Distinct(StringComparer.Ordinal)];
        PlannedMail Told(string step, string vi, string en) => new(step, null, entry.Unit.Code, all, new(vi, en));
        yield return Told("receipt", "Phiếu tiếp nhận, khi đơn vị xác nhận gửi", "The receipt, when the unit signs off");
        yield return Told(UnitReportDecider.SentBackStep, "Trả lại để hoàn thiện, khi người điều phối trả lại", "Sent back, when the coordinator does so");
        yield return Told(UnitReportDecider.CorrectionStep, "Số liệu nhập thay chờ đơn vị xác nhận, khi người điều phối nhập", "Figures entered on the unit's behalf, when the coordinator does so");
        yield return Told(UnitReportDecider.ReleasedStep, "Không phải báo cáo, khi người điều phối ghi nhận", "Released from reporting, when the coordinator says so");
        yield return Told(UnitReportDecider.ResumedStep, "Lại phải báo cáo, khi người điều phối bỏ miễn", "To report again, when the coordinator takes that back");
        if (plan.Escalation == EscalationMode.OnConfirmation)
        {
            yield return Escalation(entry, null);
        }
    }

    private static PlannedMail Escalation(RosterEntry entry, DateTimeOffset? at) => new(
        UnitReportDecider.EscalatedStep,
        at,
        entry.Unit.Code,
        [.. entry.Signers.Concat(entry.Superiors ?? []).Concat(entry.Reporters).Distinct(StringComparer.Ordinal)],
        at is null
            ? new("Báo cáo cấp trên về việc quá hạn, khi người điều phối xác nhận", "Tells the superior that the unit is overdue, when the coordinator confirms it")
            : new("Báo cáo cấp trên về việc quá hạn (nếu còn thiếu)", "Tells the superior that the unit is overdue (if something is owed)"));

    private static LocalText About(PlannedReminder reminder) => reminder.Offset switch
    {
        < 0 => new($"Đôn đốc: còn {-reminder.Offset} ngày làm việc (nếu còn thiếu)", $"Reminder: {-reminder.Offset} working days left (if something is owed)"),
        0 => new("Đôn đốc: đến hạn hôm nay (nếu còn thiếu)", "Reminder: due today (if something is owed)"),
        > 0 => new($"Đã quá hạn {reminder.Offset} ngày làm việc (nếu còn thiếu)", $"Overdue by {reminder.Offset} working days (if something is owed)"),
    };
}
