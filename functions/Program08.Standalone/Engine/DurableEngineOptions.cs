using System.Text.Encodings.Web;
using System.Text.Json;

namespace Program08.Standalone.Engine;

/// <summary>Settings of the durable engine.</summary>
public sealed class DurableEngineOptions
{
    /// <summary>The SQLite file, shared with the application's own tables. The engine's begin with <c>durable_</c>.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>
    /// Replays every orchestration from its start on each turn and is as unkind as the real host wherever it may be:
    /// for tests, so that function code does not lean on kindness.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>Stamped on orchestrations started without a version; empty: none.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    public VersionMatchStrategy VersionMatchStrategy { get; init; } = VersionMatchStrategy.CurrentOrOlder;

    public VersionFailureStrategy VersionFailureStrategy { get; init; } = VersionFailureStrategy.Reject;

    /// <summary>Activities running at once; at least 1.</summary>
    public int MaxConcurrentActivities { get; init; } = 16;

    /// <summary>Orchestrator turns running at once; at least 1.</summary>
    public int MaxConcurrentOrchestrators { get; init; } = 8;

    /// <summary>A longer timer is cut into pieces of this length, each a step of its own in history.</summary>
    public TimeSpan MaximumTimerInterval { get; init; } = TimeSpan.FromDays(3);

    /// <summary>Waiting orchestrations kept in memory; beyond it the ones longest asleep are replayed when they wake.</summary>
    public int MaxLiveInstances { get; init; } = 5_000;

    /// <summary>How long a write waits for a lock that another process holds; at least a second, counted in whole ones.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Instances that finished longer ago are purged with their history; null keeps all.</summary>
    public TimeSpan? KeepFinished { get; init; }

    /// <summary>How inputs, outputs and events are written: names as declared, matched ignoring case, no fields, as in the Functions worker.</summary>
    public JsonSerializerOptions Serializer { get; init; } = new()
    {
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="ArgumentException">A value can't be used; the message names it and what is accepted.</exception>
    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(DatabasePath);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrentActivities, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrentOrchestrators, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxLiveInstances, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MaximumTimerInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(KeepFinished ?? TimeSpan.Zero, TimeSpan.Zero, nameof(KeepFinished));
        ArgumentOutOfRangeException.ThrowIfLessThan(BusyTimeout, TimeSpan.FromSeconds(1));
    }
}
