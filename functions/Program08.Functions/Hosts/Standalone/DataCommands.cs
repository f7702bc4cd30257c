using Program08.Functions.Hosts.Checkup;
using Program08.Functions.Hosts.Data;

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
            StandaloneCommand.Backup => BackupAsync(data, arguments.File, output),
            StandaloneCommand.Restore => RestoreAsync(data, arguments.File, output),
            StandaloneCommand.Verify => VerifyAsync(data, output),
            StandaloneCommand.Doctor => Doctor.RunAsync(arguments, output),
            StandaloneCommand.Serve or StandaloneCommand.Help => throw new ArgumentException($"{arguments.Command} is no command of a data folder.", nameof(arguments)),
        };
    }

    private static async Task<int> BackupAsync(DataFolder data, string file, TextWriter output)
    {
#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
        var manifest = await Backup.WriteAsync(data, file, TimeProvider.System);
#pragma warning restore RS0030
        await output.WriteLineAsync(
            $"Backed up {data.Root} to {Path.GetFullPath(file)}: database, {manifest.Uploads} uploads, {manifest.Keys} keys, {new FileInfo(file).Length} bytes. It holds keys and addresses: keep it as safe as the site.");
        return 0;
    }

    private static async Task<int> RestoreAsync(DataFolder data, string file, TextWriter output)
    {
        var report = await Restore.RunAsync(file, data);
        await output.WriteLineAsync($"Restored {Path.GetFullPath(file)} into {data.Root}.");
        return await TellAsync(report, output);
    }

    private static async Task<int> VerifyAsync(DataFolder data, TextWriter output) => await TellAsync(await Verification.RunAsync(data), output);

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
