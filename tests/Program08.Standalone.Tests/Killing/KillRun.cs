namespace Program08.Standalone.Tests.Killing;

/// <summary>A series of kills over one folder, and what must hold after it.</summary>
internal static class KillRun
{
    /// <summary>Of each of the two kill tests: 60 together.</summary>
    public const int KillsInCi = 30;

    // Killed ones die within a second; the one that finishes has a round to end.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="tell">Hears what was counted, once everything held.</param>
    /// <exception cref="Xunit.Sdk.XunitException">Something did not hold; the folder is kept.</exception>
    public static async Task RunAsync(int kills, Func<int, string> order, Action<string> tell)
    {
        var folder = new KillFolder(Directory.CreateTempSubdirectory("killed-").FullName);
        for (var kill = 0; kill < kills; kill++)
        {
            var asked = order(kill);
            var (code, errors) = await RunAsync(folder, asked);
            Assert.True(code == ChildProcess.Killed, $"Run {kill} ({asked}) ended with {code} before it was killed, in {folder.Path}: {errors}");
        }

        var (end, problem) = await RunAsync(folder, "finish");
        Assert.True(end == 0, $"The last run ended with {end} in {folder.Path}: {problem}");
        tell(KillInvariants.Check(folder, kills));
        Directory.Delete(folder.Path, recursive: true);
    }

    private static async Task<(int Code, string Errors)> RunAsync(KillFolder folder, string order)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var child = ChildProcess.Start(folder, order);
        return await child.EndAsync(patience.Token);
    }
}
