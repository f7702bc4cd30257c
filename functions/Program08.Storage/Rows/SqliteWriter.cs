using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Program08.Storage.Rows;

/// <summary>
/// A writer of its own for a database file without an engine: one connection, one loop. Whatever waits when a transaction begins shares it, each work
/// in a savepoint, so that many writers together pay for one fsync (<c>journal_mode=WAL</c>, <c>synchronous=FULL</c>).
/// </summary>
public sealed class SqliteWriter : ISqliteWriter, IAsyncDisposable
{
    // Enough to share the cost of an fsync, few enough that the first in line doesn't wait long.
    private const int MaximumWorksPerCommit = 256;

    private const int BusyTimeoutSeconds = 30;

    private readonly string _connectionString;
    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task _loop;
    private SqliteConnection? _connection;

    /// <param name="databasePath">The SQLite file; it is created, but its folder must be there.</param>
    public SqliteWriter(string databasePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(databasePath);

        // Not pooled: the one connection lives as long as the writer, and a pool would keep the file open after it.
        _connectionString = new SqliteConnectionStringBuilder { DataSource = databasePath, Pooling = false, DefaultTimeout = BusyTimeoutSeconds }.ToString();
        _loop = Task.Run(RunAsync);
    }

    /// <inheritdoc/>
    /// <remarks>Cancelling takes back a work that has not begun; one that has begun is finished.</remarks>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        var waiting = new Waiting(work, cancellation);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(waiting), this);
        return waiting.Task;
    }

    /// <summary>Finishes what was handed in and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
        _connection?.Dispose();
        _connection = null;
    }

    private async Task RunAsync()
    {
        var group = new List<Waiting>(MaximumWorksPerCommit);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            group.Clear();
            while (group.Count < MaximumWorksPerCommit && _queue.Reader.TryRead(out var waiting))
            {
                group.Add(waiting);
            }

            CommitGroup(group);
        }
    }

    // Whatever goes wrong with the file itself is told to everyone in the group and never ends the loop: the next group opens the file anew.
    private void CommitGroup(List<Waiting> group)
    {
        try
        {
            _connection ??= Open(_connectionString);
            using (var transaction = _connection.BeginTransaction(deferred: false))
            {
                foreach (var waiting in group)
                {
                    waiting.Run(_connection, transaction);
                }

                transaction.Commit();
            }

            group.ForEach(waiting => waiting.Complete());
        }
        catch (Exception failure)
        {
            group.ForEach(waiting => waiting.Fail(failure));
            CloseBroken();
        }
    }

    private void CloseBroken()
    {
        try
        {
            _connection?.Dispose();
        }
        catch (SqliteException)
        {
            // Everyone concerned has been told already what was wrong with the file.
        }

        _connection = null;
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {BusyTimeoutSeconds * 1000}; PRAGMA synchronous = FULL;";
            command.ExecuteNonQuery();
            command.CommandText = "PRAGMA journal_mode = WAL;";
            if (command.ExecuteScalar() is not "wal")
            {
                throw new InvalidOperationException($"'{connection.DataSource}' can't use a write-ahead log; keep it on a local disk.");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private sealed class Waiting(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation)
    {
        private const string Savepoint = "work";

        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _failure;

        public Task Task => _done.Task;

        public void Run(SqliteConnection connection, SqliteTransaction transaction)
        {
            if (cancellation.IsCancellationRequested)
            {
                _failure = new OperationCanceledException(cancellation);
                return;
            }

            transaction.Save(Savepoint);
            try
            {
                work(connection, transaction);
            }
            catch (Exception failure)
            {
                _failure = failure;
                TakeBack(transaction, failure);
            }

            transaction.Release(Savepoint);
        }

        // When the file itself failed (disk full, device gone), SQLite has given up the whole transaction and there is no savepoint to go back to:
        // the group fails together, for the reason this work met.
        private static void TakeBack(SqliteTransaction transaction, Exception failure)
        {
            try
            {
                transaction.Rollback(Savepoint);
            }
            catch (Exception lost) when (lost is SqliteException or InvalidOperationException)
            {
                ExceptionDispatchInfo.Throw(failure);
            }
        }

        public void Complete()
        {
            if (_failure is null)
            {
                _done.TrySetResult();
            }
            else
            {
                Fail(_failure);
            }
        }

        public void Fail(Exception failure)
        {
            if (_failure is OperationCanceledException && cancellation.IsCancellationRequested)
            {
                _done.TrySetCanceled(cancellation);
            }
            else
            {
                _done.TrySetException(_failure ?? failure);
            }
        }
    }
}
