using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Program08.Storage.Rows;

/// <summary>
/// Rows in a SQLite file that may hold other tables beside (all of ours begin with <c>reporting_</c>). Every write goes through the file's one writer;
/// reads use pooled connections of their own, which in WAL mode see the last commit and never wait for the writer.
/// </summary>
/// <remarks>
/// An ETag is the number of the commit that wrote the row, counted over the whole file and never given again: a row that was deleted and
/// inserted anew doesn't pass for the old one.
/// </remarks>
public sealed class SqliteReportingStore : IReportingStore, IDisposable
{
    // With an index beside the rows, not in one tree of both: rows of some kilobytes would leave four names to a page, and every search would read many.
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS reporting_rows(
            partition TEXT NOT NULL, key TEXT NOT NULL, etag INTEGER NOT NULL, json TEXT NOT NULL,
            PRIMARY KEY(partition, key));
        CREATE TABLE IF NOT EXISTS reporting_commits(only INTEGER PRIMARY KEY CHECK(only = 1), last INTEGER NOT NULL);
        INSERT OR IGNORE INTO reporting_commits(only, last) VALUES(1, 0);
        """;

    private readonly ISqliteWriter _writer;
    private readonly string _readConnection;
    private readonly KeptByVersion<(string Partition, string Key), long, StoredRow> _kept = new();
    private volatile bool _schemaIsThere;

    /// <param name="databasePath">The SQLite file; the writer's file.</param>
    /// <param name="writer">The one writer of that file; not disposed by the store.</param>
    public SqliteReportingStore(string databasePath, ISqliteWriter writer)
    {
        ArgumentException.ThrowIfNullOrEmpty(databasePath);
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _readConnection = new SqliteConnectionStringBuilder { DataSource = databasePath, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();
    }

    /// <inheritdoc/>
    public async Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default)
    {
        RowName.Check(partition, nameof(partition));
        RowName.Check(key, nameof(key));
        await EnsureSchemaAsync(cancellation).ConfigureAwait(false);

        using var connection = OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT etag, json FROM reporting_rows WHERE partition = $partition AND key = $key";
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$key", key);
        using var reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        // The text is taken out of the file only when it is not known by its commit: of a page's rows hardly any is new.
        var commit = reader.GetInt64(0);
        if (_kept.Find((partition, key), commit) is { } known)
        {
            return known;
        }

        var row = new StoredRow(partition, key, ETagOf(commit), reader.GetString(1));
        _kept.Keep((partition, key), commit, row, row.Json.Length);
        return row;
    }

    /// <inheritdoc/>
    /// <remarks>Read in pages, each a snapshot of its own: a slow consumer holds neither a connection nor the write-ahead log.</remarks>
    public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default)
    {
        RowName.Check(partition, nameof(partition));
        RowName.CheckPrefix(keyPrefix, nameof(keyPrefix));
        return ReadAsync(partition, keyPrefix, RowName.EndOf(keyPrefix), int.MaxValue, cancellation);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default)
    {
        RowName.Check(partition, nameof(partition));
        RowName.CheckPrefix(from, nameof(from));
        RowName.CheckPrefix(before, nameof(before));
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, 1);
        return ReadAsync(partition, from, before, maximum, cancellation);
    }

    /// <inheritdoc/>
    public async Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default)
    {
        RowChanges.Check(partition, changes);
        await EnsureSchemaAsync(cancellation).ConfigureAwait(false);

        CommitResult? result = null;
        await _writer.WriteAsync((connection, transaction) => result = SqliteCommit.Apply(connection, transaction, partition, changes), cancellation).ConfigureAwait(false);
        return result ?? throw new InvalidOperationException("The writer completed without running the work it was given.");
    }

    /// <summary>Closes the pooled read connections, so that the file can be moved or deleted.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_readConnection);
        SqliteConnection.ClearPool(connection);
    }

    private async IAsyncEnumerable<StoredRow> ReadAsync(string partition, string from, string? before, int maximum, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await EnsureSchemaAsync(cancellation).ConfigureAwait(false);
        string? lastKey = null;
        for (var left = maximum; left > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = RowPage.Read(_readConnection, partition, from, before, lastKey, left);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            if (page.IsLast)
            {
                yield break;
            }

            left -= page.Rows.Count;
            lastKey = page.Rows[^1].Key;
        }
    }

    internal static string ETagOf(long commit) => commit.ToString(CultureInfo.InvariantCulture);

    private SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_readConnection);
        connection.Open();
        return connection;
    }

    // Made through the writer, the first time it is needed: the file may not exist before, and only the writer may change it.
    private async Task EnsureSchemaAsync(CancellationToken cancellation)
    {
        if (_schemaIsThere)
        {
            return;
        }

        await _writer.WriteAsync(
            (connection, transaction) =>
            {
                using var command = connection.CreateCommand();
                command.Transaction = transaction;
                command.CommandText = Schema;
                command.ExecuteNonQuery();
            },
            cancellation).ConfigureAwait(false);
        _schemaIsThere = true;
    }
}
