using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions;
using Program08.Functions.Demonstrations;
using Program08.Functions.Hosts.Demo;
using Program08.Standalone.Engine;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Benchmarks.Scale;

/// <summary>Runs the demonstration, which is a whole cycle over real HTTP on a simulated clock, and counts.</summary>
internal static class CountedCycle
{
    public static async Task<CycleCounts> RunAsync()
    {
        var root = Directory.CreateTempSubdirectory("p08-scale-");
        try
        {
            var seeds = DemoSeeds.Read(Path.Combine(AppContext.BaseDirectory, "seeds"), null);
            var folder = DemoFolder.Prepare(Path.Combine(root.FullName, "demo"), seeds.Story.Title, seeds.Story.Programme);
            CountingStore? store = null;
            CountingUploads? uploads = null;
            var requests = 0;
            using var listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = _ => Interlocked.Increment(ref requests),
            };
            ActivitySource.AddActivityListener(listener);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            await using var site = await DemoSite.StartAsync(
                folder,
                DemoSite.UtcOf(seeds.Story.StartsAt),
                "http://localhost:7071",
                new DemonstrationMark(seeds.Story.Title, seeds.Story.Password),
                [],
                TextWriter.Null,
                configure: services =>
                {
                    services.AddSingleton<IReportingStore>(provider => store = new CountingStore(new MovedCycleGuard(provider.GetRequiredService<SqliteReportingStore>())));
                    services.AddSingleton<IUploadStore>(_ => uploads = new CountingUploads(new FolderUploadStore(Path.Combine(folder.Data, "uploads"))));
                });
            await new DemoRun(site, seeds, site.Get<Catalogue>(), folder, new DemoProgress(TextWriter.Null)).RunAsync();
            var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            var engine = site.Get<DurableEngine>();
            List<HistoryEvent> events = [];
            var orchestrations = 0;
            await foreach (var instance in engine.Client.GetAllInstancesAsync())
            {
                orchestrations++;
                events.AddRange(await engine.ReadHistoryAsync(instance.InstanceId));
            }

            int Count(HistoryEventKind kind) => events.Count(known => known.Kind == kind);
            return new CycleCounts(
                seeds.Story.Units.Count,
                new Dictionary<Operation, OperationTotal>(store!.Totals),
                store.LargestCommit,
                store.LargestRow,
                orchestrations,
                Count(HistoryEventKind.TaskScheduled),
                Count(HistoryEventKind.OrchestratorStarted),
                Count(HistoryEventKind.TimerFired),
                Count(HistoryEventKind.EventRaised),
                requests,
                Directory.GetFiles(folder.Mail, "*.eml").Length,
                uploads!.Count,
                seconds);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
