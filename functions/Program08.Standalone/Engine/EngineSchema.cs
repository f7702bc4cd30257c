using Microsoft.Data.Sqlite;

namespace Program08.Standalone.Engine;

/// <summary>
/// The engine's tables. An execution is one run of an instance: starting over or replacing gives it a new number, never used before,
/// so nothing meant for the old one can reach the new. Times are UTC ticks.
/// </summary>
internal static class EngineSchema
{
    // History holds a row a turn, written once. Open tasks stand apart so that a start reads only what is still to do.
    private const string Sql = """
        CREATE TABLE IF NOT EXISTS durable_instances (
            execution INTEGER PRIMARY KEY,
            instance_id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            status INTEGER NOT NULL,
            needs_start INTEGER NOT NULL,
            start_at INTEGER,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            input TEXT,
            output TEXT,
            custom_status TEXT,
            failure TEXT,
            parent_execution INTEGER,
            parent_id TEXT,
            parent_name TEXT,
            parent_task INTEGER,
            tags TEXT) STRICT;
        CREATE INDEX IF NOT EXISTS durable_instances_to_start ON durable_instances (execution) WHERE needs_start = 1;
        CREATE TABLE IF NOT EXISTS durable_history (
            execution INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            events TEXT NOT NULL,
            PRIMARY KEY (execution, turn)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS durable_open (
            execution INTEGER NOT NULL,
            task INTEGER NOT NULL,
            instance_id TEXT NOT NULL,
            due INTEGER,
            name TEXT,
            version TEXT,
            input TEXT,
            PRIMARY KEY (execution, task)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS durable_inbox (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            instance_id TEXT NOT NULL,
            execution INTEGER,
            event TEXT NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS durable_inbox_by_instance ON durable_inbox (instance_id);
        CREATE TABLE IF NOT EXISTS durable_counters (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL) STRICT;
        """;

    public static void Create(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}
