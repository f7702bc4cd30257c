namespace Program08.Benchmarks.Scale;

/// <summary>
/// The last two hours before the deadline, second by second: half of all units come then, the more the nearer it is, and each does within half an hour of
/// its coming all that a unit's share of the counted cycle is, its people's pages, the coordinator's and the sweeper's included.
/// </summary>
internal static class DeadlineRush
{
    private const int Seconds = 7_200;
    private const int SessionSeconds = 1_800;
    private const double ShareOfUnits = 0.5;

    // A listing asks for a page a second, see TableReportingStore.
    private const int EntitiesPerSecond = 750;

    /// <returns>Most entities in one second, for each partition, and over the account.</returns>
    /// <param name="measure">What is counted of an operation: its entities, or their kibibytes.</param>
    public static (IReadOnlyDictionary<string, double> Partitions, double Account) PeakOf(CycleCounts counts, int units, Func<OperationTotal, long> measure)
    {
        var random = new Random(2023);
        var growth = (double)units / counts.Units;
        Dictionary<string, double[]> load = new(StringComparer.Ordinal);
        for (var unit = 0; unit < units * ShareOfUnits; unit++)
        {
            // The square root makes the density rise in a straight line to the deadline.
            var came = Math.Sqrt(random.NextDouble()) * Seconds;
            foreach (var (operation, total) in counts.Operations)
            {
                var line = LineOf(operation.Partition);
                var entities = (double)measure(total) / total.Count * (operation.Grows ? growth : 1);
                for (var left = (double)total.Count / counts.Units; left > 0 && (left >= 1 || random.NextDouble() < left); left--)
                {
                    Spread(line, (int)(came + (random.NextDouble() * SessionSeconds)), entities);
                }
            }
        }

        var account = Enumerable.Range(0, Seconds).Max(second => load.Values.Sum(line => line[second]));
        return (load.ToDictionary(pair => pair.Key, pair => pair.Value.Max(), StringComparer.Ordinal), account);

        double[] LineOf(string partition)
        {
            if (!load.TryGetValue(partition, out var line))
            {
                load[partition] = line = new double[Seconds];
            }

            return line;
        }
    }

    /// <summary>A long listing takes its time: page after page.</summary>
    private static void Spread(double[] line, int second, double entities)
    {
        for (var left = entities; left > 0 && second < line.Length; left -= EntitiesPerSecond, second++)
        {
            line[second] += Math.Min(left, EntitiesPerSecond);
        }
    }
}
