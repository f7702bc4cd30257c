using Microsoft.Data.Sqlite;
using Program08.Functions.Hosts.Data;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>Whether the machine's clock can be right: not before the program was built, not before what the data already saw.</summary>
internal static class ClockCheck
{
    private const string Subject = "clock";
    private const string Remedy = "set the clock and switch on time synchronisation (timedatectl set-ntp true; on Windows w32tm): due times and receipts go by it";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(20 * 365);

    public static CheckLine Run(DataFolder data, DateTimeOffset now)
    {
        var built = new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, "Program08.Functions.dll")), TimeSpan.Zero);
        if (now < built - TimeSpan.FromDays(1) || now > built + LongestLife)
        {
            return CheckLine.Fail(Subject, $"{now:u}, but the program was built {built:u}", Remedy);
        }

        return LastSeen(data) is { } seen && now < seen - Tolerance
            ? CheckLine.Fail(Subject, $"{now:u}, but the data was changed at {seen:u}", Remedy)
            : CheckLine.Ok(Subject, $"{now:u}");
    }

    private static DateTimeOffset? LastSeen(DataFolder data)
    {
        if (!File.Exists(data.Database))
        {
            return null;
        }

        try
        {
            using var connection = data.OpenDatabase();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT max(updated_at) FROM durable_instances";
            return command.ExecuteScalar() is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        }
        catch (SqliteException)
        {
            // A database that can't be read is told as such by its own line.
            return null;
        }
    }
}
