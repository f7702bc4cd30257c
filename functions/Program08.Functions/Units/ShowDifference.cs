using System.Globalization;
using Program08.Functions.Access;
using Program08.Pages.Units;
using Program08.Reporting.Returns;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>Compares two versions of a unit's return, figure by figure. Without a choice: the newest with the one before.</summary>
public sealed class ShowDifference(Web web, UnitPages pages, CycleRecords records)
{
    [Function(nameof(ShowDifference))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "don-vi/{programme}/{period}/{unit}/so-sanh")] HttpRequest request, CancellationToken cancellation)
    {
        if (await pages.FindAsync(request, cancellation) is not { } view)
        {
            return await pages.NotFoundAsync(request);
        }

        var returns = (await records.ListReturnsAsync(view.Plan.Id, view.Unit.Unit, cancellation)).OrderBy(version => version.Version).ToList();
        var (one, other) = (Chosen(request, "tu") ?? returns.Count - 1, Chosen(request, "den") ?? returns.Count);
        var (from, to) = (Math.Min(one, other), Math.Max(one, other));
        return from >= 1 && to <= returns.Count && from < to
            ? await web.PageAsync<DifferencePage>(await ModelAsync(request, view, returns, from, to, cancellation))
            : await web.MessageAsync(request, StatusCodes.Status404NotFound);
    }

    private async Task<DifferenceModel> ModelAsync(HttpRequest request, UnitView view, List<ReturnRecord> returns, int from, int to, CancellationToken cancellation)
    {
        var summaries = await pages.SummariesAsync(view, returns, cancellation);
        var order = view.Programme.Measures.SelectMany(TypedReturn.FieldsOf);
        var difference = ReturnDifference.Between([.. returns.Where(version => version.Version >= from && version.Version <= to).Select(version => (version.Version, version.Content))], order);
        return new DifferenceModel(
            web.Shell(request, $"So sánh các bản – {view.Entry.Unit.Name.Vi}", returns.Any(UnitPages.IsSynthetic)),
            UnitPages.Head(view),
            UnitPages.UnitHead(view),
            [.. summaries.OrderByDescending(version => version.Number)],
            Of(from),
            Of(to),
            [.. difference.Figures.Where(change => view.Programme.Find(change.Key.Measure) is not null).Select(change => new DifferenceRow(view.Programme.Find(change.Key.Measure)!, change, Of(change.Version)))],
            [.. difference.Texts.Select(change => new DifferenceText(change, Of(change.Version)))],
            difference.Unchanged);

        VersionSummary Of(int number) => summaries.First(version => version.Number == number);
    }

    private static int? Chosen(HttpRequest request, string name) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
