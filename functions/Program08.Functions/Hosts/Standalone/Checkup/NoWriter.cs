using Microsoft.Data.Sqlite;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>For looking without changing anything: the tables a store asks for are there in data that was served, and a commit fails for want of being done.</summary>
internal sealed class NoWriter : ISqliteWriter
{
    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation = default) => Task.CompletedTask;
}
