using Microsoft.Extensions.Configuration;
using Program08.Functions.Moving;

namespace Program08.Functions.Hosts;

/// <summary>Moves a cycle out of, or into, the tables and blobs that the settings name. Run where the program was built, with the function app stopped.</summary>
internal static class AzureMove
{
    private const string Usage = """
        Usage: Program08.Functions export-cycle CYCLE FILE [--to ADDRESS]
               Program08.Functions import-cycle FILE [--take-back]

        With the function app stopped, and its settings Storage__TableEndpoint, Storage__BlobEndpoint and Program08__BaseAddress in the
        environment. Who is signed in (az login) needs the data roles for tables and blobs.
        """;

    /// <returns>The exit code: 0 when the cycle was moved, 1 when it was not, 2 when the words are not understood.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(errors);
        if (MoveOrder.Read(args, out var rest) is not { } order || rest.Count > 0)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            using var configuration = new ConfigurationManager();
            configuration.AddEnvironmentVariables();
            var (rows, uploads) = AzureSetup.Stores(configuration);
            await rows.EnsureAsync();
            await uploads.EnsureAsync();
            var address = configuration[$"{ReportingOptions.Section}:{nameof(ReportingOptions.BaseAddress)}"] ?? "";
#pragma warning disable RS0030 // The entry point of a host is where the real clock comes in.
            await MoveCommand.RunAsync(order, rows, uploads, address, TimeProvider.System, output);
#pragma warning restore RS0030
            return 0;
        }
        catch (Exception problem) when (problem is MoveException or InvalidOperationException or IOException || AzureSetup.Explain(problem) is not null)
        {
            await errors.WriteLineAsync(AzureSetup.Explain(problem) ?? problem.Message.Split('\n')[0]);
            return 1;
        }
    }
}
