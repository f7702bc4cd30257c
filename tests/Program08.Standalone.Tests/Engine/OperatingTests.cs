using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.DurableTask;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

/// <summary>What an administrator sees of the engine and leaves to it.</summary>
public sealed class OperatingTests
{
    [Fact]
    public async Task Metrics_CountTurnsActivitiesRetriesAndCommits_AndTellTheQueues()
    {
        var name = "Measured" + Guid.NewGuid().ToString("N");
        var seen = new ConcurrentQueue<(string Instrument, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Program08.Standalone")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        void See(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            seen.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(tag => tag.Value))));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => See(instrument, tags));
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => See(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => See(instrument, tags));
        listener.Start();
        var failures = 0;
        var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromMinutes(1)));
        var tasks = new TaskTable()
            .Activity(name, _ => failures++ == 0 ? throw new FormatException("once") : "a")
            .Orchestrator(name, async context => (object?)await context.CallActivityAsync<string>(name, null, retry));
        await using var host = await EngineHost.StartAsync(false, tasks);
        await host.StartAsync(name, id: "o");
        await host.RunOutAsync();
        await host.EndAsync("o");
        listener.RecordObservableInstruments();

        // Start, failure, timer, result.
        Assert.Equal(4, seen.Count(item => item == ("durable.turn.duration", name)));
        Assert.Equal([name + " failed", name + " completed"], seen.Where(item => item.Instrument == "durable.activity.duration" && item.Tags.Contains(name, StringComparison.Ordinal)).Select(item => item.Tags));
        Assert.Contains(("durable.retries", "call"), seen);
        Assert.Contains(("durable.commit.duration", ""), seen);
        Assert.Contains(("durable.commit.works", ""), seen);
        Assert.All(["turn", "activity"], kind =>
        {
            Assert.Contains(("durable.queue.depth", kind), seen);
            Assert.Contains(("durable.queue.oldest", kind), seen);
        });
    }

    [Fact]
    public async Task Traces_HoldASpanForEachTurnAndActivity()
    {
        var name = "Traced" + Guid.NewGuid().ToString("N");
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Program08.Standalone",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.OperationName.StartsWith(name, StringComparison.Ordinal))
                {
                    spans.Enqueue($"{span.OperationName[name.Length..]} {span.GetTagItem("durable.instance")} {span.Status}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        var tasks = new TaskTable()
            .Activity(name + "A", _ => throw new FormatException("no"))
            .Orchestrator(name + "O", async context => await context.CallActivityAsync<string>(name + "A"));
        await using var host = await EngineHost.StartAsync(false, tasks);
        await host.RunAsync(name + "O", id: "o");

        Assert.Equal(["O o Unset", "A o Error", "O o Unset"], spans);
    }

    [Fact]
    public async Task KeepFinished_PurgesWhatFinishedLongerAgo_AndNothingElse()
    {
        var tasks = new TaskTable().Orchestrator("Now", _ => Task.FromResult<object?>(1)).Orchestrator("Wait", async context => (object?)await context.WaitForExternalEvent<int>("go"));
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, KeepFinished = TimeSpan.FromDays(30) });
        await host.StartAsync("Wait", id: "waiting");
        for (var i = 0; i < 600; i++)
        {
            await host.StartAsync("Now", id: "old" + i);
        }

        await host.IdleAsync();
        host.Time.Advance(TimeSpan.FromDays(29));
        await host.RunAsync("Now", id: "young");
        await host.IdleAsync();
        Assert.NotNull(await host.Client.GetInstanceAsync("old0"));
        host.Time.Advance(TimeSpan.FromDays(2));
        await host.IdleAsync();

        Assert.Equal(["waiting", "young"], await IdsAsync(host));
        Assert.Empty(await host.Engine.ReadHistoryAsync("old0"));
    }

    [Fact]
    public async Task KeepFinished_IsObeyedAtStartToo()
    {
        var kept = new TimeSpan?[] { null };
        var tasks = new TaskTable().Orchestrator("Now", _ => Task.FromResult<object?>(1));
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, KeepFinished = kept[0] });
        await host.RunAsync("Now", id: "old");
        host.Time.Advance(TimeSpan.FromDays(365));
        Assert.Equal(["old"], await IdsAsync(host));
        kept[0] = TimeSpan.FromDays(364);
        await host.RestartAsync();
        await host.IdleAsync();

        Assert.Empty(await IdsAsync(host));
    }

    private static async Task<List<string>> IdsAsync(EngineHost host)
    {
        var ids = new List<string>();
        await foreach (var found in host.Client.GetAllInstancesAsync())
        {
            ids.Add(found.InstanceId);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
