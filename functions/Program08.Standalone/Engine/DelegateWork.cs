using Microsoft.Data.Sqlite;

namespace Program08.Standalone.Engine;

/// <summary>Work whose caller awaits the commit.</summary>
internal sealed class DelegateWork(Action<SqliteConnection, SqliteTransaction> work, Action? committed = null) : CommitWork
{
    // Callers carry on elsewhere: the writer's thread is for writing.
    private readonly TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Completion => completion.Task;

    public override void Execute(SqliteConnection connection, SqliteTransaction transaction) => work(connection, transaction);

    public override void Committed()
    {
        committed?.Invoke();
        completion.TrySetResult();
    }

    public override void Failed(Exception error) => completion.TrySetException(error);
}
