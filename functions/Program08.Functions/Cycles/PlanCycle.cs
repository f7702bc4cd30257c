using System.Globalization;
using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Planning a cycle: prefilled form, preview of every mail, and the row that makes it so.</summary>
public sealed class PlanCycle(Web web, Catalogue catalogue, CycleRecords records, PeopleRecords people, Mailboxes mailboxes, CycleDesk desk, CycleStart start, TimeProvider time)
{
    private DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());

    [Function("ShowPlan")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dieu-phoi/lap-dot")] HttpRequest request, CancellationToken cancellation) =>
        !MayUse.Coordinate(Web.Person(request)) ? await web.RefuseAsync(request)
        : request.Query["tiep-theo"] is [{ } after] && Web.CycleAt(after) is { } last && await records.FindPlanAsync(last, cancellation) is { } plan && RollForward.Of(plan, catalogue.Units, catalogue.UnitsOverTime, catalogue.Calendar, Today) is { } next
            ? await PageAsync(request, Following(plan, next), null, [], cancellation, TakenOver(plan, next))
            : await PageAsync(request, Prefilled(), null, [], cancellation);

    [Function(nameof(PlanCycle))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dieu-phoi/lap-dot")] HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person))
        {
            return await web.RefuseAsync(request);
        }

        var posted = await request.ReadFormAsync(cancellation);
        var form = new PlanForm(
            posted["programme"], posted["period"], posted["units"].OfType<string>().ToHashSet(StringComparer.Ordinal), posted["cutOff"], posted["opensAt"], posted["dueAt"], posted["closesAt"], posted["catalogueAccepted"] == "yes",
            posted["from"], posted["to"], posted["window"], posted["shift"]);
        if (posted["do"] == "units")
        {
            return await PageAsync(request, form, null, [], cancellation);
        }

        var everyone = await people.ListAsync(cancellation);
        var facts = await mailboxes.FactsAsync(everyone, cancellation);
        var (plan, errors) = Plan(form, everyone, facts);
        if (plan is null)
        {
            return await PageAsync(request, form, null, errors, cancellation);
        }

        if (posted["do"] != "save")
        {
            return await PageAsync(request, form, Preview(plan, facts), errors, cancellation);
        }

        var programme = catalogue.Programmes.First(programme => programme.Code == plan.Id.Programme).On(plan.CutOff);
        if (CatalogueNotice.For(programme) is not null && !form.CatalogueAccepted)
        {
            return await PageAsync(request, form, Preview(plan, facts), [new FormError("catalogueAccepted", "Xác nhận đã biết danh mục chưa đối chiếu đủ trước khi lập đợt.")], cancellation);
        }

        if (!(await desk.PlanAsync(plan, person.Id, cancellation)).TryGet(out _, out var failures))
        {
            return await PageAsync(request, form, null, [.. failures.Select(failure => new FormError("period", failure.Message.Vi))], cancellation);
        }

        await start.ScheduleAsync(client, plan.Id, cancellation);
        return Web.Go(PageRoutes.Board(plan.Id), Notices.Planned);
    }

    private (CyclePlan? Plan, IReadOnlyList<FormError> Errors) Plan(PlanForm form, IReadOnlyList<PersonRecord> everyone, IReadOnlyList<PersonFact> facts)
    {
        List<FormError> errors = [];
        var programme = catalogue.FindProgramme(form.Programme);
        if (programme is null)
        {
            errors.Add(new FormError("programme", "Chọn chương trình."));
        }

        var period = PeriodOf(form);
        if (period is null)
        {
            errors.Add(form.Period == PlanForm.AdHoc ? new FormError("from", "Nhập ngày đầu và ngày cuối của kỳ đột xuất, trong vòng một năm.") : new FormError("period", "Chọn kỳ báo cáo."));
        }

        var cutOff = string.IsNullOrEmpty(form.CutOff) ? null : Day(form.CutOff, "cutOff", errors);
        var opens = Minute(form.OpensAt, "opensAt", errors);
        var due = Minute(form.DueAt, "dueAt", errors);
        var closes = Minute(form.ClosesAt, "closesAt", errors);
        if (errors.Count > 0 || programme is null || period is not { Code: var code } || due is not { } dueAt)
        {
            return (null, errors);
        }

        var request = new CycleRequest(
            code,
            [.. catalogue.UnitsOf(programme).Where(unit => form.Units.Contains(unit.Code.Value)).Select(unit => new RosterRequest(unit.Code, Ids(everyone, Role.Reporter, unit.Code.Value), Ids(everyone, Role.Signer, unit.Code.Value), Ids(everyone, Role.Superior, unit.Code.Value)))],
            [.. programme.ApprovalLevels.Select(level => Approvers(everyone, level.Level))],
            Ids(everyone, Role.Coordinator),
            Ids(everyone, Role.Reader),
            Window: Window(form),
            CutOff: cutOff,
            OpensOn: DateOnly.FromDateTime(opens ?? dueAt),
            DueOn: DateOnly.FromDateTime(dueAt),
            DueHour: dueAt.Hour,
            Shift: form.Shift switch { "previous" => DayShift.Previous, "none" => DayShift.None, _ => DayShift.Next },
            ClosesOn: closes is { } end ? DateOnly.FromDateTime(end) : null);
        return CyclePlanner.Plan(request, programme, catalogue.Units, catalogue.Calendar, facts, time.GetUtcNow()).TryGet(out var plan, out var failures)
            ? (plan, [])
            : (null, [.. failures.Select(failure => new FormError(Field(failure.Code), failure.Message.Vi))]);
    }

    private PlanPreview Preview(CyclePlan plan, IReadOnlyList<PersonFact> facts)
    {
        var preview = CyclePlanner.Preview(plan, facts, catalogue.Calendar);
        string Recipient(string id) => facts.FirstOrDefault(fact => fact.Id == id) is { } fact ? $"{fact.Name} – {fact.Mail}" : id;
        return new PlanPreview(
            [.. preview.Mails.GroupBy(mail => (mail.At, mail.Step)).Select(group => new Program08.Pages.Cycles.PlannedMail(
                group.Key.At, group.First().About.Vi, null, [.. group.SelectMany(mail => mail.People).Distinct().Select(Recipient)]))],
            [.. preview.Problems.Select(problem => new PlanProblem(
                plan.Roster.FirstOrDefault(entry => entry.Unit.Code == problem.Unit)?.Unit.Name.Vi ?? "Đợt báo cáo", problem.Message.Vi, problem.Severity == Severity.Block))]);
    }

    /// <summary>Proposes the last year, opening now and due in ten working days; what the calendar can't say is left for the coordinator.</summary>
    private PlanForm Prefilled()
    {
        var today = Today;
        var due = catalogue.Calendar.AddWorkingDays(today, 10).TryGet(out var dueDay, out _) ? dueDay : (DateOnly?)null;
        var closes = due is { } day && catalogue.Calendar.AddWorkingDays(day, 10).TryGet(out var closingDay, out _) ? closingDay : (DateOnly?)null;
        var year = today.Year - 1;
        return new PlanForm(
            catalogue.Programmes.Count == 1 ? catalogue.Programmes[0].Code.Value : null,
            year.ToString(CultureInfo.InvariantCulture),
            new HashSet<string>(StringComparer.Ordinal),
            null,
            At(today, 8),
            due is { } dueOn ? At(dueOn, 17) : null,
            closes is { } closesOn ? At(closesOn, 17) : null,
            CatalogueAccepted: false);
    }

    private static PlanForm Following(CyclePlan last, RollForward next) => new(
        last.Id.Programme.Value,
        next.Period.Code.Value,
        next.Units.Select(unit => unit.Value).ToHashSet(StringComparer.Ordinal),
        LocalTimes.Field(next.CutOff),
        next.OpensOn is { } opens ? At(opens, Hour(last.OpensAt)) : null,
        next.DueOn is { } due ? At(due, Hour(last.DueAt)) : null,
        next.ClosesOn is { } closes ? At(closes, Hour(last.ClosesAt)) : null,
        CatalogueAccepted: false,
        Window: next.Window == DataWindow.Calendar ? "calendar" : "decree");

    private static string TakenOver(CyclePlan last, RollForward next) =>
        $"Đã lấy danh sách đơn vị và nhịp thời hạn từ “{last.Title.Vi}”; người dùng và quy tắc kiểm tra là hiện hành."
        + (next.Ended.Count == 0 ? null : $" {next.Ended.Count} đơn vị của đợt trước không còn hiệu lực vào ngày chốt số liệu; các đơn vị kế thừa đã được chọn thay.");

    /// <summary>The period chosen; null when none is, or the days of an ad hoc one make none.</summary>
    private static Period? PeriodOf(PlanForm form)
    {
        var code = form.Period;
        if (code == PlanForm.AdHoc)
        {
            List<FormError> wrong = [];
            code = Day(form.From, "from", wrong) is { } from && Day(form.To, "to", wrong) is { } to && to >= from && to < from.AddYears(1)
                ? string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MMdd}-{to:MMdd}")
                : null;
        }

        return TextIds.Find<PeriodCode>(code) is { } known && Period.Of(known).TryGet(out var period, out _) ? period : null;
    }

    private static DataWindow Window(PlanForm form) => form.Window == "calendar" ? DataWindow.Calendar : DataWindow.Decree;

    private static int Hour(DateTimeOffset instant) => VietnamTime.ToLocal(instant).Hour;

    private async Task<IResult> PageAsync(HttpRequest request, PlanForm form, PlanPreview? preview, IReadOnlyList<FormError> errors, CancellationToken cancellation, string? takenOver = null)
    {
        var everyone = await people.ListAsync(cancellation);
        var programme = catalogue.FindProgramme(form.Programme);
        var cutOff = Day(form.CutOff, "cutOff", []) ?? (PeriodOf(form) is { } period ? Window(form) == DataWindow.Decree ? period.DecreeLast : period.Last : Today);
        var model = new PlanModel(
            web.Shell(request, "Lập đợt báo cáo"),
            [.. catalogue.Programmes.Select(known => new Choice(known.Code.Value, known.Name.Vi))],
            Periods(PeriodOf(form)),
            [.. (programme is null ? catalogue.Units : catalogue.UnitsOf(programme)).Where(unit => unit.IsValidOn(cutOff)).Select(unit => Row(unit, everyone))],
            form,
            programme is null ? null : CatalogueNotice.For(programme.On(cutOff))?.Vi,
            preview,
            errors,
            takenOver);
        return await web.PageAsync<PlanPage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static PlanUnit Row(Reporting.Units.Unit unit, IReadOnlyList<PersonRecord> everyone)
    {
        var reporters = everyone.Where(known => known.Has(Role.Reporter, unit.Code.Value)).Select(known => known.Name).ToList();
        var signers = everyone.Where(known => known.Has(Role.Signer, unit.Code.Value)).Select(known => known.Name).ToList();
        var problem = reporters.Count == 0 ? "Chưa có đầu mối." : signers.Count == 0 ? "Chưa có người xác nhận." : null;
        return new PlanUnit(unit.Code, unit.Name.Vi, RoleChoices.Group(unit.Kind), reporters, signers, problem);
    }

    /// <param name="chosen">Is offered whatever else is.</param>
    private List<Choice> Periods(Period? chosen)
    {
        var year = Today.Year;
        List<Choice> choices = [];
        foreach (var known in Enumerable.Range(-1, 6).Select(back => year - back))
        {
            foreach (var suffix in (ReadOnlySpan<string>)["", "-9M", "-H1", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"])
            {
                if (Period.Of(new PeriodCode($"{known}{suffix}")).TryGet(out var period, out _))
                {
                    choices.Add(new Choice(period.Code.Value, period.Name.Vi, known.ToString(CultureInfo.InvariantCulture)));
                }
            }
        }

        choices.AddRange(Enumerable.Range(1, 12).Select(month => Period.Of(new PeriodCode(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"))).TryGet(out var period, out _)
            ? new Choice(period.Code.Value, period.Name.Vi, $"Tháng, {year}")
            : throw new InvalidOperationException($"Month {month} is no period.")));
        if (chosen is { Kind: not PeriodKind.AdHoc } && choices.All(choice => choice.Value != chosen.Code.Value))
        {
            choices.Add(new Choice(chosen.Code.Value, chosen.Name.Vi, "Khác"));
        }

        choices.Add(new Choice(PlanForm.AdHoc, "Đột xuất, theo khoảng ngày", "Khác"));
        return choices;
    }

    private static ApproverRequest Approvers(IEnumerable<PersonRecord> everyone, int level)
    {
        var deciding = everyone.Where(known => MayUse.Decide(known, level)).ToLookup(known => MayUse.DecideAsDeputy(known, level), known => known.Id);
        return new ApproverRequest(level, [.. deciding[false]], [.. deciding[true]]);
    }

    private static string[] Ids(IEnumerable<PersonRecord> everyone, Role role, string? unit = null) =>
        [.. everyone.Where(known => unit is null ? known.Has(role) : known.Has(role, unit)).Select(known => known.Id)];

    private static string At(DateOnly day, int hour) => LocalTimes.Field(VietnamTime.At(day, hour));

    private static DateOnly? Day(string? text, string field, List<FormError> errors)
    {
        if (LocalTimes.Day(text) is { } day)
        {
            return day;
        }

        errors.Add(new FormError(field, "Nhập ngày theo dạng ngày/tháng/năm."));
        return null;
    }

    private static DateTime? Minute(string? text, string field, List<FormError> errors)
    {
        if (LocalTimes.Minute(text) is { } minute)
        {
            return VietnamTime.ToLocal(minute).DateTime;
        }

        errors.Add(new FormError(field, "Nhập ngày và giờ."));
        return null;
    }

    private static string Field(string code) => code switch
    {
        "DUE_HOUR" or "DUE_TOO_EARLY" or "DUE_PASSED" => "dueAt",
        "DATES_ORDER" => "opensAt",
        "PERIOD_UNKNOWN" => "period",
        _ when code.StartsWith("CALENDAR", StringComparison.Ordinal) => "dueAt",
        _ => "units",
    };
}
