using Microsoft.Data.Sqlite;
using Program08.Functions.Hosts.Data;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>The data folder: rights, room, database, keys.</summary>
internal static class FolderCheck
{
    public const long LeastBytes = 256L * 1024 * 1024;
    private const int BlockSize = 4096;
    private const long GoodBytes = 2L * 1024 * 1024 * 1024;

    public static IEnumerable<CheckLine> Run(DataFolder data)
    {
        yield return Rights(data);
        if (Directory.Exists(data.Root))
        {
            yield return Room(data);
            yield return Database(data);
            yield return Keys(data);
        }
    }

    /// <summary>Writes a block through to the disk, and takes it away again.</summary>
    /// <param name="wrong">Why it can't; null when it can.</param>
    public static bool TryWrite(string folder, out string? wrong)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, $".probe-{Environment.ProcessId}"), FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            file.Write(new byte[BlockSize]);
            file.Flush(flushToDisk: true);
            wrong = null;
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            wrong = refused.Message;
            return false;
        }
    }

    private static CheckLine Rights(DataFolder data)
    {
        string? wrong = null;
        try
        {
            data.Make();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            wrong = refused.Message;
        }

        if (wrong is not null || !TryWrite(data.Root, out wrong))
        {
            return CheckLine.Fail("folder", $"{data.Root} can't be written: {wrong}", "make room; see that it is not mounted read-only; give the folder to the account that runs the site, or name another with --data DIR");
        }

        return IsOpenToOthers(data.Root)
            ? CheckLine.Warn("folder", $"{data.Root} can be written; every account of this machine can look into it", $"chmod 700 {data.Root}")
            : CheckLine.Ok("folder", $"{data.Root} can be written");
    }

    private static CheckLine Room(DataFolder data)
    {
        var free = new DriveInfo(data.Root).AvailableFreeSpace;
        var found = $"{free / (1024 * 1024)} MiB free";
        return free switch
        {
            < LeastBytes => CheckLine.Fail("disk", found, "make room: below 256 MiB the site calls itself not ready"),
            < GoodBytes => CheckLine.Warn("disk", found, "make room soon: a year of a city needs about 2 GiB, a backup as much again"),
            _ => CheckLine.Ok("disk", found),
        };
    }

    private static CheckLine Database(DataFolder data)
    {
        if (!File.Exists(data.Database))
        {
            return CheckLine.Ok("database", "none yet; the first start makes it");
        }

        try
        {
            using var connection = data.OpenDatabase();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return command.ExecuteScalar() is "ok"
                ? CheckLine.Ok("database", $"{new FileInfo(data.Database).Length / 1024} KiB, sound")
                : CheckLine.Fail("database", "its structure is damaged", "run verify, and restore the last good backup into another folder");
        }
        catch (SqliteException wrong)
        {
            return CheckLine.Fail("database", wrong.Message, "check the rights of program08.db; if they are right, restore the last good backup into another folder");
        }
    }

    private static CheckLine Keys(DataFolder data)
    {
        var keys = data.KeyFiles().ToList();
        if (keys.Count == 0)
        {
            return File.Exists(data.Database)
                ? CheckLine.Warn("keys", "no key in keys/ although the site has run", "if they were lost, everybody signs in again; the next start makes a new one")
                : CheckLine.Ok("keys", "none yet; the first start makes one");
        }

        return keys.Any(IsOpenToOthers) && IsOpenToOthers(data.Root)
            ? CheckLine.Warn("keys", $"{keys.Count} key(s), readable by every account of this machine", $"chmod 700 {data.Root}: who has a key can sign in as anybody")
            : CheckLine.Ok("keys", $"{keys.Count} key(s)");
    }

    private static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute)) != 0;
}
