using System.Diagnostics;
using System.Text.Json;

namespace Program08.EndToEnd.Tests.Demonstrations;

/// <summary>The command <c>demo</c> as a process of its own, run to its end.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Told">Standard error.</param>
internal sealed record DemoProcess(int ExitCode, string Output, string Told)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "Program08.Functions.dll");

    public static async Task<DemoProcess> RunAsync(string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "demo", "--json", "--out", folder, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var (output, told) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The demonstration did not end within {Patience}: {await told}");
        }

        return new DemoProcess(process.ExitCode, await output, await told);
    }
}
