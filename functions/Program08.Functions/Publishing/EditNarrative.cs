using System.Globalization;
using Program08.Functions.Access;
using Program08.Functions.Moving;
using Program08.Pages;
using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>Where the coordinator goes over the report's sentences before it is sent for approval.</summary>
public sealed class EditNarrative(Web web, CycleRecords records, Catalogue catalogue, ReportSources sources, NarrativeDesk desk)
{
    private const string Route = "dieu-phoi/{programme}/{period}/cau-chu";

    [Function("ShowNarrative")]
    public async Task<IResult> Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        !MayUse.Coordinate(Web.Person(request)) ? await web.RefuseAsync(request)
        : await records.FindWithPlanAsync(Web.Cycle(request), cancellation) is { } found ? await PageAsync(request, found.Plan, found.Cycle, null, [], cancellation)
        : await web.MessageAsync(request, StatusCodes.Status404NotFound);

    [Function(nameof(EditNarrative))]
    public async Task<IResult> Edit([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Web.Person(request) is not { } person || !MayUse.Coordinate(person))
        {
            return await web.RefuseAsync(request);
        }

        if (await records.FindWithPlanAsync(Web.Cycle(request), cancellation) is not { } found)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        var form = await request.ReadFormAsync(cancellation);
        var texts = Places(form, "t.").ToDictionary(place => place, place => form[$"t.{place}"].ToString());
        var confirmed = Places(form, "n.").Where(place => form[$"n.{place}"] == "yes").ToHashSet();
        return (await desk.SaveAsync(found.Plan.Id, form["reportHash"].ToString(), texts, confirmed, person.Id, cancellation)).TryGet(out _, out var failures)
            ? Web.Go(PageRoutes.Narrative(found.Plan.Id), Notices.SentencesEdited)
            : await PageAsync(request, found.Plan, found.Cycle, texts, [.. failures.Select(failure => new FormError(failure.Code, failure.Message.Vi))], cancellation);
    }

    private static IEnumerable<int> Places(IFormCollection form, string prefix) =>
        form.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => int.TryParse(key.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1).Where(place => place >= 0);

    private async Task<IResult> PageAsync(HttpRequest request, CyclePlan plan, CycleRecord cycle, Dictionary<int, string>? typed, IReadOnlyList<FormError> errors, CancellationToken cancellation)
    {
        var report = cycle.Stage == CycleStage.Consolidated ? await records.FindReportAsync(plan.Id, cycle.Round, cancellation) : null;
        var edits = await sources.EditsAsync(plan.Id, cancellation);
        var sentences = report is null ? [] : NarrativeEdits.Editable(report.Report);
        var rows = sentences.Select((sentence, place) =>
        {
            var edited = report!.Report.Edited?.FirstOrDefault(known => known.Section == sentence.Section && known.Generated == sentence.Text);
            return new SentenceRow(place, sentence.Section, sentence.Text, typed?.GetValueOrDefault(place) ?? edited?.Text ?? sentence.Text, edited is not null);
        });
        var programme = await catalogue.PinnedProgrammeAsync(plan.Id, cancellation);
        var model = new NarrativeModel(
            web.Shell(request, "Câu chữ của báo cáo", report?.Report.HasSynthetic == true),
            new CycleHead(plan.Id, plan.Title.Vi, CatalogueNotice.For(programme)?.Vi, MovedWords.Of(cycle.Moved)),
            report?.Hash ?? "",
            [.. rows],
            report is null ? [] : [.. edits.Where(edit => !sentences.Any(sentence => sentence.Section == edit.Section && sentence.Text == edit.Generated)).Select(edit => edit.Text)],
            errors);
        return await web.PageAsync<NarrativePage>(model, errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
