using Program08.Reporting.Words;

namespace Program08.Reporting.Units;

/// <param name="Code">Never reused.</param>
/// <param name="Name">"Quận Hoàng Mai": not a key.</param>
/// <param name="Kind">Quận, huyện, thị xã, commune or department.</param>
/// <param name="Communes">How many communes it has from its first day on; null where that makes no sense.</param>
/// <param name="ReferencePopulation">People living there by a source outside the programme; for plausibility only. Null when unknown.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; null while it exists.</param>
/// <param name="CommuneChanges">Later numbers of communes, by day; null when it stayed the same.</param>
/// <param name="Above">What its figures are summed up in on the way to the whole; null when nothing stands between.</param>
public sealed record Unit(
    UnitCode Code,
    LocalText Name,
    UnitKind Kind,
    int? Communes,
    long? ReferencePopulation,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<CommuneChange>? CommuneChanges = null,
    UnitAbove? Above = null)
{
    public bool IsValidOn(DateOnly day) => day >= ValidFrom && (ValidTo is not { } last || day <= last);

    /// <summary>How many communes it has on a day of its validity; null where that makes no sense.</summary>
    public int? CommunesOn(DateOnly day) => CommuneChanges?.LastOrDefault(change => change.From <= day)?.Communes ?? Communes;
}
