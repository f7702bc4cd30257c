using System.Globalization;

namespace Program08.Benchmarks.Scale;

/// <summary>What is asked of the store in each second, by operation.</summary>
internal sealed class RushPeaks(IReadOnlyDictionary<Operation, double[]> load)
{
    /// <summary>The most in one second.</summary>
    /// <param name="partition">Of this partition; null: of the account.</param>
    public double Of(string? partition) => SumOf(partition).Max();

    /// <summary>The busiest second of a partition: what of it each operation is, the most first.</summary>
    public string InWords(string partition, int operations)
    {
        var sums = SumOf(partition);
        var second = Array.IndexOf(sums, sums.Max());
        return string.Join(", ", LinesOf(partition).OrderByDescending(pair => pair.Value[second]).Take(operations)
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key.Verb} {pair.Key.Kind} {pair.Value[second]:N0}")));
    }

    private IEnumerable<KeyValuePair<Operation, double[]>> LinesOf(string? partition) => load.Where(pair => partition is null || pair.Key.Partition == partition);

    private double[] SumOf(string? partition)
    {
        var lines = LinesOf(partition).Select(pair => pair.Value).ToList();
        return [.. Enumerable.Range(0, lines[0].Length).Select(second => lines.Sum(line => line[second]))];
    }
}
