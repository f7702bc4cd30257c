namespace Program08.Reporting.Analysis;

/// <summary>
/// Units in the order of how they report: who was in time in more of its cycles, then who sent in more of them, then whose reports were fuller. Only shares of a unit's own
/// expected cycles count, so that a waiver, or being younger than others, costs nothing; what was sent back or corrected is told and not held against anybody.
/// </summary>
public static class ReportingLeague
{
    /// <returns>With equal places for equal shares; units of which nothing was ever expected come last, without a place.</returns>
    public static IReadOnlyList<(int? Place, ReportingRate Rate)> Of(IEnumerable<UnitDelivery> deliveries)
    {
        ArgumentNullException.ThrowIfNull(deliveries);
        List<ReportingRate> rates = [.. deliveries.GroupBy(delivery => delivery.Unit.Code).Select(Rate).OrderBy(rate => rate.Unit.Code.Value, StringComparer.Ordinal)];

        // A place is one more than how many are better: the first of each share in order of shares tells it for all that have the same.
        Dictionary<(decimal, decimal, decimal), int> places = [];
        foreach (var (better, rate) in rates.Where(rate => rate.Expected > 0).OrderByDescending(Shares).Index())
        {
            places.TryAdd(Shares(rate), better + 1);
        }

        return [.. rates.Select(rate => (Place: rate.Expected == 0 ? (int?)null : places[Shares(rate)], Rate: rate)).OrderBy(ranked => ranked.Place ?? int.MaxValue)];
    }

    private static ReportingRate Rate(IEnumerable<UnitDelivery> ofUnit)
    {
        List<UnitDelivery> inOrder = [.. ofUnit.OrderBy(delivery => delivery.Period.Last).ThenBy(delivery => delivery.Period.First)];
        return new ReportingRate(inOrder[^1].Unit, inOrder);
    }

    private static (decimal, decimal, decimal) Shares(ReportingRate rate) => (rate.OnTimeShare ?? 0m, rate.SubmittedShare ?? 0m, rate.Completeness ?? 0m);
}
