using System.Globalization;
using Program08.Functions.Cycles;
using Program08.Pages.Cycles;
using Program08.Pages.Units;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Access;

/// <summary>All that happened in a cycle, for auditors and coordinators, with the state of its chains.</summary>
public sealed class ShowHistory(Web web, CycleRecords records, PeopleRecords people)
{
    [Function(nameof(ShowHistory))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "nhat-ky/{programme}/{period}")] HttpRequest request, CancellationToken cancellation)
    {
        if (!MayUse.ReadHistory(Web.Person(request)))
        {
            return await web.RefuseAsync(request);
        }

        if (Web.Cycle(request) is not { } id || await records.FindPlanAsync(id, cancellation) is not { } plan)
        {
            return await web.MessageAsync(request, StatusCodes.Status404NotFound);
        }

        if (plan.Roster.Count > BoardList.MaximumUnpaged)
        {
            return await PartAsync(request, plan, cancellation);
        }

        var partition = CycleKeys.Partition(id);
        var entries = await records.Book.ReadAllHistoryAsync(partition, cancellation);
        var everyone = await people.FindActorsAsync(entries.Select(entry => entry.By), cancellation);
        var ordered = entries.OrderBy(entry => entry.At).ThenBy(entry => entry.Subject, StringComparer.Ordinal).ThenBy(entry => entry.Sequence).ToList();
        List<(string, HistoryHead?)> heads = [];
        int? broken = null;
        var ends = await records.Book.ReadHistoryHeadsAsync(partition, cancellation);
        var chains = entries.ToLookup(entry => entry.Subject, StringComparer.Ordinal);
        foreach (var subject in ends.Keys.Union(chains.Select(chain => chain.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var head = ends.GetValueOrDefault(subject);
            heads.Add((subject, head));
            if (HistoryChain.FindDamage([.. chains[subject]], head) is not null)
            {
                broken ??= ordered.FindIndex(entry => entry.Subject == subject && !entry.IsSound) is >= 0 and var at ? at + 1 : ordered.Count;
            }
        }

        var rows = ordered.Select((entry, index) => HistoryRows.Of(entry, plan, everyone) with { Number = index + 1 }).ToList();
        return await web.PageAsync<HistoryPage>(new HistoryModel(
            web.Shell(request, string.Create(CultureInfo.InvariantCulture, $"Nhật ký – {plan.Title.Vi}")), new CycleHead(id, plan.Title.Vi), rows, broken, HistoryChain.Seal(heads)));
    }

    /// <summary>Of many units a hundred entries, the latest first: all of them would be more than can be read while somebody waits.</summary>
    private async Task<IResult> PartAsync(HttpRequest request, CyclePlan plan, CancellationToken cancellation)
    {
        await records.IndexAsync(await records.ReadCycleAsync(plan.Id, cancellation), cancellation);
        var entries = await records.Book.ReadRecentAsync(CycleKeys.Partition(plan.Id), HistoryModel.EntriesPerPage + 1, request.Query[HistoryModel.BeforeKey].ToString(), cancellation);
        var shown = entries.Take(HistoryModel.EntriesPerPage).ToList();
        var actors = await people.FindActorsAsync(shown.Select(entry => entry.By), cancellation);
        return await web.PageAsync<HistoryPage>(new HistoryModel(
            web.Shell(request, $"Nhật ký – {plan.Title.Vi}"),
            new CycleHead(plan.Id, plan.Title.Vi),
            [.. shown.Select(entry => HistoryRows.Of(entry, plan, actors))],
            shown.FirstOrDefault(entry => !entry.IsSound)?.Sequence,
            HeadHash: null,
            entries.Count > shown.Count ? RecordBook.PlaceOf(shown[^1]) : null));
    }
}
