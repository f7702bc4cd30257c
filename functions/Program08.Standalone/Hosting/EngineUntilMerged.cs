// Stands where the engine will be, so that functions, routes and timers run before it is there. Orchestrations do not.
#pragma warning disable
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

public enum VersionMatchStrategy { None, Strict, CurrentOrOlder }

public enum VersionFailureStrategy { Reject, Fail }

public sealed class DurableEngineOptions
{
    public required string DatabasePath { get; init; }
    public bool Strict { get; init; }
    public string DefaultVersion { get; init; } = "";
    public VersionMatchStrategy VersionMatchStrategy { get; init; }
    public VersionFailureStrategy VersionFailureStrategy { get; init; }
    public int MaxConcurrentActivities { get; init; }
    public int MaxConcurrentOrchestrators { get; init; }
    public JsonSerializerOptions Serializer { get; init; } = new() { PropertyNameCaseInsensitive = true };
}

public sealed class GroupCommitWriter(string path) : IAsyncDisposable
{
    private readonly object _gate = new();
    private SqliteConnection? _connection;

    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation = default)
    {
        lock (_gate)
        {
            if (_connection is null)
            {
                _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
                _connection.Open();
            }

            using var transaction = _connection.BeginTransaction();
            work(_connection, transaction);
            transaction.Commit();
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _connection?.Dispose();
        return default;
    }
}

public sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void SetUtcNow(DateTimeOffset value) => _now = value;
}

public sealed class DurableEngine(DurableEngineOptions options, ITaskCatalog catalog, TimeProvider time, ILoggerFactory loggers) : IAsyncDisposable
{
    public DurableTaskClient Client => throw new NotSupportedException("The engine is not merged yet.");
    public GroupCommitWriter Writer { get; } = new(options.DatabasePath);
    public DateTimeOffset? NextDue => null;
    public Task StartAsync(CancellationToken cancellation = default) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellation = default) => Task.CompletedTask;
    public Task WhenIdleAsync(CancellationToken cancellation = default) => Task.CompletedTask;
    public ValueTask DisposeAsync() => Writer.DisposeAsync();
}
