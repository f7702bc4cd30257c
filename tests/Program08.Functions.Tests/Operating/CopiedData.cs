using Microsoft.Data.Sqlite;

namespace Program08.Functions.Tests.Operating;

/// <summary>A folder of the test's own; with means to do the damage that verify has to find.</summary>
internal sealed class CopiedData : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("p08-copy-");

    public string Backup => Path.Combine(folder.FullName, "site.zip");

    public string Data => Path.Combine(folder.FullName, "restored");

    public IReadOnlyList<string> Uploads =>
        [.. Directory.EnumerateFiles(Path.Combine(Data, "uploads"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public int Change(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Data, "program08.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public void Dispose() => folder.Delete(recursive: true);
}
