using Microsoft.Data.Sqlite;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>For looking at seeds without a database: nothing is ever written.</summary>
internal sealed class NoWriter : ISqliteWriter
{
    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("A check-up writes nothing.");
}
