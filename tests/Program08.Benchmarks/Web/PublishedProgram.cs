using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Program08.Pages;

namespace Program08.Benchmarks.Web;

/// <summary>The program as it is packed for servers, published from this checkout.</summary>
internal sealed class PublishedProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    private readonly string program;

    private PublishedProgram(string program) => this.program = program;

    /// <exception cref="InvalidOperationException">The benchmarks don't run from a checkout, or publishing failed.</exception>
    public static async Task<PublishedProgram> PublishAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Program08.Functions.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The start can be measured from a checkout only.");
        }

        var folder = Path.Combine(AppContext.BaseDirectory, "bench-data", "published");
        var output = await RunAsync(
            "dotnet",
            ["publish", Path.Combine(root.FullName, "functions", "Program08.Functions"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-m:1", "-v", "quiet", "-nologo", "-o", folder]);
        return output is null
            ? new PublishedProgram(Path.Combine(folder, OperatingSystem.IsWindows() ? "Program08.Functions.exe" : "Program08.Functions"))
            : throw new InvalidOperationException($"Publishing failed: {output}");
    }

    /// <summary>Serves a data folder until the first page was had, then ends as an operator ends it.</summary>
    /// <returns>Seconds from starting the process to the end of the page.</returns>
    public async Task<double> StartAsync(string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var client = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        using var process = Start(program, ["serve", "--data", data, "--urls", address.ToString()]);
        var told = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (true)
        {
            try
            {
                await client.GetStringAsync(new Uri(PageRoutes.SignIn, UriKind.Relative));
                break;
            }
            catch (HttpRequestException) when (watch.Elapsed < Longest && !process.HasExited)
            {
                await Task.Delay(Pause);
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        using (Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await process.WaitForExitAsync();
        }

        await told;
        return seconds;
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException($"{program} did not start.");

    /// <returns>Null when it went well, else what was said.</returns>
    private static async Task<string?> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Start(program, arguments);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : string.Concat(said);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
