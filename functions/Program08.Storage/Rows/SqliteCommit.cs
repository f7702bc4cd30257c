using Microsoft.Data.Sqlite;

namespace Program08.Storage.Rows;

/// <summary>Applies the changes of one commit inside the writer's transaction.</summary>
internal static class SqliteCommit
{
    // All conditions are looked at before the first write, so that a conflict has nothing to take back.
    public static CommitResult Apply(SqliteConnection connection, SqliteTransaction transaction, string partition, IReadOnlyList<RowChange> changes)
    {
        if (FirstConflict(connection, transaction, partition, changes) is { } key)
        {
            return new CommitResult.Conflict(key);
        }

        var commit = NextCommit(connection, transaction);
        using var upsert = Prepare(connection, transaction, """
            INSERT INTO reporting_rows(partition, key, etag, json) VALUES($partition, $key, $etag, $json)
            ON CONFLICT(partition, key) DO UPDATE SET etag = excluded.etag, json = excluded.json
            """, partition);
        upsert.Parameters.AddWithValue("$etag", commit);
        var jsonParameter = upsert.Parameters.Add("$json", SqliteType.Text);
        using var delete = Prepare(connection, transaction, "DELETE FROM reporting_rows WHERE partition = $partition AND key = $key", partition);

        var etags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (JsonOf(change) is { } json)
            {
                jsonParameter.Value = json;
                Run(upsert, change.Key);
                etags.Add(change.Key, SqliteReportingStore.ETagOf(commit));
            }
            else
            {
                Run(delete, change.Key);
            }
        }

        return new CommitResult.Committed(etags);
    }

    private static string? FirstConflict(SqliteConnection connection, SqliteTransaction transaction, string partition, IReadOnlyList<RowChange> changes)
    {
        using var select = Prepare(connection, transaction, "SELECT etag FROM reporting_rows WHERE partition = $partition AND key = $key", partition);
        foreach (var change in changes)
        {
            if (change is RowChange.Upsert)
            {
                continue;
            }

            select.Parameters["$key"].Value = change.Key;
            var etag = select.ExecuteScalar() is long commit ? SqliteReportingStore.ETagOf(commit) : null;
            if (etag != ExpectedETag(change))
            {
                return change.Key;
            }
        }

        return null;
    }

    // Null: the row must not be there.
    private static string? ExpectedETag(RowChange change) => change switch
    {
        RowChange.Replace replace => replace.ETag,
        RowChange.Delete delete => delete.ETag,
        _ => null,
    };

    private static string? JsonOf(RowChange change) => change switch
    {
        RowChange.Insert insert => insert.Json,
        RowChange.Replace replace => replace.Json,
        RowChange.Upsert upsert => upsert.Json,
        _ => null,
    };

    private static long NextCommit(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE reporting_commits SET last = last + 1 RETURNING last";
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql, string partition)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.Add("$key", SqliteType.Text);
        return command;
    }

    private static void Run(SqliteCommand command, string key)
    {
        command.Parameters["$key"].Value = key;
        command.ExecuteNonQuery();
    }
}
