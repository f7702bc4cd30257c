using System.Diagnostics;
using Microsoft.DurableTask.Client;
using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Engine;

/// <summary>Many instances that wait: how soon the first is answered after a restart, how soon all are, and what each costs in memory.</summary>
internal static class RestartBench
{
    private const int Count = 10_000;

    public static async Task RunAsync(Report report)
    {
        var folder = BenchEngine.NewFolder();
        var empty = await EmptyAsync();
        await using (var engine = await BenchEngine.StartAsync(folder))
        {
            await Task.WhenAll(Enumerable.Range(0, Count).Select(i => engine.StartAsync("Wait", i, IdOf(i))));
            await engine.Engine.WhenIdleAsync();
            var events = await engine.Engine.ReadHistoryAsync(IdOf(0));
            report.Note($"{Count:N0} waiting instances with histories of {events.Count} events and an open timer each");
        }

        double evicted;
        double live;
        await using (var engine = await BenchEngine.StartAsync(folder, maxLive: Count))
        {
            evicted = (Heap() - empty) / (double)Count;
            await Task.WhenAll(Enumerable.Range(0, Count).Select(i => engine.Client.RaiseEventAsync(IdOf(i), "word", "peek")));
            await engine.Engine.WhenIdleAsync();
            live = (Heap() - empty) / (double)Count;
        }

        var watch = Stopwatch.StartNew();
        await using (var engine = await BenchEngine.StartAsync(folder))
        {
            await WakeAsync(engine, 0);
            var first = watch.Elapsed.TotalSeconds;
            await Task.WhenAll(Enumerable.Range(1, Count - 1).Select(i => Task.Run(() => WakeAsync(engine, i))));
            var all = watch.Elapsed.TotalSeconds;
            report.Add(new Row("restart10000", first, "s", 2, first < 2, null, "to the first answer after the start"));
            report.Add(new Row("restart10000.woken", all, "s", 10, all < 10, null, "until all are woken and answered"));
        }

        report.Add(new Row("restart10000.evicted", evicted, "bytes each", 1_024, evicted < 1_024, null, null));
        report.Add(new Row("restart10000.live", live, "bytes each", 10_240, live < 10_240, null, null));
        Directory.Delete(folder, recursive: true);
    }

    private static string IdOf(int number) => $"waiting-{number}";

    private static async Task WakeAsync(BenchEngine engine, int number)
    {
        await engine.Client.RaiseEventAsync(IdOf(number), "word", "go");
        var end = await engine.Client.WaitForInstanceCompletionAsync(IdOf(number));
        BenchEngine.Expect(end.RuntimeStatus == OrchestrationRuntimeStatus.Completed, $"{end.InstanceId} ended as {end.RuntimeStatus}");
    }

    /// <summary>Heap with an engine that has nothing to do.</summary>
    private static async Task<long> EmptyAsync()
    {
        await using var engine = await BenchEngine.StartAsync();
        await engine.RunAsync("Sequence", 1);
        return Heap();
    }

    /// <summary>What is reachable: everything else is collected first, finalised, and collected.</summary>
    private static long Heap()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
