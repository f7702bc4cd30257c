using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>Takes the coordinator's word that an overdue unit's superior is to be told. Rows first, then the wake.</summary>
public sealed class EscalationDesk(CycleRecords records, TimeProvider time)
{
    private static readonly Failure NotOverdue = new("UNIT_NOT_OVERDUE", new(
        "Đơn vị chưa quá hạn hoặc không còn nợ báo cáo, không cần báo cáo cấp trên.", "The unit is not overdue or owes nothing any more."));

    /// <summary>A second click finds it done.</summary>
    public async Task<Outcome<UnitReport>> EscalateAsync(CycleId id, UnitCode unit, string person, CancellationToken cancellation)
    {
        var cycle = await records.ReadCycleAsync(id, cancellation);
        if (!cycle.IsCollecting)
        {
            return Refusals.Of<UnitReport>(Refusals.CollectionClosed);
        }

        if (cycle.Amendment is not null)
        {
            return Refusals.Of<UnitReport>(Refusals.SettledByPublication);
        }

        var plan = await records.ReadPlanAsync(id, cancellation);
        var now = time.GetUtcNow();
        Failure? refusal = null;
        var result = await records.ChangeUnitAsync(
            id,
            unit,
            row =>
            {
                refusal = row.ClosedRound >= cycle.Round ? Refusals.CollectionClosed : row.Escalation is null && !row.IsOverdue(plan, now) ? NotOverdue : null;
                return refusal is not null || row.Escalation is not null
                    ? null
                    : new Change<UnitReport>(row with { Escalation = new UnitEscalation(person, now) }, [new HistoryFact("Escalated", person, Told)]);
            },
            cancellation);
        return refusal is null ? Outcomes.Success(result.Row) : Refusals.Of<UnitReport>(refusal);
    }

    /// <summary>As the history tells it.</summary>
    internal const string Told = "Báo cáo cấp trên về việc đơn vị quá hạn gửi báo cáo.";
}
