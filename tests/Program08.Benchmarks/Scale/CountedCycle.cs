using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions;
using Program08.Functions.Demonstrations;
using Program08.Functions.Hosts.Demo;
using Program08.Reporting.Cycles;
using Program08.Standalone.Engine;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Benchmarks.Scale;

/// <summary>Runs the demonstration, which is a whole cycle over real HTTP on a simulated clock, and counts.</summary>
internal static class CountedCycle
{
    private const string WebSource = "Microsoft.AspNetCore";
    private const string EngineSource = "Program08.Standalone";

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
                ShouldListenTo = source => source.Name is WebSource or EngineSource,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = span => Interlocked.Add(ref requests, span.Source.Name == WebSource ? 1 : 0),
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
                    services.AddSingleton<IReportingStore>(provider => store = new CountingStore(new MovedCycleGuard(provider.GetRequiredService<SqliteReportingStore>()), provider.GetRequiredService<TimeProvider>()));
                    services.AddSingleton<IUploadStore>(_ => uploads = new CountingUploads(new FolderUploadStore(Path.Combine(folder.Data, "uploads"))));
                });
            await new DemoRun(site, seeds, site.Get<Catalogue>(), folder, new DemoProgress(TextWriter.Null)).RunAsync();
            var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
            var engine = site.Get<DurableEngine>();
            List<HistoryEvent> events = [];
            List<(DateTime At, string Unit)> acts = [];
            var orchestrations = 0;
            await foreach (var instance in engine.Client.GetAllInstancesAsync())
            {
                orchestrations++;
                var history = await engine.ReadHistoryAsync(instance.InstanceId);
                events.AddRange(history);
                if (instance.InstanceId.Contains(CountingStore.UnitRuns, StringComparison.Ordinal))
                {
                    acts.AddRange(ActionsOf(history).Select(at => (at, instance.InstanceId)));
                }
            }

            var times = await TimesAsync(site, new CycleId(seeds.Story.Programme, seeds.Story.Period));
            int Count(HistoryEventKind kind) => events.Count(known => known.Kind == kind);
            return new CycleCounts(
                seeds.Story.Units.Count,
                Total(store!.Moments, _ => true),
                Total(store.Moments, moment => moment.At >= times.Opened && moment.At < times.Closed),
                [
                    .. new[] { ("opening", times.Opened), ("reminder", times.Reminded), ("closing", times.Closed) }
                        .Select(burst => BurstAt(burst.Item1, burst.Item2, acts, store.Moments)),
                ],
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

    /// <summary>When each action came that the scheduler would dispatch to an orchestration: its start, an activity and its result, a timer, an event.</summary>
    private static IEnumerable<DateTime> ActionsOf(IReadOnlyList<HistoryEvent> history)
    {
        var turn = DateTime.MinValue;
        foreach (var known in history)
        {
            turn = known.Kind == HistoryEventKind.OrchestratorStarted ? known.Time ?? turn : turn;
            var actions = known.Kind switch
            {
                HistoryEventKind.ExecutionStarted or HistoryEventKind.TimerFired or HistoryEventKind.EventRaised => 1,
                HistoryEventKind.TaskScheduled => 2,
                _ => 0,
            };
            for (var action = 0; action < actions; action++)
            {
                yield return turn;
            }
        }
    }

    /// <summary>When the collection opened and closed, and the first reminder that all but a few units got. Read past the counting.</summary>
    private static async Task<(DateTimeOffset Opened, DateTimeOffset Reminded, DateTimeOffset Closed)> TimesAsync(DemoSite site, CycleId id)
    {
        var records = new CycleRecords(new RecordBook(site.Get<SqliteReportingStore>(), TimeProvider.System));
        var told = await records.Book.ReadHistoryAsync(CycleKeys.Partition(id), CycleKeys.Cycle);
        return (
            told.First(entry => entry.Action == "CycleOpened").At,
            (await records.ReadPlanAsync(id)).Reminders[0].At,
            told.First(entry => entry.Action == "CollectionClosed").At);
    }

    private static Burst BurstAt(string name, DateTimeOffset at, List<(DateTime At, string Unit)> acts, IReadOnlyDictionary<CountedMoment, OperationTotal> moments)
    {
        var then = acts.Where(act => act.At == at.UtcDateTime).ToList();
        var entities = moments.Where(moment => moment.Key.At == at && moment.Key.IsOfAUnit).GroupBy(moment => moment.Key.Operation.Partition, StringComparer.Ordinal);
        return new Burst(name, then.Select(act => act.Unit).Distinct().Count(), then.Count, entities.ToDictionary(group => group.Key, group => group.Sum(moment => moment.Value.Entities), StringComparer.Ordinal));
    }

    private static Dictionary<Operation, OperationTotal> Total(IReadOnlyDictionary<CountedMoment, OperationTotal> moments, Func<CountedMoment, bool> counts) => moments
        .Where(moment => counts(moment.Key))
        .GroupBy(moment => moment.Key.Operation)
        .ToDictionary(group => group.Key, group => new OperationTotal { Count = group.Sum(one => one.Value.Count), Entities = group.Sum(one => one.Value.Entities), Kibibytes = group.Sum(one => one.Value.Kibibytes) });
}
