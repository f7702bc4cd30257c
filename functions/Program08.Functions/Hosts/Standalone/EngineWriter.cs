using Microsoft.Data.Sqlite;
using Program08.Standalone.Engine;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts;

/// <summary>Lets the rows share the engine's commit queue: a change and its wake-up, and many requests at once, cost one fsync.</summary>
internal sealed class EngineWriter(GroupCommitWriter writer) : ISqliteWriter
{
    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation = default) => writer.WriteAsync(work, cancellation);
}
