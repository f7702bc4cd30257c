namespace Program08.Reporting.Numbers;

/// <summary>The middle of numbers.</summary>
public static class Median
{
    /// <returns>Of an even number, the mean of the two in the middle; null of none.</returns>
    public static decimal? Of(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }
}
