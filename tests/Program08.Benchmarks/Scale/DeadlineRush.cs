using Program08.Pages.Cycles;
using Program08.Storage.Records;

namespace Program08.Benchmarks.Scale;

/// <summary>
/// The last two hours before the deadline, second by second: half of all units come then, the more the nearer it is, and each does within half an hour of
/// its coming all that a unit's share of the counted collection is, its people's pages, the coordinator's and the sweeper's included. What is listed for the
/// cycle as a whole is all done in these two hours.
/// </summary>
internal static class DeadlineRush
{
    private const int Seconds = 7_200;
    private const int SessionSeconds = 1_800;
    private const double ShareOfUnits = 0.5;

    // A listing asks for a page a second, see TableReportingStore.
    private const int EntitiesPerSecond = 750;

    private static readonly string Progress = CycleKeys.ProgressPrefix.TrimEnd(':');
    private static readonly Operation BoardPage = new("cycle", "find", "board's page", Grows: true);
    private static readonly Operation BoardPeople = new("people", "find", "board's page", Grows: true);

    /// <returns>What is asked of the store in the busiest seconds.</returns>
    /// <param name="measure">What is counted of an operation: its entities, or their kibibytes.</param>
    public static RushPeaks PeaksOf(CycleCounts counts, int units, Func<OperationTotal, long> measure)
    {
        var random = new Random(2023);
        Dictionary<Operation, double[]> load = [];
        for (var unit = 0; unit < units * ShareOfUnits; unit++)
        {
            // The square root makes the density rise in a straight line to the deadline.
            var came = Math.Sqrt(random.NextDouble()) * Seconds;
            foreach (var (operation, total) in counts.Collecting.Where(pair => !IsOfTheCycle(pair.Key)))
            {
                var entities = Stretched(operation, (double)measure(total) / total.Count, counts.Units, units);
                for (var left = (double)total.Count / counts.Units; left > 0 && (left >= 1 || random.NextDouble() < left); left--)
                {
                    var second = (int)(came + (random.NextDouble() * SessionSeconds));
                    Spread(LineOf(operation), second, entities);
                    if (IsBoard(operation))
                    {
                        // What else a board reads more of, the more units its page has: their rows, their versions, their reporters.
                        Spread(LineOf(BoardPage), second, 2 * (PageOf(units) - PageOf(counts.Units)));
                        Spread(LineOf(BoardPeople), second, PageOf(units) - PageOf(counts.Units));
                    }
                }
            }
        }

        foreach (var (operation, total) in counts.Collecting.Where(pair => IsOfTheCycle(pair.Key)))
        {
            for (var time = 0; time < total.Count; time++)
            {
                Spread(LineOf(operation), random.Next(Seconds), Stretched(operation, (double)measure(total) / total.Count, counts.Units, units));
            }
        }

        return new RushPeaks(load);

        double[] LineOf(Operation operation)
        {
            if (!load.TryGetValue(operation, out var line))
            {
                load[operation] = line = new double[Seconds];
            }

            return line;
        }
    }

    // What still lists every unit or person is done for the cycle, as often however many units there are: its mails, a department's sums, an index that is missing.
    private static bool IsOfTheCycle(Operation operation) => operation.Grows && !IsBoard(operation);

    private static bool IsBoard(Operation operation) => operation is { Verb: "list" } && operation.Kind == Progress;

    private static double PageOf(int units) => units > BoardList.MaximumUnpaged ? BoardList.UnitsPerPage : units;

    private static double Stretched(Operation operation, double entities, int counted, int units) =>
        !operation.Grows ? entities
        : IsBoard(operation) ? entities * Math.Min(units, CycleKeys.ProgressGroups) / Math.Min(counted, CycleKeys.ProgressGroups)
        : entities * units / counted;

    /// <summary>A long listing takes its time: page after page.</summary>
    private static void Spread(double[] line, int second, double entities)
    {
        for (var left = entities; left > 0 && second < line.Length; left -= EntitiesPerSecond, second++)
        {
            line[second] += Math.Min(left, EntitiesPerSecond);
        }
    }
}
