using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Program08.Standalone.Engine;

/// <summary>
/// The one writer of the database file. Works queued meanwhile share one transaction and one fsync, each in a savepoint of its own,
/// and are acknowledged only after the commit. The connection is opened on its thread by the first work.
/// </summary>
public sealed class GroupCommitWriter : IAsyncDisposable
{
    private readonly object gate = new();
    private readonly string connectionString;
    private readonly TimeSpan busyTimeout;
    private readonly ILogger logger;
    private readonly InFlight inFlight;
    private readonly EngineMetrics metrics;
    private List<CommitWork> queue = [];
    private Thread? thread;
    private bool closing;
    private long commits;
    private Exception? abandoned;

    internal GroupCommitWriter(string databasePath, TimeSpan busyTimeout, InFlight inFlight, EngineMetrics metrics, ILogger logger)
    {
        // No pooling: the file must be free once the writer is closed.
        connectionString = new SqliteConnectionStringBuilder { DataSource = databasePath, Pooling = false }.ToString();
        this.busyTimeout = busyTimeout;
        this.inFlight = inFlight;
        this.metrics = metrics;
        this.logger = logger;
    }

    /// <summary>Commits since the start.</summary>
    public long CommitCount => Interlocked.Read(ref commits);

    /// <summary>
    /// Called on the writer's thread with the commit's number, after it is on disk and before anything in it is acknowledged.
    /// If it throws, the writer ends as in a crash at that place: nothing more is written or acknowledged.
    /// </summary>
    public Action<long>? AfterCommit { get; set; }

    /// <summary>Called on the writer's thread before the connection closes, to let go of what was prepared on it.</summary>
    internal Action? Closing { get; set; }

    /// <summary>
    /// Runs the work in a write transaction and completes when it is on disk. The transaction may hold other works; if this one throws, what it wrote is
    /// taken back, the others stay, and the task fails with its exception. The work must not commit, roll back or await.
    /// </summary>
    /// <exception cref="SqliteException">The database can't be opened, is locked, full or broken.</exception>
    /// <exception cref="ObjectDisposedException">The writer is closed.</exception>
    public Task WriteAsync(Action<SqliteConnection, SqliteTransaction> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation);
        }

        var item = new DelegateWork(work);
        Enqueue(item);

        // Once queued it will be written: giving up the wait must not look like giving up the work.
        return cancellation.CanBeCanceled ? item.Completion.WaitAsync(cancellation) : item.Completion;
    }

    /// <summary>Writes what is queued, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        Thread? running;
        lock (gate)
        {
            closing = true;
            running = thread;
            Monitor.Pulse(gate);
        }

        if (running is not null)
        {
            await Task.Run(running.Join).ConfigureAwait(false);
        }
    }

    internal void Enqueue(CommitWork work)
    {
        inFlight.Enter();
        lock (gate)
        {
            if (!closing)
            {
                queue.Add(work);
                if (thread is null)
                {
                    thread = new Thread(Run) { IsBackground = true, Name = "Durable writer" };
                    thread.Start();
                }
                else if (queue.Count == 1)
                {
                    Monitor.Pulse(gate);
                }

                return;
            }
        }

        work.Failed(abandoned ?? new ObjectDisposedException(nameof(GroupCommitWriter)));
        inFlight.Exit();
    }

    /// <summary>As a crash would: what is queued is never written.</summary>
    internal void Abandon()
    {
        Thread? running;
        lock (gate)
        {
            closing = true;
            abandoned = new InvalidOperationException("The engine was abandoned.");
            running = thread;
            Monitor.Pulse(gate);
        }

        if (running is not null && running != Thread.CurrentThread)
        {
            running.Join();
        }
    }

    private void Run()
    {
        SqliteConnection? connection = null;
        Savepoint? savepoint = null;
        var batch = new List<CommitWork>();
        try
        {
            while (Take(ref batch))
            {
                try
                {
                    if (abandoned is not null)
                    {
                        throw abandoned;
                    }

                    connection ??= Open();
                    savepoint ??= new Savepoint(connection);
                    Commit(connection, savepoint, batch);
                }
#pragma warning disable CA1031 // Every error goes to the callers of the works; the thread lives on for the next.
                catch (Exception error)
#pragma warning restore CA1031
                {
                    EngineLog.CommitFailed(logger, batch.Count, error);
                    batch.ForEach(work => Finish(work, error));
                }

                batch.Clear();
            }
        }
        finally
        {
            Closing?.Invoke();
            savepoint?.Dispose();
            connection?.Dispose();
        }
    }

    private bool Take(ref List<CommitWork> batch)
    {
        lock (gate)
        {
            while (queue.Count == 0)
            {
                if (closing)
                {
                    return false;
                }

                Monitor.Wait(gate);
            }

            (queue, batch) = (batch, queue);
            return true;
        }
    }

    private SqliteConnection Open()
    {
        // The transaction's own waiting for a lock goes by this, in whole seconds, and not by the pragma.
        var connection = new SqliteConnection(connectionString) { DefaultTimeout = (int)Math.Ceiling(busyTimeout.TotalSeconds) };
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = EngineText.Format(
                $"PRAGMA busy_timeout={(long)busyTimeout.TotalMilliseconds};PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA wal_autocheckpoint=4000;PRAGMA cache_size=-65536;PRAGMA temp_store=MEMORY;");
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Commit(SqliteConnection connection, Savepoint savepoint, List<CommitWork> batch)
    {
        var failures = new Exception?[batch.Count];
        using (var transaction = connection.BeginTransaction(deferred: false))
        {
            for (var i = 0; i < batch.Count; i++)
            {
                failures[i] = Execute(connection, transaction, savepoint, batch[i]);
            }

            var began = Stopwatch.GetTimestamp();
            transaction.Commit();
            metrics.Commit(began, batch.Count);
        }

        var number = Interlocked.Increment(ref commits);
        try
        {
            AfterCommit?.Invoke(number);
        }
        catch (Exception error)
        {
            // Going on would answer "failed" for what is on disk, and do it again.
            lock (gate)
            {
                closing = true;
                abandoned = error;
            }

            throw;
        }

        for (var i = 0; i < batch.Count; i++)
        {
            Finish(batch[i], failures[i]);
        }
    }

    private static Exception? Execute(SqliteConnection connection, SqliteTransaction transaction, Savepoint savepoint, CommitWork work)
    {
        savepoint.Begin();
        try
        {
            work.Execute(connection, transaction);
        }
#pragma warning disable CA1031 // Any error of the work belongs to its caller; the other works of the batch go on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // SQLite itself takes the whole transaction back on a full disk or an I/O error; then there is no savepoint and the batch fails.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) != 0)
            {
                throw;
            }

            savepoint.TakeBack();
            return error;
        }

        savepoint.Keep();
        return null;
    }

    private void Finish(CommitWork work, Exception? error)
    {
        try
        {
            if (error is null)
            {
                work.Committed();
            }
            else
            {
                work.Failed(error);
            }
        }
#pragma warning disable CA1031 // What follows a commit must not undo the acknowledgement of the others.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            EngineLog.AfterCommitBroke(logger, broken);
        }
        finally
        {
            inFlight.Exit();
        }
    }
}
