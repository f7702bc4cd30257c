using Microsoft.Data.Sqlite;

namespace Program08.Functions.Hosts.Data;

/// <summary>
/// Proves a data folder: the database's own structure, every upload against the SHA-256 it is named by, every file that rows refer to, every
/// history from its first entry to its stored end. Changes nothing; may run beside the site.
/// </summary>
internal static class Verification
{
    /// <exception cref="DataException">There is no database.</exception>
    public static async Task<VerificationReport> RunAsync(DataFolder data, CancellationToken cancellation = default)
    {
        List<string> damages = [];
        var rows = ReadRows(data, damages);

        // After the rows: a file that is stored meanwhile is one too many, never one too few.
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in data.UploadFiles())
        {
            cancellation.ThrowIfCancellationRequested();
            var name = Path.GetFileName(file);
            files.Add(name);
            if (await Backup.HashAsync(file, cancellation) is var hash && hash != name)
            {
                damages.Add($"{data.EntryOf(file)}: the content has SHA-256 {hash}");
            }
        }

        foreach (var (row, hash) in rows.References.Where(reference => !files.Contains(reference.Hash)))
        {
            damages.Add($"{row}: refers to the file {hash}, which is missing");
        }

        damages.AddRange(rows.ChainDamages());
        return new VerificationReport(rows.Count, files.Count, rows.References.Count, rows.ChainCount, rows.EntryCount, damages);
    }

    private static VerifiedRows ReadRows(DataFolder data, List<string> damages)
    {
        var rows = new VerifiedRows(damages);
        try
        {
            using var connection = data.OpenDatabase();
            foreach (var line in Query(connection, "PRAGMA integrity_check(20)", reader => reader.GetString(0)).Where(line => line != "ok"))
            {
                damages.Add($"{DataFolder.DatabaseName}: {line.ReplaceLineEndings(" ")}");
            }

            foreach (var (partition, key, json) in Query(
                connection,
                "SELECT partition, key, json FROM reporting_rows ORDER BY partition, key",
                reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2))))
            {
                rows.Add(partition, key, json);
            }
        }
        catch (SqliteException broken)
        {
            damages.Add($"{DataFolder.DatabaseName}: {broken.Message}");
        }

        return rows;
    }

    private static IEnumerable<T> Query<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }
}
