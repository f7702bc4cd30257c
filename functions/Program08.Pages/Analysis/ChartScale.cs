namespace Program08.Pages.Analysis;

/// <summary>An axis with round numbers: it begins at zero unless all values lie far from it.</summary>
/// <param name="Ticks">Ascending, evenly spaced; the first and last bound the axis.</param>
internal sealed record ChartScale(IReadOnlyList<decimal> Ticks)
{
    private const int Steps = 4;

    public decimal Lowest => Ticks[0];

    public decimal Highest => Ticks[^1];

    /// <param name="values">At least one.</param>
    public static ChartScale For(IReadOnlyCollection<decimal> values)
    {
        var (low, high) = (values.Min(), values.Max());
        if (low > 0m && low < high * 0.7m)
        {
            low = 0m;
        }

        if (low == high)
        {
            (low, high) = high == 0m ? (0m, 1m) : (Math.Min(0m, low), Math.Max(0m, high));
        }

        var step = Round((high - low) / Steps);
        var first = Math.Floor(low / step) * step;
        var ticks = new List<decimal> { first };
        while (ticks[^1] < high)
        {
            ticks.Add(ticks[^1] + step);
        }

        return new ChartScale(ticks);
    }

    /// <summary>Where a value lies: 0 at the lowest tick, 1 at the highest.</summary>
    public decimal Share(decimal value) => (value - Lowest) / (Highest - Lowest);

    // The next of 1, 2, 5 times a power of ten.
    private static decimal Round(decimal step)
    {
        var power = 1m;
        while (power * 10m <= step)
        {
            power *= 10m;
        }

        while (power > step)
        {
            power /= 10m;
        }

        foreach (var factor in (ReadOnlySpan<decimal>)[1m, 2m, 5m])
        {
            if (power * factor >= step)
            {
                return power * factor;
            }
        }

        return power * 10m;
    }
}
