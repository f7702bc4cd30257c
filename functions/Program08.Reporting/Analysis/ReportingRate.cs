using Program08.Reporting.Units;

namespace Program08.Reporting.Analysis;

/// <summary>How completely and timely a unit reported over the cycles it had to report in. Shares in percent; null when nothing was expected.</summary>
/// <param name="Unit">As it was last.</param>
/// <param name="Deliveries">By period.</param>
public sealed record ReportingRate(Unit Unit, IReadOnlyList<UnitDelivery> Deliveries)
{
    /// <summary>Cycles in which it had to report.</summary>
    public int Expected => Deliveries.Count(delivery => delivery.Facts.IsExpected);

    public int Submitted => OnTime + Late;

    public int OnTime => Count(DeliveryStanding.OnTime);

    public int Late => Count(DeliveryStanding.Late);

    public int Missing => Count(DeliveryStanding.Missing);

    /// <summary>Cycles in which nothing was expected: neither for nor against it.</summary>
    public int Released => Deliveries.Count - Expected;

    public int SendBacks => Deliveries.Sum(delivery => delivery.Facts.SendBacks);

    public int Corrections => Deliveries.Sum(delivery => delivery.Facts.Corrections);

    public decimal? OnTimeShare => Share(OnTime, Expected);

    public decimal? SubmittedShare => Share(Submitted, Expected);

    /// <summary>Cells answered of those asked for, over the cycles it had to report in.</summary>
    public decimal? Completeness => Share(Deliveries.Where(delivery => delivery.Facts.IsExpected).Sum(delivery => delivery.Facts.Given), Deliveries.Where(delivery => delivery.Facts.IsExpected).Sum(delivery => delivery.Facts.Asked));

    private int Count(DeliveryStanding standing) => Deliveries.Count(delivery => delivery.Facts.Standing == standing);

    private static decimal? Share(int part, int whole) => whole == 0 ? null : 100m * part / whole;
}
