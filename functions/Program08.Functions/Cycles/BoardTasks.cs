using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>The coordinator's list: gathers what it is worked out from, and says it in words with the page where it is done.</summary>
internal static class BoardTasks
{
    // Where tasks are counted in thousands, the first of each kind say what it is about.
    private const int MaximumOfAKind = 20;

    /// <param name="failed">Mails that do not go.</param>
    /// <param name="refused">Addresses at which the last mail to a person was refused for good.</param>
    /// <param name="doubtful">Units that may be out of reach, with their reporters as far as they are there.</param>
    public static IReadOnlyList<CoordinatorTask> Of(
        CyclePlan plan, CycleRecord cycle, IReadOnlyList<UnitProgress> units, IReadOnlyList<MailRecord> failed, IReadOnlyDictionary<string, string> refused, IReadOnlyDictionary<UnitCode, IReadOnlyList<PersonRecord>> doubtful, DateTimeOffset now)
    {
        var mails = failed.Where(mail => mail.Units is null).Select(mail => CycleKeys.UnitOf(mail.Key)).OfType<UnitCode>().CountBy(unit => unit).ToDictionary();
        var facts = mails.Keys.Union(doubtful.Keys).Select(unit => new UnitTaskFacts(
            unit,
            mails.GetValueOrDefault(unit),
            !doubtful.TryGetValue(unit, out var reporters) || reporters.Any(person => refused.GetValueOrDefault(person.Id) != person.Email))).ToList();
        return CoordinatorTasks.Of(plan, cycle, units, facts, failed.Count - mails.Values.Sum(), now);
    }

    /// <summary>Tasks in words; of thousands the first of each kind, and where the others are found.</summary>
    public static IReadOnlyList<BoardTask> InWords(CyclePlan plan, IReadOnlyList<CoordinatorTask> tasks)
    {
        var names = plan.Roster.ToDictionary(entry => entry.Unit.Code, entry => entry.Unit.Name.Vi);
        return tasks.Count <= BoardList.MaximumUnpaged
            ? [.. tasks.Select(Row)]
            : [.. tasks.GroupBy(task => task.Kind).SelectMany(kind => kind.Take(MaximumOfAKind).Select(Row).Concat(Others(kind.Skip(MaximumOfAKind).ToList())))];

        BoardTask Row(CoordinatorTask task) => InWords(plan, task, task.Unit is { } code ? names[code] : "");

        IEnumerable<BoardTask> Others(List<CoordinatorTask> tasks) => tasks.Count == 0
            ? []
            : [new BoardTask(Row(tasks[0]).State, $"{VietnameseFormat.Number(tasks.Count)} đơn vị khác, trong danh sách có việc cần xử lý", new BoardChoice(BoardFilter.Waiting).Address(plan.Id), null)];
    }

    private static BoardTask InWords(CyclePlan plan, CoordinatorTask task, string name)
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
