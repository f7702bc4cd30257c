using System.Diagnostics;
using Program08.EndToEnd.Tests.Running;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>The site served on data that a demonstration left.</summary>
internal sealed class DemoSiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private DemoSiteProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<DemoSiteProcess> ServeAsync(string data)
    {
        var address = new Uri($"http://127.0.0.1:{Port.Free()}/");
        var start = new ProcessStartInfo("dotnet", [DemoProcess.Program, "serve", "--data", data, "--urls", address.GetLeftPart(UriPartial.Authority)]) { RedirectStandardOutput = true };
        var process = new Process { StartInfo = start };
        var served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("Program 08 Reporting:", StringComparison.Ordinal) == true)
            {
                served.TrySetResult();
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        await served.Task.WaitAsync(Patience);
        return new DemoSiteProcess(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
