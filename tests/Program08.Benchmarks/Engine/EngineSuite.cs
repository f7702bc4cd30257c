using System.Diagnostics;
using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Engine;

/// <summary>The durable engine, with every acknowledged write on disk.</summary>
internal static class EngineSuite
{
    private const int Runs = 3;
    private const int Chains = 3_000;
    private const int ChainsInFlight = 200;
    private const int ChainLength = 5;
    private const int SequenceLength = 2_000;
    private const int FanOut = 1_000;
    private const int FanOuts = 5;
    private const int Senders = 8;
    private const int EventsPerSender = 2_500;

    public static async Task RunAsync(Report report)
    {
        report.Setting("durability", "journal_mode=WAL synchronous=FULL");
        report.Setting("data", AppContext.BaseDirectory);
        await ChainsAsync(200);
        await EventsAsync(100);
        var floor = CommitFloor.Measure();
        report.Note($"floor: {floor:N0} single-row SQLite commits/s");

        // An orchestration of five steps is seven commits, one after another; 200 are in flight.
        Add(report, "chain5", await MedianAsync(() => ChainsAsync(Chains)), "orchestrations/s", 1_500, floor, floor * ChainsInFlight / (ChainLength + 2), "Netherite 1,490/s on 12 nodes, MSSQL 60/s on 16 cores");
        Add(report, "sequential", await MedianAsync(() => SequenceAsync(SequenceLength)), "activities/s", 1_000, floor, floor, "Azure Storage 5/s");
        Add(report, "fanout1000", await MedianAsync(() => FanOutsAsync(FanOut, FanOuts)), "activities/s", 5_000, floor, double.PositiveInfinity, "Azure Storage 100/s out, 150/s in");

        // Each sender has one event under way.
        Add(report, "events8", await MedianAsync(() => EventsAsync(EventsPerSender)), "events/s", 5_000, floor, floor * Senders, "Azure Storage 50/s");
        await RestartBench.RunAsync(report);
        await FitsAsync(report);
        Directory.Delete(Path.Combine(AppContext.BaseDirectory, "bench-data"), recursive: true);
    }

    private static void Add(Report report, string name, double value, string unit, double bar, double floor, double implied, string reference) =>
        report.Add(new Row(name, value, unit, bar, value >= bar || value >= implied / 2, floor, reference));

    private static async Task<double> MedianAsync(Func<Task<double>> run)
    {
        var values = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            values.Add(await run());
        }

        values.Sort();
        return values[Runs / 2];
    }

    private static async Task<double> ChainsAsync(int count)
    {
        await using var engine = await BenchEngine.StartAsync();
        var left = count;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, ChainsInFlight).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await engine.RunAsync("Sequence", ChainLength);
            }
        })));
        return count / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> SequenceAsync(int length)
    {
        await using var engine = await BenchEngine.StartAsync();
        var watch = Stopwatch.StartNew();
        await engine.RunAsync("Sequence", length);
        return length / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> FanOutsAsync(int width, int times)
    {
        await using var engine = await BenchEngine.StartAsync();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            await engine.RunAsync("FanOut", width);
        }

        return width * times / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Until the last was acknowledged and the receiver has read them all.</summary>
    private static async Task<double> EventsAsync(int perSender)
    {
        await using var engine = await BenchEngine.StartAsync();
        var count = perSender * Senders;
        var id = await engine.StartAsync("Collect", count);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < perSender; i++)
            {
                await engine.Client.RaiseEventAsync(id, "number", i);
            }
        })));
        var end = await engine.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        var elapsed = watch.Elapsed.TotalSeconds;
        BenchEngine.Expect(end.ReadOutputAs<long>() == (long)Senders * perSender * (perSender - 1) / 2, "Events were lost.");
        return count / elapsed;
    }

    private static async Task FitsAsync(Report report)
    {
        report.Note(Fit.Describe("sequential, by history length", await CostsAsync([500, 1_000, 2_000, 4_000], SequenceAsync)));
        report.Note(Fit.Describe("fan-out, by width", await CostsAsync([500, 1_000, 2_000, 4_000], width => FanOutsAsync(width, 1))));
        report.Note(Fit.Describe("chains of five, by number of instances", await CostsAsync([500, 1_000, 2_000, 4_000], ChainsAsync)));
    }

    private static async Task<List<(double Size, double Cost)>> CostsAsync(int[] sizes, Func<int, Task<double>> rate)
    {
        var costs = new List<(double, double)>();
        foreach (var size in sizes)
        {
            costs.Add((size, size / await MedianAsync(() => rate(size))));
        }

        return costs;
    }
}
