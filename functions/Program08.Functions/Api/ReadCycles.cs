using Program08.Functions.Access;
using Program08.Functions.Api.Answers;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Api;

/// <summary>Cycles, where their units stand, and their histories.</summary>
public sealed class ReadCycles(Web web, CycleRecords records, Catalogue catalogue, TimeProvider time)
{
    private const string Route = "api/v1/cycles";
    private const string OneRoute = Route + "/{programme}/{period}";

    /// <summary>By programme, the latest period first. Queries: <c>programme</c>, <c>after</c>, <c>limit</c>.</summary>
    [Function(nameof(ReadCycles))]
    public async Task<IResult> All([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!ApiRequests.MayRead(request, ApiScope.Cycles))
        {
            return await web.RefuseAsync(request);
        }

        if (!ApiPaging.TryRead(request, out var after, out var limit))
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        var programme = request.Query["programme"].ToString();
        var ids = (await records.ListCyclesAsync(cancellation))
            .Where(id => programme.Length == 0 || id.Programme.Value == programme)
            .OrderBy(id => id.Programme.Value, StringComparer.Ordinal).ThenByDescending(id => id.Period.Value, StringComparer.Ordinal)
            .ToList();
        List<CycleSummary> page = [];
        string? next = null;
        foreach (var id in ids.Skip(after.Length == 0 ? 0 : ids.FindIndex(id => id.Path == after) + 1))
        {
            if (await records.FindWithPlanAsync(id, cancellation) is not var (plan, cycle))
            {
                continue;
            }

            if (page.Count == limit)
            {
                next = ApiPaging.Next($"{page[^1].Programme}/{page[^1].Period}");
                break;
            }

            page.Add(Summary(plan, cycle, await ProgressAsync(cycle, cancellation)));
        }

        return ApiJson.Of(request, new ApiPage<CycleSummary>(page, next));
    }

