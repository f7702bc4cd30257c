using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Program08.Documents.Workbooks;
using Program08.Functions.Units;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Functions.Hosts.Demo;

/// <summary>Lets a story happen: everything through pages and forms, as its people would.</summary>
internal sealed class DemoRun(IDemoSite site, DemoSeeds seeds, Catalogue catalogue, DemoFolder folder, DemoProgress progress)
{
    private static readonly string[] Formats = ["xlsx", "docx"];

    private const string LocalMinute = "yyyy-MM-dd'T'HH:mm";
    private readonly Dictionary<UnitCode, int> versions = [];
    private readonly ConcurrentDictionary<UnitCode, byte[]> filled = [];

    private DemonstrationStory Story => seeds.Story;

    private CycleId Cycle => new(Story.Programme, Story.Period);

    public async Task RunAsync()
    {
        var programme = catalogue.Programmes.FirstOrDefault(known => known.Code == Story.Programme) ?? throw new DemoException($"There is no programme {Story.Programme} in the seeds.");
        var units = catalogue.Units.Where(unit => Story.Units.Contains(unit.Code)).ToDictionary(unit => unit.Code);
        var returns = seeds.Generate(programme.On(Story.CutOff), units.Values);
        using var cast = new DemoCast(site, Story, units);
        await progress.TellAsync(Story.StartsAt, $"{Story.Title}: {await cast.AssembleAsync()} người dùng đặt mật khẩu");
        await PlanAsync(cast, programme);
        foreach (var (index, step) in Story.Steps.Index())
        {
            await site.ToAsync(step.At);
            if (index == 0)
            {
                await FillFirstVersionsAsync(cast, returns);
            }

            await progress.TellAsync(step.At, await ActAsync(step, cast, units, returns));
            await site.SettleAsync();
        }

        await site.ToAsync(Story.EndsAt);
        await DownloadAsync(cast);
    }

