using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Moving;
using Program08.Standalone.Engine;
using Program08.Storage.Rows;
using Program08.Storage.Uploads;

namespace Program08.Functions.Hosts;

/// <summary>The commands that look after a data folder instead of serving it.</summary>
internal static class DataCommands
{
    /// <returns>The exit code: 0 when all is well, 1 when something is damaged or fails.</returns>
    public static Task<int> RunAsync(StandaloneArguments arguments, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        var data = new DataFolder(arguments.DataFolder);
        return arguments.Command switch
        {
            StandaloneCommand.Backup => BackupAsync(data, arguments, output),
            StandaloneCommand.Restore => RestoreAsync(data, arguments, output),
            StandaloneCommand.Verify => VerifyAsync(data, arguments, output),
            StandaloneCommand.VerifyReport => VerifyReport.RunAsync(data, arguments.File, output),
            StandaloneCommand.Doctor => Doctor.RunAsync(arguments, output),
            StandaloneCommand.ExportCycle or StandaloneCommand.ImportCycle when arguments.Move is { } move => MoveAsync(data, arguments, move, output),
            StandaloneCommand.ExportCycle or StandaloneCommand.ImportCycle or StandaloneCommand.Serve or StandaloneCommand.Check or StandaloneCommand.TryRule or StandaloneCommand.Demo or StandaloneCommand.Help =>
                throw new ArgumentException($"{arguments.Command} is no command of a data folder.", nameof(arguments)),
        };
    }

    private static async Task<int> BackupAsync(DataFolder data, StandaloneArguments arguments, TextWriter output)
    {
        var file = arguments.File;
#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
        var manifest = await Backup.WriteAsync(data, file, TimeProvider.System, BlobsOf(arguments));
#pragma warning restore RS0030
        await output.WriteLineAsync(
            $"Backed up {data.Root} to {Path.GetFullPath(file)}: database, {manifest.Uploads} uploads, {manifest.Keys} keys, {new FileInfo(file).Length} bytes. It holds keys and addresses: keep it as safe as the site.");
        foreach (var hash in manifest.Missing ?? [])
        {
            await output.WriteLineAsync($"MISSING  the file {hash} is neither in the folder nor in blob storage");
        }

        return manifest.Missing is null ? 0 : 1;
    }

    private static async Task<int> RestoreAsync(DataFolder data, StandaloneArguments arguments, TextWriter output)
    {
        var report = await Restore.RunAsync(arguments.File, data);
        await output.WriteLineAsync($"Restored {Path.GetFullPath(arguments.File)} into {data.Root}.");

        // The restored settings may name a container: what the site reads from is filled too.
        if (BlobsOf(arguments) is { } blobs)
        {
            await blobs.EnsureAsync();
            var count = 0;
            foreach (var file in data.UploadFiles())
            {
                await using var content = File.OpenRead(file);
                await blobs.PutAsync(content, long.MaxValue);
                count++;
            }

            await output.WriteLineAsync($"Stored {count} files in the container that the settings name; those in {data.Uploads} may go.");
        }

        return await TellAsync(report, output);
    }

    private static async Task<int> VerifyAsync(DataFolder data, StandaloneArguments arguments, TextWriter output) => await TellAsync(await Verification.RunAsync(data, BlobsOf(arguments)), output);

    private static async Task<int> MoveAsync(DataFolder data, StandaloneArguments arguments, MoveOrder order, TextWriter output)
    {
        if (order.Cycle is not null && !File.Exists(data.Database))
        {
            throw new DataException($"There is no {DataFolder.DatabaseName} in {data.Root}; name the folder with --data DIR.");
        }

        data.Make();
        using var alone = DataLock.Take(data.Database);
        using var configuration = StandaloneSettings.Read(arguments);
        var blobs = StandaloneUploads.Blobs(configuration);
        if (blobs is not null)
        {
            await blobs.EnsureAsync();
        }

        await using var writer = new SqliteWriter(data.Database);
        var address = configuration[$"{ReportingOptions.Section}:{nameof(ReportingOptions.BaseAddress)}"] ?? "";
#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
        await MoveCommand.RunAsync(order, new SqliteReportingStore(data.Database, writer), blobs is null ? new FolderUploadStore(data.Uploads) : blobs, address, TimeProvider.System, output);
#pragma warning restore RS0030
        return 0;
    }

    private static BlobUploadStore? BlobsOf(StandaloneArguments arguments)
    {
        using var configuration = StandaloneSettings.Read(arguments);
        return StandaloneUploads.Blobs(configuration);
    }

    private static async Task<int> TellAsync(VerificationReport report, TextWriter output)
    {
        foreach (var damage in report.Damages)
        {
            await output.WriteLineAsync($"DAMAGED  {damage}");
        }

        await output.WriteLineAsync(
            $"{(report.IsWhole ? "Whole" : $"{report.Damages.Count} damaged")}: {report.Rows} rows, {report.Files} files, {report.References} references to files, {report.Chains} histories with {report.Entries} entries.");
        return report.IsWhole ? 0 : 1;
    }
}
