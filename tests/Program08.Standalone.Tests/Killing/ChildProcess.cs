using System.Diagnostics;

namespace Program08.Standalone.Tests.Killing;

/// <summary>This assembly, run as a program of its own.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    /// <summary>Of a process killed by signal 9.</summary>
    public const int Killed = 128 + 9;

    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    public static ChildProcess Start(KillFolder folder, string order)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(ChildProcess).Assembly.Location, folder.Path, order]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Each lives for a moment only: compiling it better is not worth the time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_BackgroundWorkerTimeoutMs"] = "0";
        return new ChildProcess(Process.Start(start)!);
    }

    /// <returns>Once the child says that it is where it should be.</returns>
    public async Task<ChildProcess> ReadyAsync()
    {
        Assert.Equal(KillChild.Ready, await process.StandardOutput.ReadLineAsync());
        return this;
    }

    /// <returns>The exit code and what it wrote to its error stream.</returns>
    public async Task<(int Code, string Errors)> EndAsync(CancellationToken patience)
    {
        var errors = process.StandardError.ReadToEndAsync(patience);
        await process.WaitForExitAsync(patience);
        return (process.ExitCode, await errors);
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