    private async Task PlanAsync(DemoCast cast, Programme programme)
    {
        List<(string, string)> fields =
        [
            ("programme", Story.Programme.Value),
            ("period", Story.Period.Value),
            ("cutOff", Story.CutOff.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("opensAt", Minute(Story.OpensAt)),
            ("dueAt", Minute(Story.DueAt)),
            ("closesAt", Minute(Story.ClosesAt)),
            ("catalogueAccepted", "yes"),
            .. Story.Units.Select(unit => ("units", unit.Value)),
        ];
        await site.DoAsync(
            async () =>
            {
                var preview = await cast.TheCoordinator.PostAsync(PageRoutes.Plan, PageRoutes.Plan, [.. fields, ("do", "preview")]);
                var board = await cast.TheCoordinator.SendAsync(preview, PageRoutes.Plan, [.. fields, ("do", "save")]);
                if (board.Path.Split('?')[0] != PageRoutes.Board(Cycle))
                {
                    throw board.Unlike("planned the cycle");
                }
            },
            () => cast.TheCoordinator.ExistsAsync(PageRoutes.Board(Cycle)));

        await progress.TellAsync(Story.StartsAt, $"Lập đợt báo cáo {Story.Period} của {programme.Name.Vi}: {Story.Units.Count} đơn vị, mở {Story.OpensAt:dd/MM}, hạn {Story.DueAt:dd/MM}");
        await site.SettleAsync();
    }

    private async Task<string> ActAsync(StoryStep step, DemoCast cast, Dictionary<UnitCode, Unit> units, IReadOnlyDictionary<UnitCode, PublishedReturn> returns)
    {
        switch (step)
        {
            case StoryStep.Send send:
                await UploadAsync(cast, send.Unit, units, FiguresOf(send, returns));
                await ExplainAsync(cast, send.Unit, send.Explanation);
                return $"{Name(send.Unit)} gửi bản {versions[send.Unit]}: {await SignOffAsync(cast, send.Unit)}";
            case StoryStep.Upload upload:
                await UploadAsync(cast, upload.Unit, units, FiguresOf(upload, returns));
                var answer = await cast.ReporterOf(upload.Unit).OpenAsync(PageRoutes.Version(Cycle, upload.Unit, versions[upload.Unit]));
                return $"{Name(upload.Unit)} tải lên bản {versions[upload.Unit]}: {(answer.Forms.Any(form => form.Action == PageRoutes.ApplyProposal(Cycle, upload.Unit, versions[upload.Unit])) ? "bị dừng vì nhầm đơn vị tính, có đề nghị sửa" : "đã kiểm tra")}";
            case StoryStep.TakeProposal take:
                await TakeProposalAsync(cast, take.Unit);
                await ExplainAsync(cast, take.Unit, take.Explanation);
                return $"{Name(take.Unit)} áp dụng đề nghị thành bản {versions[take.Unit]}, giải trình, xác nhận gửi: {await SignOffAsync(cast, take.Unit)}";
            case StoryStep.Extend extend:
                await site.DoAsync(
                    () => cast.TheCoordinator.PostAsync(PageRoutes.UnitActs(Cycle, extend.Unit), PageRoutes.Extend(Cycle, extend.Unit), ("until", Minute(extend.Until)), ("reason", extend.Reason)),
                    () => IsInHistoryAsync(cast, extend.Reason));
                return $"Gia hạn cho {Name(extend.Unit)} đến {extend.Until:dd/MM HH:mm}: {extend.Reason}";
            case StoryStep.SendBack back:
                await site.DoAsync(
                    () => cast.TheCoordinator.PostAsync(
                        back.Notes is null ? PageRoutes.UnitActs(Cycle, back.Unit) : PageRoutes.SendBack(Cycle, back.Unit),
                        PageRoutes.SendBack(Cycle, back.Unit),
                        [("reason", back.Reason), .. (back.Notes ?? new Dictionary<FigureKey, string>()).Select(note => ($"{Cycles.FigureForms.NotePrefix}{note.Key}", note.Value))]),
                    () => IsInHistoryAsync(cast, back.Reason));
                return $"Trả lại {Name(back.Unit)}: {back.Reason}";
            case StoryStep.Correct correct:
                await CorrectAsync(cast, correct, returns[correct.Unit]);
                return $"{correct.CalledBy} báo qua điện thoại, điều phối nhập thay thành bản {versions[correct.Unit]}, chờ {PageText.InSentence(Name(correct.Unit))} xác nhận";
            case StoryStep.Confirm confirm:
                return $"{Name(confirm.Unit)} xác nhận số liệu nhập thay: {await SignOffAsync(cast, confirm.Unit)}";
            case StoryStep.Escalate escalate:
                await CoordinateAsync(cast, PageRoutes.UnitActs(Cycle, escalate.Unit), PageRoutes.Escalate(Cycle, escalate.Unit));
                return $"Báo cáo cấp trên: {Name(escalate.Unit)} quá hạn";
            case StoryStep.Close:
                await CoordinateAsync(cast, PageRoutes.Board(Cycle), PageRoutes.Close(Cycle), ("confirm", "yes"));
                return "Đóng thu thập, tổng hợp";
            case StoryStep.SendForApproval:
                await CoordinateAsync(cast, PageRoutes.Board(Cycle), PageRoutes.SendForApproval(Cycle));
                return "Trình duyệt";
            case StoryStep.Decide decide:
                await WhileOfferedAsync(
                    cast[decide.Person], PageRoutes.Approval(Cycle), PageRoutes.Approval(Cycle), ("decision", decide.Approve ? "approve" : "return"), ("reason", decide.Reason), ("password", Story.Password));
                return $"{Story.People.First(person => person.Id == decide.Person).Name} {(decide.Approve ? "duyệt" : $"trả lại: {decide.Reason}")}";
            default:
                throw new InvalidOperationException($"Unknown step {step.GetType().Name}.");
        }

        string Name(UnitCode unit) => units[unit].Name.Vi;
    }

    private Task CoordinateAsync(DemoCast cast, string page, string action, params (string Name, string Value)[] fields) =>
        WhileOfferedAsync(cast.TheCoordinator, page, action, fields);

    /// <summary>An act that its page offers until it is done.</summary>
    private Task WhileOfferedAsync(DemoBrowser browser, string page, string action, params (string Name, string Value)[] fields) => site.DoAsync(
        () => browser.PostAsync(page, action, fields),
        async () => (await browser.OpenAsync(page)).Forms.All(form => form.Action != action));

    private async Task<bool> IsInHistoryAsync(DemoCast cast, string words) =>
        (await cast.TheCoordinator.OpenAsync(PageRoutes.History(Cycle))).Words.Contains(words, StringComparison.Ordinal);

    private IReadOnlyList<PublishedFigure> FiguresOf(StoryStep step, IReadOnlyDictionary<UnitCode, PublishedReturn> returns) => step switch
    {
        StoryStep.Send send => Changed(returns[send.Unit].Figures, send.Changes),
        StoryStep.Upload upload => (seeds.OwnReturn(upload.Unit) ?? returns[upload.Unit]).Version(corrected: false),
        _ => throw new InvalidOperationException($"Nothing is sent in {step.GetType().Name}."),
    };

    /// <summary>Every unit fills its workbook in at its own desk, beside the others, before the first one sends.</summary>
    private async Task FillFirstVersionsAsync(DemoCast cast, IReadOnlyDictionary<UnitCode, PublishedReturn> returns)
    {
        var first = Story.Steps.Select(step => (Step: step, Unit: step switch { StoryStep.Send send => send.Unit, StoryStep.Upload upload => upload.Unit, _ => default(UnitCode?) }))
            .Where(known => known.Unit is not null).DistinctBy(known => known.Unit).ToList();
        await site.DoAsync(
            () => Parallel.ForEachAsync(first, async (known, _) => filled[known.Unit!.Value] = await FillAsync(cast, known.Unit.Value, FiguresOf(known.Step, returns))),
            () => Task.FromResult(false));
    }

    private async Task<byte[]> FillAsync(DemoCast cast, UnitCode unit, IReadOnlyList<PublishedFigure> figures) =>
        TemplateFiller.Fill(await cast.ReporterOf(unit).DownloadAsync(PageRoutes.Template(Cycle, unit)), figures.Select(Entry));

    /// <summary>Sends the unit's own workbook, filled in.</summary>
    private async Task UploadAsync(DemoCast cast, UnitCode unit, Dictionary<UnitCode, Unit> units, IReadOnlyList<PublishedFigure> figures)
    {
        var version = versions[unit] = versions.GetValueOrDefault(unit) + 1;
        var address = PageRoutes.Version(Cycle, unit, version);
        await site.DoAsync(
            async () =>
            {
                var workbook = version == 1 ? filled[unit] : await FillAsync(cast, unit, figures);
                await File.WriteAllBytesAsync(Path.Combine(folder.Returns, $"{unit}-ban-{version}.xlsx"), workbook);
                var page = await cast.ReporterOf(unit).UploadAsync(
                    PageRoutes.Unit(Cycle, unit), PageRoutes.Upload(Cycle, unit), $"{PageText.InSentence(units[unit].Name.Vi)} {Story.Period} bản {version}.xlsx", workbook);
                if (page.Path.Split('?')[0] != address)
                {
                    throw page.Unlike($"taken version {version}");
                }
            },
            () => cast.ReporterOf(unit).ExistsAsync(address));
    }

    private async Task TakeProposalAsync(DemoCast cast, UnitCode unit)
    {
        var (version, reporter) = (versions[unit]++, cast.ReporterOf(unit));
        var address = PageRoutes.Version(Cycle, unit, version + 1);
        await site.DoAsync(
            async () =>
            {
                var page = await reporter.PostAsync(PageRoutes.Version(Cycle, unit, version), PageRoutes.ApplyProposal(Cycle, unit, version));
                if (page.Path.Split('?')[0] != address)
                {
                    throw page.Unlike($"made version {version + 1}");
                }
            },
            () => reporter.ExistsAsync(address));
        await site.SettleAsync();
    }

    private async Task CorrectAsync(DemoCast cast, StoryStep.Correct step, PublishedReturn final)
    {
        var address = PageRoutes.Correct(Cycle, step.Unit);
        await site.DoAsync(
            () => cast.TheCoordinator.PostAsync(
                address,
                address,
                [
                    ("calledBy", step.CalledBy), ("calledAt", Minute(step.At.AddMinutes(-10))), ("reason", step.Reason),
                    .. final.Figures.Where(figure => step.Figures.Contains(figure.Key)).Select(figure => ($"{CorrectionDesk.FigurePrefix}{figure.Key}", figure.AsWritten)),
                ]),
            () => cast.TheCoordinator.ExistsAsync(PageRoutes.Version(Cycle, step.Unit, versions[step.Unit] + 1)));
        versions[step.Unit]++;
    }

    private Task ExplainAsync(DemoCast cast, UnitCode unit, string? explanation)
    {
        var reporter = cast.ReporterOf(unit);
        var (page, explain) = (PageRoutes.Version(Cycle, unit, versions[unit]), PageRoutes.Explain(Cycle, unit, versions[unit]));
        return site.DoAsync(
            async () =>
            {
                var open = await reporter.OpenAsync(page);
                if (open.Forms.FirstOrDefault(form => form.Action == explain) is { } form && form.Areas.Any(area => area.Value.Length == 0))
                {
                    var text = explanation ?? throw new DemoException($"The story has no explanation for the warnings of {unit}.");
                    await reporter.SendAsync(open, form, [.. form.Areas.Select(area => (area.Name, area.Value.Length == 0 ? text : area.Value))]);
                }
            },
            () => Task.FromResult(false));
    }

    /// <returns>The receipt's number.</returns>
    private async Task<string> SignOffAsync(DemoCast cast, UnitCode unit)
    {
        var (version, signer) = (versions[unit], cast.SignerOf(unit));
        var (address, receipt) = (PageRoutes.SignOff(Cycle, unit), PageRoutes.Receipt(Cycle, unit, version));
        await site.SettleAsync();
        await site.DoAsync(
            async () =>
            {
                var page = await signer.PostAsync(address, address, ("version", version.ToString(CultureInfo.InvariantCulture)), ("confirm", "yes"));
                if (page.Path.Split('?')[0] != receipt)
                {
                    throw page.Unlike("signed off");
                }
            },
            () => signer.ExistsAsync(receipt));
        return $"phiếu tiếp nhận PTN-{Story.Period}-{unit}-{version:D2}";
    }

    private Task DownloadAsync(DemoCast cast) => site.DoAsync(
        async () =>
        {
            var page = await cast.TheCoordinator.OpenAsync(PageRoutes.Report(Cycle));
            foreach (var format in Formats)
            {
                var address = Regex.Match(page.Html, $"{PageRoutes.Report(Cycle)}/[0-9]+/{format}", RegexOptions.CultureInvariant) is { Success: true } link ? link.Value : throw page.Unlike($"a link to the report as {format}");
                await File.WriteAllBytesAsync(Path.Combine(folder.Report, $"bao-cao-{Cycle.Programme}-{Cycle.Period}.{format}"), await cast.TheCoordinator.DownloadAsync(address));
            }
        },
        () => Task.FromResult(false));

    private static IReadOnlyList<PublishedFigure> Changed(IReadOnlyList<PublishedFigure> figures, IReadOnlyDictionary<FigureKey, string>? changes) => changes is null
        ? figures
        : [.. figures.Select(figure => changes.TryGetValue(figure.Key, out var text) ? figure with { AsWritten = text, Figure = new Figure.Missing() } : figure)];

    /// <summary>Plain numbers are typed as numbers; what was written with words, a bound or a unit, goes in as it was written.</summary>
    public static TemplateEntry Entry(PublishedFigure figure) => figure.Figure.IsStanding ? new TemplateEntry(figure.Key, null, null, figure.Mark, figure.Figure) : figure.Figure.Number is { } number && figure.AsWritten == VietnameseFormat.Number(number)
        ? new TemplateEntry(figure.Key, number, null, figure.Mark)
        : new TemplateEntry(figure.Key, null, figure.AsWritten, figure.Mark);

    private static string Minute(DateTime local) => local.ToString(LocalMinute, CultureInfo.InvariantCulture);
}
