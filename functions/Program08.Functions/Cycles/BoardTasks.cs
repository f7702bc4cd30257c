using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>The coordinator's list: gathers what it is worked out from, and says it in words with the page where it is done.</summary>
internal static class BoardTasks
{
    /// <param name="latest">Each unit's newest and counted versions, where there are any.</param>
    public static IReadOnlyList<BoardTask> Of(
        CyclePlan plan, CycleRecord cycle, IReadOnlyList<UnitReport> units, IReadOnlyList<ReturnRecord> latest, IReadOnlyList<MailRecord> mails, Dictionary<string, PersonRecord> people, DateTimeOffset now)
    {
        var failed = mails.Where(mail => mail.IsStuck).ToList();
        var refused = Mailboxes.Refused(mails);
        var rows = units.ToDictionary(unit => unit.Unit);
        var versions = latest.ToDictionary(version => (version.Unit, version.Version));
        var names = plan.Roster.ToDictionary(entry => entry.Unit.Code, entry => entry.Unit.Name.Vi);
        var facts = plan.Roster.Select(entry => Facts(entry, rows[entry.Unit.Code], versions, failed, refused, people)).ToList();
        return
        [
            .. CoordinatorTasks.Of(plan, cycle, units, facts, failed.Count - facts.Sum(fact => fact.FailedMails), now)
                .Select(task => Row(plan, task, task.Unit is { } code ? names[code] : "")),
        ];
    }

    private static UnitTaskFacts Facts(
        RosterEntry entry, UnitReport unit, Dictionary<(UnitCode, int), ReturnRecord> versions, List<MailRecord> failed, IReadOnlyDictionary<string, string> refused, Dictionary<string, PersonRecord> people)
    {
        var newest = versions.GetValueOrDefault((unit.Unit, unit.LatestVersion));
        var counted = versions.GetValueOrDefault((unit.Unit, unit.CountedVersion));
        return new UnitTaskFacts(
            unit.Unit,
            counted is null ? 0 : Findings.Explained(counted),
            newest is null ? 0 : Findings.ToExplain(newest),
            unit.AwaitsConfirmation && newest?.Version == unit.CorrectionVersion ? newest.ReceivedAt : null,
            failed.Count(mail => mail.Units is null && IsAbout(mail, unit.Unit)),
            entry.Reporters.Any(id => people.TryGetValue(id, out var person) && refused.GetValueOrDefault(id) != person.Email));
    }

    /// <summary>Whether a mail speaks of a unit, alone or with others.</summary>
    public static bool IsAbout(MailRecord mail, UnitCode unit) =>
        mail.Units?.Contains(unit.Value) == true || mail.Key.StartsWith(CycleKeys.MailsAbout(CycleKeys.Unit(unit)), StringComparison.Ordinal);

    private static BoardTask Row(CyclePlan plan, CoordinatorTask task, string name)
    {
        var unit = task.Unit is { } code ? PageRoutes.UnitActs(plan.Id, code) : PageRoutes.Board(plan.Id);
        return task.Kind switch
        {
            CoordinatorTaskKind.ReportReturned => New(StateTone.Error, "Báo cáo bị trả lại", "Người duyệt đã trả lại báo cáo: xem lý do, bổ sung rồi tổng hợp lại", "#tra-lai"),
            CoordinatorTaskKind.ReportToSend => New(StateTone.Note, "Chờ trình", "Xem báo cáo đã tổng hợp và trình duyệt", "#viec-tiep"),
            CoordinatorTaskKind.CollectionToClose => New(StateTone.Warning, "Đến lúc đóng", $"Đóng thu thập hoặc chờ thêm: còn {task.Count} đơn vị chưa nộp", "#viec-tiep"),
            CoordinatorTaskKind.EscalationToConfirm => New(StateTone.Warning, "Quá hạn", $"{name}: xác nhận báo cáo cấp trên", $"{unit}#escalate"),
            CoordinatorTaskKind.ExtensionAsked => New(StateTone.Warning, "Đề nghị gia hạn", $"{name}: đơn vị đề nghị gia hạn", $"{unit}#extend"),
            CoordinatorTaskKind.PromiseOver => New(StateTone.Warning, "Quá ngày hẹn", $"{name}: chưa gửi như đã hẹn", $"{unit}#contact-title"),
            CoordinatorTaskKind.MailFailed => New(StateTone.Error, "Thư không gửi được", name.Length > 0 ? $"{name}: {task.Count} thư không gửi được" : $"{task.Count} thư không gửi được", name.Length > 0 ? $"{unit}#mails-title" : "#mails-title"),
            CoordinatorTaskKind.UnitOutOfReach => New(StateTone.Error, "Không liên lạc được", $"{name}: không gửi thư được cho đầu mối nào", $"{unit}#contact-title"),
            CoordinatorTaskKind.CorrectionUnconfirmed => New(StateTone.Warning, "Chờ đơn vị xác nhận", $"{name}: chưa xác nhận số liệu nhập thay", unit),
            CoordinatorTaskKind.ExplanationToRead => New(StateTone.Note, "Giải trình mới", $"{name}: xem {task.Count} giải trình", $"{unit}#giai-trinh"),
            CoordinatorTaskKind.DifferenceUnexplained => New(StateTone.Note, "Chưa giải trình", $"{name}: còn {task.Count} cảnh báo hoặc chênh lệch chưa giải trình", unit),
        };

        BoardTask New(StateTone tone, string word, string text, string href) => new(new StateTag(tone, word), text, href, task.Since);
    }
}
