using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Moving;

/// <summary>The commands that move a cycle between two sites, whatever each keeps its rows and files in.</summary>
internal static class MoveCommand
{
    /// <param name="store">The rows themselves; nobody else writes them meanwhile.</param>
    /// <param name="address">Where people reach this site.</param>
    /// <exception cref="MoveException">Nothing was moved; the message says why.</exception>
    public static async Task RunAsync(MoveOrder order, IReportingStore store, IUploadStore uploads, string address, TimeProvider time, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(output);
        var file = Path.GetFullPath(order.File);
        if (order.Cycle is { } cycle)
        {
            var written = await new CycleExport(store, uploads, time).WriteAsync(cycle, file, order.To);
            await output.WriteLineAsync(
                $"Moved {cycle.Path} out to {file}: {Contents(written)}. It is read-only here from now on. The file holds contacts, password hashes and unpublished figures: keep it as safe as the site, import it at one place only, then delete it.");
            return;
        }

        var read = await new CycleImport(store, uploads, time, address).RunAsync(file, order.TakeBack);
        await output.WriteLineAsync($"Moved {read.Cycle} in from {file}: {Contents(read)}. Its orchestrations start from the rows when the site runs.");
    }

    private static string Contents(CyclePackage package) => $"{package.Rows} rows, {package.Files.Count} files, {package.People} people";
}
