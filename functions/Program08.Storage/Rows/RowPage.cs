using Microsoft.Data.Sqlite;

namespace Program08.Storage.Rows;

/// <summary>One page of a listing, read in one statement.</summary>
internal sealed record RowPage(IReadOnlyList<StoredRow> Rows, bool IsLast)
{
    /// <summary>The most rows of a page.</summary>
    public const int MaximumRows = 256;

    // A page ends early when its rows are big, so that listing takes little memory whatever the rows hold. Characters, not bytes.
    private const int MaximumCharacters = 4 * 1024 * 1024;

    /// <param name="connectionString">Of the pooled read connections.</param>
    /// <param name="from">The first key that counts.</param>
    /// <param name="before">The first key that counts no more; null for none.</param>
    /// <param name="lastKey">The last key of the page before, or null for the first page.</param>
    /// <param name="maximum">How many rows are wanted at most.</param>
    public static RowPage Read(string connectionString, string partition, string from, string? before, string? lastKey, int maximum = MaximumRows)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        var rowLimit = Math.Min(maximum, MaximumRows);
        command.CommandText = $"""
            SELECT key, etag, json FROM reporting_rows
            WHERE partition = $partition AND key {(lastKey is null ? ">=" : ">")} $from {(before is null ? "" : "AND key < $before")}
            ORDER BY key LIMIT {rowLimit}
            """;
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$from", lastKey ?? from);
        if (before is not null)
        {
            command.Parameters.AddWithValue("$before", before);
        }

        var rows = new List<StoredRow>();
        var characters = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var json = reader.GetString(2);
            rows.Add(new StoredRow(partition, reader.GetString(0), SqliteReportingStore.ETagOf(reader.GetInt64(1)), json));
            characters += json.Length;
            if (characters >= MaximumCharacters)
            {
                return new RowPage(rows, IsLast: false);
            }
        }

        return new RowPage(rows, rows.Count < rowLimit);
    }
}
