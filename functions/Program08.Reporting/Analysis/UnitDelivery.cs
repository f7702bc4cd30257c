using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>A unit's report in one cycle: whether and when it came, and what it took (R44).</summary>
/// <param name="Unit">As it was in that cycle.</param>
/// <param name="LateBy">From its own due time to its first sign-off; null when it was not late.</param>
/// <param name="IsExtended">Whether it had more time than the others.</param>
/// <param name="Asked">Cells it was asked for.</param>
/// <param name="Given">Cells it answered, zero and "không thuộc diện" included; 0 when nothing is in.</param>
/// <param name="SendBacks">How often the coordinator sent something back.</param>
/// <param name="Corrections">How many versions the coordinator entered on its behalf.</param>
public sealed record UnitDelivery(
    CycleId Cycle, Period Period, Unit Unit, DeliveryStanding Standing, TimeSpan? LateBy, bool IsExtended, int Asked, int Given, int SendBacks, int Corrections)
{
    /// <summary>Whether it had to report: neither waived nor excluded.</summary>
    public bool IsExpected => Standing is DeliveryStanding.OnTime or DeliveryStanding.Late or DeliveryStanding.Missing;

    /// <param name="row">Where the unit stood when the collection was over.</param>
    /// <param name="firstSubmittedAt">When it first signed off: what is sent back later does not make it late. Null when it never did.</param>
    public static UnitDelivery Of(CyclePlan plan, Period period, Unit unit, UnitReport row, int asked, DateTimeOffset? firstSubmittedAt, int corrections)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(row);
        var late = row.IsSubmitted && firstSubmittedAt > row.DueAt(plan) ? firstSubmittedAt - row.DueAt(plan) : null;
        var standing = row switch
        {
            { Release.Kind: ReleaseKind.Waived } => DeliveryStanding.Waived,
            { Release.Kind: ReleaseKind.Excluded } => DeliveryStanding.Excluded,
            { IsSubmitted: false } => DeliveryStanding.Missing,
            _ => late is null ? DeliveryStanding.OnTime : DeliveryStanding.Late,
        };
        return new UnitDelivery(plan.Id, period, unit, standing, late, row.ExtendedUntil > plan.DueAt, asked, row.IsSubmitted ? asked - row.Missing : 0, row.SendBacks, corrections);
    }
}
