namespace Program08.Benchmarks.Scale;

/// <summary>
/// The last two hours before the deadline, second by second: half of all units come then, the more the nearer it is, and each does within half an hour of
/// its coming all that a unit's share of the counted cycle is, its people's pages and the coordinator's included. Beside them the sweeper goes round.
/// </summary>
internal static class DeadlineRush
{
    private const int Seconds = 7_200;
    private const int SessionSeconds = 1_800;
    private const double ShareOfUnits = 0.5;
    private const int SweepEvery = 30;

    // Entities one page of a listing holds, and about how many pages a client gets through in a second.
    private const int EntitiesPerPage = 1_000;
    private const int PagesPerSecond = 10;

    /// <returns>Most entities in one second, for each partition, and over the account.</returns>
    public static (IReadOnlyDictionary<string, double> Partitions, double Account) PeakOf(CycleCounts counts, int units)
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
                var entities = (double)total.Entities / total.Count * (operation.Grows ? growth : 1);
                for (var left = (double)total.Count / counts.Units; left > 0 && (left >= 1 || random.NextDouble() < left); left--)
                {
                    Spread(line, (int)(came + (random.NextDouble() * SessionSeconds)), entities);
                }
            }
        }

        // Sweeper.cs, while units report: every unit, its note of what was seen, every mail. It never overtakes itself.
        var sweep = (2.0 * units) + ((double)counts.Mails / counts.Units * units);
        var every = Math.Max(SweepEvery, (int)Math.Ceiling(sweep / EntitiesPerPage / PagesPerSecond));
        for (var at = 0; at < Seconds; at += every)
        {
            Spread(LineOf("cycle"), at, sweep);
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
        const int perSecond = EntitiesPerPage * PagesPerSecond;
        for (var left = entities; left > 0 && second < line.Length; left -= perSecond, second++)
        {
            line[second] += Math.Min(left, perSecond);
        }
    }
}
