namespace Program08.Reporting.Numbers;

/// <summary>Splits a whole number by weights so that the parts add up to it exactly: largest remainders first, then list order.</summary>
internal static class Apportionment
{
    /// <param name="total">Zero or more.</param>
    /// <param name="weights">Zero or more; not all zero unless <paramref name="total"/> is.</param>
    public static long[] Split(long total, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var sum = weights.Aggregate((Int128)0, (known, weight) => known + weight);
        if (sum == 0)
        {
            return total == 0 ? new long[weights.Count] : throw new ArgumentException($"{total} can't be split: no unit has a weight.", nameof(weights));
        }

        var parts = weights.Select(weight => (long)((Int128)total * weight / sum)).ToArray();
        var left = total - parts.Sum();
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(index => (Int128)total * weights[index] % sum).ThenBy(index => index).Take((int)left))
        {
            parts[index]++;
        }

        return parts;
    }
}
