using Microsoft.Data.Sqlite;

namespace Program08.Storage.Rows;

/// <summary>One page of a listing, read in one statement.</summary>
internal sealed record RowPage(IReadOnlyList<StoredRow> Rows, bool IsLast)
{
    private const int MaximumRows = 256;

    // A page ends early when its rows are big, so that listing takes little memory whatever the rows hold. Characters, not bytes.
    private const int MaximumCharacters = 4 * 1024 * 1024;

    /// <param name="connectionString">Of the pooled read connections.</param>
    /// <param name="lastKey">The last key of the page before, or null for the first page.</param>
    public static RowPage Read(string connectionString, string partition, string keyPrefix, string? lastKey)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        var end = RowName.EndOf(keyPrefix);
        command.CommandText = $"""
            SELECT key, etag, json FROM reporting_rows
            WHERE partition = $partition AND key {(lastKey is null ? ">=" : ">")} $from {(end is null ? "" : "AND key < $end")}
            ORDER BY key LIMIT {MaximumRows}
            """;
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$from", lastKey ?? keyPrefix);
        if (end is not null)
        {
            command.Parameters.AddWithValue("$end", end);
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

        return new RowPage(rows, rows.Count < MaximumRows);
    }
}
