using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Access;

/// <summary>
/// Gives what one person does for a unit to another: the roles, and in every cycle that is not published yet the place in its roster, so that mails and
/// tasks follow. A draft belongs to the unit and is there for whoever has the role.
/// </summary>
public sealed class Handovers(PeopleRecords people, CycleRecords cycles, RecordBook book, IReportingStore store, Catalogue catalogue)
{
    private static readonly Failure SamePerson = new("to", new("Chọn người nhận khác với người bàn giao.", "Choose somebody else to hand over to."));
    private static readonly Failure UnknownPerson = new("to", new("Chọn người nhận bàn giao.", "Choose who takes over."));
    private static readonly Failure NoRole = new("from", new("Người này không có vai trò nào ở đơn vị đã chọn.", "This person has no role in the unit."));

    /// <returns>How many roles went over.</returns>
    public async Task<Outcome<int>> HandOverAsync(UnitCode unit, string from, string to, string by, CancellationToken cancellation)
    {
        if (from == to)
        {
            return Outcomes.Fail<int>(SamePerson);
        }

        var handover = new HandoverRecord(unit, from, to, by);
        Failure? refusal = null;
        var given = 0;
        await book.TellAsync(
            PeopleRecords.Partition,
            PeopleRecords.Subject,
            async token =>
            {
                var grants = (await people.FindAsync(from, token))?.Grants.Where(grant => grant.Unit == unit.Value).ToList() ?? [];
                var giver = await people.PrepareAsync(from, person => person with { Grants = [.. person.Grants.Except(grants)] }, token);
                var taker = await people.PrepareAsync(to, person => person with { Grants = [.. person.Grants.Union(grants)] }, token);
                refusal = giver is null || grants.Count == 0 ? NoRole : taker is null ? UnknownPerson : null;
                if (refusal is not null || giver is null || taker is null)
                {
                    return null;
                }

                given = grants.Count;
                return new Told(
                    [.. giver.Value.Rows, .. taker.Value.Rows, new RowChange.Upsert(PeopleKeys.Handover(unit, from), StoredJson.Write(handover))],
                    [new HistoryFact("HandedOver", by, Words(giver.Value.Known.Name, taker.Value.Known.Name, grants))]);
            },
            cancellation);
        if (refusal is not null)
        {
            return Outcomes.Fail<int>(refusal);
        }

        await FinishAsync(handover, CancellationToken.None);
        return Outcomes.Success(given);
    }

    public async Task FinishAsync(CancellationToken cancellation)
    {
        foreach (var handover in await book.ListAsync<HandoverRecord>(PeopleRecords.Partition, PeopleKeys.Handovers, cancellation))
        {
            await FinishAsync(handover, cancellation);
        }
    }

    private async Task FinishAsync(HandoverRecord handover, CancellationToken cancellation)
    {
        foreach (var id in await cycles.ListCyclesAsync(cancellation))
        {
            if (await cycles.FindCycleAsync(id, cancellation) is { Moved: null } cycle && cycle.Stage != CycleStage.Published)
            {
                await book.TellAsync(CycleKeys.Partition(id), CycleKeys.Unit(handover.Unit), token => FollowAsync(id, handover, token), cancellation);
            }
        }

        if (await store.FindAsync(PeopleRecords.Partition, PeopleKeys.Handover(handover.Unit, handover.From), cancellation) is { } row)
        {
            await store.CommitAsync(PeopleRecords.Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation);
        }
    }

    private async Task<Told?> FollowAsync(CycleId cycle, HandoverRecord handover, CancellationToken cancellation)
    {
        if (await store.FindAsync(CycleKeys.Partition(cycle), CycleKeys.Plan, cancellation) is not { } row)
        {
            return null;
        }

        var plan = StoredJson.Read<CyclePlan>(row.Json);
        if (plan.Roster.FirstOrDefault(entry => entry.Unit.Code == handover.Unit) is not { } entry)
        {
            return null;
        }

        var next = entry.HandedOver(handover.From, handover.To);
        if (ReferenceEquals(next, entry))
        {
            return null;
        }

        var changed = plan with { Roster = [.. plan.Roster.Select(known => known.Unit.Code == handover.Unit ? next : known)] };
        return new Told(
            await cycles.PrepareRosterAsync(changed, row.ETag, store, cancellation),
            [new HistoryFact("HandedOver", handover.By, Words(await NameAsync(handover.From, cancellation), await NameAsync(handover.To, cancellation), null))]);
    }

    private async Task<string> NameAsync(string id, CancellationToken cancellation) => (await people.FindAsync(id, cancellation))?.Name ?? id;

    private string Words(string from, string to, IReadOnlyList<Grant>? grants) =>
        $"{from} bàn giao cho {to}{(grants is null ? "" : $": {string.Join(", ", grants.Select(grant => RoleChoices.Words(grant, catalogue.Units)))}")}.";
}
