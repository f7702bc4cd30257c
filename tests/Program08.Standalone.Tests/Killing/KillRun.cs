using System.Globalization;
using Xunit.Abstractions;

namespace Program08.Standalone.Tests.Killing;

/// <summary>A series of kills over one folder, and what must hold after it.</summary>
internal static class KillRun
{
    private const int KillsInCi = 60;
    private const int KillTests = 2;

    // Killed ones die within a second; the one that finishes has a round to end.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("P08_KILLS"), CultureInfo.InvariantCulture, out var asked) ? asked : KillsInCi;

    public static async Task RunAsync(Func<int, string> order, ITestOutputHelper output)
    {
        var folder = new KillFolder(Directory.CreateTempSubdirectory("killed-").FullName);
        var kills = Kills / KillTests;
        for (var kill = 0; kill < kills; kill++)
        {
            var asked = order(kill);
            var (code, errors) = await RunAsync(folder, asked);
            Assert.True(code == ChildProcess.Killed, $"Run {kill} ({asked}) ended with {code} before it was killed, in {folder.Path}: {errors}");
        }

        var (end, problem) = await RunAsync(folder, "finish");
        Assert.True(end == 0, $"The last run ended with {end} in {folder.Path}: {problem}");
        output.WriteLine(KillInvariants.Check(folder, kills));
        Directory.Delete(folder.Path, recursive: true);
    }

    private static async Task<(int Code, string Errors)> RunAsync(KillFolder folder, string order)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var child = ChildProcess.Start(folder, order);
        return await child.EndAsync(patience.Token);
    }
}
