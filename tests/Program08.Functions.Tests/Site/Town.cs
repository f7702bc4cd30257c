using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Program08.Documents.Workbooks;
using Program08.Functions.Access;
using Program08.Functions.Approvals;
using Program08.Functions.Cycles;
using Program08.Functions.Tests.Records;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Tests.Site;

/// <summary>People of a cycle who act at the desks of a simulated site, and let it settle after each act. Orchestrations, ledger and sweeper are the site's own.</summary>
internal sealed class Town(SimulatedSite site, CyclePlan plan)
{
    public const string Password = "một câu dài để đăng nhập 2024";

    // Made once: a password hash is slow on purpose.
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<Person>().HashPassword(new Person { Id = "", Name = "", Email = "" }, Password));

    public CycleId Id => plan.Id;

    public CyclePlan Plan => plan;

    private CycleRecords Records => Get<CycleRecords>();

    private ReturnDesk Returns => Get<ReturnDesk>();

    /// <summary>Adds the people of <see cref="SamplePlan"/> and writes the plan down, the orchestration not started.</summary>
    public static Task<Town> PlanAsync(SimulatedSite site, params IReadOnlyList<string> units) => PlanAsync(site, 1, units);

    /// <param name="levels">Approval levels, each with its approver.</param>
    /// <param name="change">Makes the plan another one; null leaves it.</param>
    public static async Task<Town> PlanAsync(SimulatedSite site, int levels, IReadOnlyList<string> units, Func<CyclePlan, CyclePlan>? change = null)
    {
        var services = site.Host.Services;
        var catalogue = services.GetRequiredService<Catalogue>();
        var plan = SamplePlan.Of(catalogue, levels, units);
        var town = new Town(site, change is null ? plan : change(plan));
        foreach (var unit in units)
        {
            await town.AddAsync($"reporter-{unit}", new Grant(Role.Reporter, unit));
            await town.AddAsync($"signer-{unit}", new Grant(Role.Signer, unit));
        }

        await town.AddAsync("coordinator", new Grant(Role.Coordinator));
        for (var level = 1; level <= levels; level++)
        {
            await town.AddAsync($"approver-{level}", new Grant(Role.Approver, Level: level));
        }

        await town.AddAsync("reader", new Grant(Role.Reader));
        Accepted(await services.GetRequiredService<CycleDesk>().PlanAsync(town.Plan, "coordinator", default));
        return town;
    }

    /// <summary>The same town at a restarted site.</summary>
    public Town At(SimulatedSite other) => new(other, plan);

    public T Get<T>()
        where T : notnull => site.Host.Services.GetRequiredService<T>();

    /// <summary>Starts the cycle's orchestration, as planning by the page does.</summary>
    public async Task StartAsync()
    {
        await Get<CycleStart>().ScheduleAsync(site.Engine.Client, Id, default);
        await site.SettleAsync();
    }

    /// <summary>Sends the mended workbook; explains what asks for it.</summary>
    /// <param name="fill">What else is filled in; null for nothing.</param>
    public async Task<int> SendAsync(string unit, Func<byte[], byte[]>? fill = null)
    {
        var code = new UnitCode(unit);
        using var template = new MemoryStream();
        ReturnTemplate.Write(
            new TemplateSubject(Get<Catalogue>().Programmes[0], Id, Plan.Roster.First(entry => entry.Unit.Code == code).Unit, Plan.Title, Plan.CutOff, Plan.DueAt), template);
        var mended = HoangMaiReturn.Mended(template.ToArray());
        using var file = new MemoryStream(fill is null ? mended : fill(mended));
        var stored = Assert.IsType<PutUploadResult.Stored>(await Get<IUploadStore>().PutAsync(file, long.MaxValue, default));
        var version = Accepted(await Returns.ReceiveFileAsync(Id, code, $"reporter-{unit}", "bao-cao.xlsx", stored.Hash.Value, stored.Length, site.Time.GetUtcNow(), default));
        await WakeUnitAsync(code);
        var record = await Records.FindReturnAsync(Id, code, version);
        foreach (var finding in record!.Findings.Where(finding => finding.Severity == Severity.Explain))
        {
            Accepted(await Returns.ExplainAsync(Id, code, version, finding.Fingerprint, "Số liệu theo nguồn quản lý của bảo hiểm xã hội quận.", $"reporter-{unit}", default));
        }

        return version;
    }

    public async Task SignOffAsync(string unit, int version)
    {
        Accepted(await Returns.SignOffAsync(Id, new UnitCode(unit), version, $"signer-{unit}", default));
        await WakeUnitAsync(new UnitCode(unit));
    }

    public async Task SubmitAsync(string unit) => await SignOffAsync(unit, await SendAsync(unit));

    public async Task SendBackAsync(string unit, string reason)
    {
        Accepted(await Returns.SendBackAsync(Id, new UnitCode(unit), reason, "coordinator", default));
        await WakeUnitAsync(new UnitCode(unit));
    }

    public async Task ExtendAsync(string unit, DateTime until)
    {
        Accepted(await Returns.ExtendAsync(Id, new UnitCode(unit), SimulatedSite.Local(until), "Đơn vị đang kiểm kê lại số liệu.", "coordinator", default));
        await WakeUnitAsync(new UnitCode(unit));
    }

    public async Task CloseAsync()
    {
        Accepted(await Get<CycleDesk>().CloseAsync(Id, "coordinator", default));
        await WakeAsync(Id.Value);
    }

    public async Task SendForApprovalAsync()
    {
        Accepted(await Get<CycleDesk>().SendForApprovalAsync(Id, (await CycleAsync()).ReportHash ?? "", "coordinator", default));
        await WakeAsync(Id.Value);
    }

    /// <param name="by">Null: the approver of the level whose turn it is.</param>
    public async Task DecideAsync(bool approved, string? reason = null, string? by = null)
    {
        var cycle = await CycleAsync();
        var person = await Get<PeopleRecords>().FindAsync(by ?? $"approver-{cycle.ApprovalLevel}");
        Accepted(await Get<DecisionDesk>().DecideAsync(Id, cycle.ApprovalLevel, approved, reason, cycle.ReportHash ?? "", person!, default));
        await WakeAsync(Id.ApprovalInstance(cycle.ApprovalLevel, cycle.Round));
    }

    public Task<CycleRecord> CycleAsync() => Records.ReadCycleAsync(Id);

    public Task<UnitReport> UnitAsync(string unit) => Records.ReadUnitAsync(Id, new UnitCode(unit));

    public async Task<ReportRecord> ReportAsync() => await Records.FindReportAsync(Id, (await CycleAsync()).Round) ?? throw new InvalidOperationException("There is no report.");

    public Task<IReadOnlyList<MailRecord>> LedgerAsync() => Records.ListMailsAsync(Id);

    /// <summary>What was prepared, in order: <c>12/01 08:00 due-5 reporter-008</c>.</summary>
    public async Task<IReadOnlyList<string>> MailedAsync() =>
        [.. (await LedgerAsync()).OrderBy(mail => mail.PreparedAt).ThenBy(mail => mail.Key, StringComparer.Ordinal)
            .Select(mail => string.Create(CultureInfo.InvariantCulture, $"{VietnamTime.ToLocal(mail.PreparedAt):dd/MM HH:mm} {mail.Step} {mail.Person}"))];

    /// <summary>A browser in which this person is signed in.</summary>
    public async Task<SiteClient> SignedInAsync(string person, string password = Password)
    {
        var browser = site.Browser();
        await browser.SignInAsync($"{person}@so.example", password);
        return browser;
    }

    public async Task AddAsync(string id, params IReadOnlyList<Grant> grants)
    {
        var email = $"{id}@so.example";
        Assert.True(await Get<PeopleRecords>().AddAsync(new PersonRecord(id, id, email, email.ToUpperInvariant(), null, PasswordHash.Value, $"stamp-{id}", 0, null, grants)));
    }

    private async Task WakeUnitAsync(UnitCode unit)
    {
        await Get<Wakes>().RaiseUnitAsync(site.Engine.Client, await CycleAsync(), unit, "test", default);
        await site.SettleAsync();
    }

    private async Task WakeAsync(string instance)
    {
        await Get<Wakes>().RaiseAsync(site.Engine.Client, instance, "test", default);
        await site.SettleAsync();
    }

    private static T Accepted<T>(Outcome<T> outcome) => outcome.TryGet(out var value, out var failures) ? value : throw new InvalidOperationException(failures[0].Code);
}
