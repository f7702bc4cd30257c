using Microsoft.Data.Sqlite;

namespace Program08.Storage.Rows;

/// <summary>
/// The one writer of the database file. On the Standalone host it is the engine's own, so that rows and orchestrations share a commit queue;
/// the store brings one for use without an engine.
/// </summary>
public interface ISqliteWriter
{
    /// <summary>
    /// Runs the work in a write transaction and completes when it is on disk. The work may share its transaction with others; if it throws,
    /// what it wrote is taken back, the others stay, and the task fails with its exception.
    /// </summary>
    Task WriteAsync(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation = default);
}
