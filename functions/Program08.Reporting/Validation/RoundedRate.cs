namespace Program08.Reporting.Validation;

/// <summary>The range of rates that a written one stands for: half a unit of its last digit to both sides.</summary>
internal readonly record struct RoundedRate(decimal Lowest, decimal Highest)
{
    // A whole of which a count is so small a share is without bounds.
    private const decimal Least = 0.000_01m;

    // A rate that a program worked out has more digits than are meant.
    private const int MostDecimals = 4;

    /// <param name="rate">In percent, as 94.1.</param>
    public static RoundedRate Of(decimal rate)
    {
        var half = 0.5m;
        for (var decimals = Math.Min((int)rate.Scale, MostDecimals); decimals > 0; decimals--)
        {
            half /= 10m;
        }

        return new(rate - half, rate + half);
    }

    public bool Contains(decimal rate) => rate >= Lowest && rate <= Highest;

    /// <summary>The whole numerators that give a rate in the range; none when the first is above the last.</summary>
    public (decimal First, decimal Last) Numerators(decimal denominator) =>
        (decimal.Ceiling(Math.Max(Lowest, 0m) * denominator / 100m), decimal.Floor(Math.Min(Highest, 100m) * denominator / 100m));

    /// <summary>The wholes of which a count can be such a rate; a null end is none.</summary>
    public (decimal? Lowest, decimal? Highest) Wholes(decimal count) =>
        (Highest > Least ? count / Highest * 100m : null, Lowest > Least ? count / Lowest * 100m : null);
}
