namespace Program08.Benchmarks;

internal static class Percentile
{
    /// <summary>The smallest value that at least this share of all is not above.</summary>
    public static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];
    }
}