    [Function("ReadCycle")]
    public async Task<IResult> One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OneRoute)] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, ApiScope.Cycles, cancellation) is not var (plan, cycle))
        {
            return await web.RefuseOrAsync(request, ApiRequests.MayRead(request, ApiScope.Cycles), StatusCodes.Status404NotFound);
        }

        var units = await ProgressAsync(cycle, cancellation);
        return ApiJson.Of(request, new CycleAnswer(
            Summary(plan, cycle, units),
            plan.ProgrammeVersion,
            CatalogueNotice.For(await catalogue.PinnedProgrammeAsync(plan.Id, cancellation)),
            cycle.Round,
            cycle.IsCollecting,
            cycle.OpenedAt,
            cycle.ApprovalLevel,
            cycle.ReportHash,
            cycle.PublishedAt,
            cycle.Amendment?.Number,
            cycle.Moved?.At,
            [.. units.GroupBy(unit => unit.Status).OrderBy(group => group.Key).Select(group => new StatusCount(group.Key, group.Count()))]));
    }

    /// <summary>By unit code. Queries: <c>status</c>, <c>after</c>, <c>limit</c>.</summary>
    [Function("ReadUnitStandings")]
    public async Task<IResult> Units([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OneRoute + "/units")] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, ApiScope.Cycles, cancellation) is not var (plan, cycle))
        {
            return await web.RefuseOrAsync(request, ApiRequests.MayRead(request, ApiScope.Cycles), StatusCodes.Status404NotFound);
        }

        var asked = request.Query["status"].ToString();
        UnitReportStatus? status = Enum.TryParse<UnitReportStatus>(asked, ignoreCase: true, out var known) && asked.All(char.IsAsciiLetter) ? known : null;
        if ((asked.Length > 0 && status is null) || !ApiPaging.TryRead(request, out var after, out var limit))
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        var now = time.GetUtcNow();
        var units = plan.Roster.ToDictionary(entry => entry.Unit.Code, entry => entry.Unit);
        var found = (await ProgressAsync(cycle, cancellation))
            .Where(unit => units.ContainsKey(unit.Unit) && (status is null || unit.Status == status) && string.CompareOrdinal(unit.Unit.Value, after) > 0)
            .OrderBy(unit => unit.Unit.Value, StringComparer.Ordinal).Take(limit + 1).ToList();
        return ApiJson.Of(request, new ApiPage<UnitStanding>(
            [
                .. found.Take(limit).Select(unit => new UnitStanding(
                    unit.Unit,
                    units[unit.Unit].Name,
                    units[unit.Unit].Kind,
                    unit.Status,
                    unit.IsSettled,
                    cycle.IsCollecting && unit.IsOverdue(plan, now),
                    unit.DueAt(plan),
                    unit.ExtendedUntil > plan.DueAt,
                    unit.LacksSignedCopy,
                    unit.IsEscalated,
                    unit.PausesUntil,
                    unit.Unexplained)),
            ],
            found.Count > limit ? ApiPaging.Next(found[limit - 1].Unit.Value) : null));
    }

    /// <summary>Chain by chain, each from its first entry on. Queries: <c>after</c>, <c>limit</c>.</summary>
    [Function("ReadHistory")]
    public async Task<IResult> History([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OneRoute + "/history")] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, ApiScope.History, cancellation) is not var (plan, _))
        {
            return await web.RefuseOrAsync(request, ApiRequests.MayRead(request, ApiScope.History), StatusCodes.Status404NotFound);
        }

        if (!ApiPaging.TryRead(request, out var after, out var limit))
        {
            return await web.MessageAsync(request, StatusCodes.Status400BadRequest);
        }

        var entries = await records.Book.ListRangeAsync<HistoryEntry>(
            CycleKeys.Partition(plan.Id), RowName.Behind(CycleKeys.HistoryPrefix, after), RowName.EndOf(CycleKeys.HistoryPrefix)!, limit + 1, cancellation);
        return ApiJson.Of(request, new ApiPage<HistoryAnswer>(
            [.. entries.Take(limit).Select(entry => new HistoryAnswer(entry.Subject, entry.Sequence, entry.At, entry.Action, entry.By, entry.Detail, entry.PreviousHash, entry.Hash))],
            entries.Count > limit ? ApiPaging.Next(CycleKeys.History(entries[limit - 1].Subject, entries[limit - 1].Sequence)[CycleKeys.HistoryPrefix.Length..]) : null));
    }

    /// <summary>The ends of the chains, by subject, with one number over all.</summary>
    [Function("ReadHistoryHeads")]
    public async Task<IResult> Heads([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = OneRoute + "/history-heads")] HttpRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(request, ApiScope.History, cancellation) is not var (plan, _))
        {
            return await web.RefuseOrAsync(request, ApiRequests.MayRead(request, ApiScope.History), StatusCodes.Status404NotFound);
        }

        var heads = await records.Book.ReadHistoryHeadsAsync(CycleKeys.Partition(plan.Id), cancellation);
        return ApiJson.Of(request, new HistoryHeadsAnswer(
            [.. heads.OrderBy(head => head.Key, StringComparer.Ordinal).Select(head => new HistoryHeadAnswer(head.Key, head.Value.Sequence, head.Value.Hash))],
            HistoryChain.Seal(heads.Select(head => (head.Key, (HistoryHead?)head.Value)))));
    }

    private async Task<(CyclePlan Plan, CycleRecord Cycle)?> FindAsync(HttpRequest request, ApiScope scope, CancellationToken cancellation) =>
        ApiRequests.MayRead(request, scope) && Web.Cycle(request) is { } id ? await records.FindWithPlanAsync(id, cancellation) : null;

    private async Task<IReadOnlyList<UnitProgress>> ProgressAsync(CycleRecord cycle, CancellationToken cancellation)
    {
        await records.IndexAsync(cycle, cancellation);
        return await records.ListProgressAsync(cycle, cancellation);
    }

    private CycleSummary Summary(CyclePlan plan, CycleRecord cycle, IReadOnlyList<UnitProgress> units) => new(
        plan.Id.Programme,
        plan.Id.Period,
        plan.Title,
        cycle.Stage,
        plan.CutOff,
        plan.OpensAt,
        plan.DueAt,
        plan.ClosesAt,
        units.Count,
        units.Count(unit => unit.IsSettled),
        cycle.IsCollecting ? units.Count(unit => unit.IsOverdue(plan, time.GetUtcNow())) : 0);
}
