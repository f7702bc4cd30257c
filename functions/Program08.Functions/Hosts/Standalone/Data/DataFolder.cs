using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Program08.Storage.Files;

namespace Program08.Functions.Hosts.Data;

/// <summary>What lies where in a data folder, and in a backup of one.</summary>
internal sealed partial class DataFolder(string path)
{
    public const string DatabaseName = "program08.db";
    public const string SettingsName = "program08.json";
    private const string UploadsName = "uploads";
    private const string KeysName = "keys";

    public string Root { get; } = Path.GetFullPath(path);

    public string Database => Path.Combine(Root, DatabaseName);

    public string Settings => Path.Combine(Root, SettingsName);

    public string Uploads => Path.Combine(Root, UploadsName);

    public string Keys => Path.Combine(Root, KeysName);

    /// <summary>Makes the folder where missing, for its owner only: it holds keys, addresses and figures that are not published yet.</summary>
    public void Make()
    {
        if (Directory.Exists(Root))
        {
            return;
        }

        DurableFolder.Create(Root);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Uploads that are whole, by the name they are promised under; what is still coming in has no such name.</summary>
    public IEnumerable<string> UploadFiles() => Directory.Exists(Uploads)
        ? Directory.EnumerateFiles(Uploads, "*", SearchOption.AllDirectories).Where(file => UploadEntry().IsMatch(EntryOf(file)))
        : [];

    public IEnumerable<string> KeyFiles() => Directory.Exists(Keys)
        ? Directory.EnumerateFiles(Keys).Where(file => KeyEntry().IsMatch(EntryOf(file)))
        : [];

    /// <summary>The path below the folder, with '/': the name in a backup.</summary>
    public string EntryOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>The name in a backup of the upload with this SHA-256.</summary>
    public static string UploadEntryOf(string hash) => $"{UploadsName}/{hash[..2]}/{hash[2..4]}/{hash}";

    /// <summary>Whether a backup may hold an entry of this name; nothing else is ever unpacked.</summary>
    public static bool IsKnownEntry(string name) =>
        name is DatabaseName or SettingsName || UploadEntry().IsMatch(name) || KeyEntry().IsMatch(name);

    /// <exception cref="DataException">There is no database.</exception>
    public SqliteConnection OpenDatabase()
    {
        if (!File.Exists(Database))
        {
            throw new DataException($"There is no {DatabaseName} in {Root}; name the folder with --data DIR.");
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    [GeneratedRegex("^uploads/([0-9a-f]{2})/([0-9a-f]{2})/\\1\\2[0-9a-f]{60}$", RegexOptions.CultureInvariant)]
    private static partial Regex UploadEntry();

    [GeneratedRegex("^keys/[A-Za-z0-9_-]+\\.xml$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyEntry();
}
