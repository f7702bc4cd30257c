using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Program08.Functions.Tests.Sources;

namespace Program08.Functions.Tests.Hosts;

/// <summary>The published Bicep compiler, as its package has it: types of every resource, linter, and what a deployment would make.</summary>
internal static class BicepCompiler
{
    private const string Subscription = "00000000-0000-0000-0000-000000000001";

    private static readonly string Program = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(BicepCompiler)).Value!.Replace('\\', '/');

    private static readonly ConcurrentDictionary<string, Lazy<Task<PredictedDeployment>>> Environments = new(StringComparer.Ordinal);

    /// <summary>What the environment's file of parameters would make. The folder is read once, however often it is asked for.</summary>
    public static Task<PredictedDeployment> PredictAsync(string environment) => Environments.GetOrAdd(environment, name => new(() => PredictAsync(name, _ => { }))).Value;

    /// <summary>The same of a copy of the folder in which something was changed first.</summary>
    /// <param name="environment">Name of the file of parameters.</param>
    /// <param name="change">Is given the copy.</param>
    public static async Task<PredictedDeployment> PredictAsync(string environment, Action<DirectoryInfo> change)
    {
        var copy = Directory.CreateTempSubdirectory("p08-bicep-");
        try
        {
            var source = Path.Combine(Repository.Root, BicepFile.Folder);
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy.FullName, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            change(copy);
            return await RunAsync(Path.Combine(copy.FullName, "environments", environment));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static async Task<PredictedDeployment> RunAsync(string parameters)
    {
        string[] words = ["snapshot", $"{parameters}.bicepparam", "--subscription-id", Subscription, "--resource-group", "rg-program08", "--location", "southeastasia"];
        using var process = Process.Start(new ProcessStartInfo(Program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var remarks = await process.StandardError.ReadToEndAsync() + await output;
        await process.WaitForExitAsync();

        var resources = process.ExitCode == 0 ? JsonNode.Parse(await File.ReadAllTextAsync($"{parameters}.snapshot.json"))!["predictedResources"]!.AsArray() : [];
        return new PredictedDeployment(process.ExitCode, remarks.Trim(), [.. resources.Select(resource => resource!)]);
    }
}
