using Program08.Reporting.Cycles;

namespace Program08.Reporting.Analysis;

/// <summary>Whether and when a unit's report came in a cycle, and what it took (R44).</summary>
/// <param name="LateBy">From its own due time to its first sign-off, in whole minutes; null when it was not late.</param>
/// <param name="IsExtended">Whether it had more time than the others.</param>
/// <param name="Asked">Cells it was asked for.</param>
/// <param name="Given">Cells it answered, zero and "không thuộc diện" included; 0 when nothing is in.</param>
/// <param name="SendBacks">How often the coordinator sent something back.</param>
/// <param name="Corrections">How many versions the coordinator entered on its behalf.</param>
public sealed record DeliveryFacts(DeliveryStanding Standing, TimeSpan? LateBy, bool IsExtended, int Asked, int Given, int SendBacks, int Corrections)
{
    /// <summary>Whether it had to report: neither waived nor excluded.</summary>
    public bool IsExpected => Standing is DeliveryStanding.OnTime or DeliveryStanding.Late or DeliveryStanding.Missing;

    /// <summary>Cells answered of those asked for, in percent; null when none was.</summary>
    public decimal? Completeness => Asked == 0 ? null : 100m * Given / Asked;

    /// <param name="row">Where the unit stood when the collection was over.</param>
    public static DeliveryFacts Of(CyclePlan plan, UnitReport row, int asked, int corrections)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(row);
        TimeSpan? late = row.IsSubmitted && row.LateBy(plan) is { } by ? TimeSpan.FromMinutes(Math.Max(1, Math.Floor(by.TotalMinutes))) : null;
        var standing = row switch
        {
            { Release.Kind: ReleaseKind.Waived } => DeliveryStanding.Waived,
            { Release.Kind: ReleaseKind.Excluded } => DeliveryStanding.Excluded,
            { IsSubmitted: false } => DeliveryStanding.Missing,
            _ => late is null ? DeliveryStanding.OnTime : DeliveryStanding.Late,
        };
        return new DeliveryFacts(standing, late, row.ExtendedUntil > plan.DueAt, asked, row.IsSubmitted ? asked - row.Missing : 0, row.SendBacks, corrections);
    }
}
