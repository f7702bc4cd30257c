using Microsoft.Data.Sqlite;

namespace Program08.Standalone.Engine;

/// <summary>Holds one work of a transaction apart from the others. Prepared once: every work of every commit goes through it.</summary>
internal sealed class Savepoint(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement begin = new(connection, "SAVEPOINT work");
    private readonly SqliteStatement release = new(connection, "RELEASE work");
    private readonly SqliteStatement rollback = new(connection, "ROLLBACK TO work");

    public void Begin() => begin.Run();

    public void Keep() => release.Run();

    public void TakeBack()
    {
        rollback.Run();
        release.Run();
    }

    public void Dispose()
    {
        begin.Dispose();
        release.Dispose();
        rollback.Dispose();
    }
}
