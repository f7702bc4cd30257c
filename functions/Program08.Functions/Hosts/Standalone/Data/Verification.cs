using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Program08.Storage.Records;
using Program08.Storage.Uploads;

namespace Program08.Functions.Hosts.Data;

/// <summary>
/// Proves a data folder: the database's own structure, every upload against the SHA-256 it is named by, every file that rows refer to, every
/// history from its first entry to its stored end. Files kept in blob storage are fetched and hashed too. Changes nothing; may run beside the site.
/// </summary>
internal static class Verification
{
    /// <param name="blobs">Where uploads are kept besides the folder; null for nowhere.</param>
    /// <exception cref="DataException">There is no database.</exception>
    public static async Task<VerificationReport> RunAsync(DataFolder data, IUploadStore? blobs = null, CancellationToken cancellation = default)
    {
        List<string> damages = [];
        var rows = ReadRows(data.OpenDatabase, damages);

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

        if (blobs is not null)
        {
            foreach (var hash in rows.References.Select(reference => reference.Hash).Where(hash => !files.Contains(hash)).Distinct().ToList())
            {
                if (await HashOfAsync(blobs, hash, cancellation) is not { } found)
                {
                    continue;
                }

                files.Add(hash);
                if (found != hash)
                {
                    damages.Add($"blob {hash}: the content has SHA-256 {found}");
                }
            }
        }

        foreach (var (row, hash) in rows.References.Where(reference => !files.Contains(reference.Hash)))
        {
            damages.Add($"{row}: refers to the file {hash}, which is missing");
        }

        damages.AddRange(rows.ChainDamages());
        return new VerificationReport(rows.Count, files.Count, rows.References.Count, rows.ChainCount, rows.EntryCount, damages);
    }

    /// <summary>SHA-256 of every file that rows of a database refer to, each once.</summary>
    public static IReadOnlyCollection<string> ReferencedFiles(string database)
    {
        var rows = ReadRows(
            () =>
            {
                var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
                connection.Open();
                return connection;
            },
            []);
        return [.. rows.References.Select(reference => reference.Hash).Distinct(StringComparer.Ordinal)];
    }

    private static async Task<string?> HashOfAsync(IUploadStore blobs, string hash, CancellationToken cancellation)
    {
        if (await blobs.OpenAsync(new ContentHash(hash), cancellation) is not { } content)
        {
            return null;
        }

        await using (content)
        {
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        }
    }

    private static VerifiedRows ReadRows(Func<SqliteConnection> open, List<string> damages)
    {
        var rows = new VerifiedRows(damages);
        try
        {
            using var connection = open();
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
