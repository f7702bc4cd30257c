using Microsoft.Data.Sqlite;

namespace Program08.Standalone.Engine;

/// <summary>One piece of work that shares a commit with others. Called on the writer's thread.</summary>
internal abstract class CommitWork
{
    /// <summary>Writes. If it throws, what it wrote is taken back and <see cref="Failed"/> follows.</summary>
    public abstract void Execute(SqliteConnection connection, SqliteTransaction transaction);

    /// <summary>What was written is on disk.</summary>
    public abstract void Committed();

    /// <summary>Nothing was written.</summary>
    public abstract void Failed(Exception error);
}
