namespace Program08.Reporting.Validation;

/// <summary>How far a value lies from the middle of others, little moved by a few wild ones among them.</summary>
/// <param name="Median">The middle of the others; of an even number, the mean of the two in the middle.</param>
/// <param name="Deviation">Median of the absolute deviations from it (MAD), above 0.</param>
/// <param name="Score">0,6745 · |x − median| / MAD, after Iglewicz and Hoaglin (1993): for a normal distribution the number of standard deviations.</param>
internal sealed record RobustScore(decimal Median, decimal Deviation, decimal Score)
{
    // Above it no difference counts; it keeps what is computed within a decimal.
    private const decimal Largest = 1e24m;

    /// <returns>Null with no others, when more than half of them are alike, so that there is no scale, and for numbers beyond any figure.</returns>
    public static RobustScore? Of(decimal value, IReadOnlyCollection<decimal> others)
    {
        if (Math.Abs(value) > Largest || others.Any(other => Math.Abs(other) > Largest)
            || Numbers.Median.Of(others) is not { } median
            || Numbers.Median.Of(others.Select(other => Math.Abs(other - median))) is not { } deviation)
        {
            return null;
        }

        var distance = Math.Abs(value - median);
        return deviation == 0m || (double)distance / (double)deviation > (double)Largest ? null : new(median, deviation, 0.6745m * (distance / deviation));
    }
}
