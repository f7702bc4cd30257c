using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Program08.Standalone.Engine;

/// <summary>What can be watched of an engine from outside: its measures and its traces, both under the name of the host. Times are seconds.</summary>
internal sealed class EngineMetrics : IDisposable
{
    public const string Name = "Program08.Standalone";

    /// <summary>A span for each turn and each activity.</summary>
    public static readonly ActivitySource Source = new(Name);

    private readonly Meter meter = new(Name);
    private readonly Histogram<double> turns;
    private readonly Histogram<double> activities;
    private readonly Counter<long> retries;
    private readonly Histogram<double> commits;
    private readonly Histogram<int> groups;

    public EngineMetrics()
    {
        turns = meter.CreateHistogram<double>("durable.turn.duration", "s", "Orchestrator turns, by name; replay included, the commit not.");
        activities = meter.CreateHistogram<double>("durable.activity.duration", "s", "Activities, by name and outcome.");
        retries = meter.CreateCounter<long>("durable.retries", "{retry}", "Activities and children called again after a failure, and turns taken back because they could not be stored; by kind.");
        commits = meter.CreateHistogram<double>("durable.commit.duration", "s", "Commits, until the disk has them.");
        groups = meter.CreateHistogram<int>("durable.commit.works", "{work}", "Works that shared a commit.");
    }

    /// <summary>Depths and ages of the queues are asked for when somebody looks.</summary>
    /// <param name="waiting">Instances ready for a turn and activities not begun.</param>
    /// <param name="oldest">When the first of each queue came in, as a timestamp; null when it is empty.</param>
    public void Watch(Func<(int Turns, int Activities)> waiting, Func<(long? Turn, long? Activity)> oldest)
    {
        meter.CreateObservableGauge(
            "durable.queue.depth",
            () =>
            {
                var now = waiting();
                return new[] { Of(now.Turns, "turn"), Of(now.Activities, "activity") };
            },
            "{item}",
            "Instances ready for a turn and activities not begun.");
        meter.CreateObservableGauge(
            "durable.queue.oldest",
            () =>
            {
                var first = oldest();
                return new[] { Of(Age(first.Turn), "turn"), Of(Age(first.Activity), "activity") };
            },
            "s",
            "How long the first of each queue has waited; 0 when it is empty.");
    }

    public void Turn(string name, long began) => turns.Record(Age(began), new KeyValuePair<string, object?>("name", name));

    public void Activity(string name, long began, bool succeeded) => activities.Record(
        Age(began), new KeyValuePair<string, object?>("name", name), new KeyValuePair<string, object?>("outcome", succeeded ? "completed" : "failed"));

    public void Retry(string kind) => retries.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Commit(long began, int works)
    {
        commits.Record(Age(began));
        groups.Record(works);
    }

    public void Dispose() => meter.Dispose();

    private static double Age(long? began) => began is { } since ? Stopwatch.GetElapsedTime(since).TotalSeconds : 0;

    private static Measurement<T> Of<T>(T value, string kind)
        where T : struct => new(value, new KeyValuePair<string, object?>("kind", kind));
}
