using System.Diagnostics;
using System.Text;

namespace Program08.EndToEnd.Tests.Running;

/// <summary>The built program as a process of its own, on data of its own: started, killed, started again.</summary>
internal sealed class Product : IKillable, IAsyncDisposable
{
    private const string AddressMark = "Program 08 Reporting: ";
    private const string LinkMark = "one-time link to become it: ";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("program08-e2e-");
    private readonly StringBuilder _log = new();
    private readonly string[] _settings;
    private readonly int _port = Port.Free();
    private Process? _process;

    private Product(string[] settings) => _settings = settings;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public string MailFolder => Path.Combine(_folder.FullName, "mail");

    /// <summary>Where the first administrator sets a password; printed by the first start.</summary>
    public string SetUpLink { get; private set; } = "";

    /// <summary>All that the process wrote, of every start.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <param name="settings">As <c>--Section:Name=value</c>.</param>
    public static async Task<Product> StartAsync(params string[] settings)
    {
        var product = new Product(settings);
        try
        {
            product.SetUpLink = await product.RunAsync(LinkMark);
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    public Task StartAgainAsync() => RunAsync(AddressMark);

    public async Task KillAsync()
    {
        if (_process is not { } process)
        {
            return;
        }

        _process = null;
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Waits for a line and returns what follows the mark in it.</summary>
    private async Task<string> RunAsync(string mark)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet", [Program(), "serve", "--data", _folder.FullName, "--urls", Address.GetLeftPart(UriPartial.Authority), "--SweepSchedule=*/1 * * * * *", .. _settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Heard(line.Data, mark, found);
        process.ErrorDataReceived += (_, line) => Heard(line.Data, mark, found);
        process.Exited += (_, _) => found.TrySetException(new InvalidOperationException($"The program ended at its start:\n{Log}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        return await found.Task.WaitAsync(StartTimeout);
    }

    private void Heard(string? line, string mark, TaskCompletionSource<string> found)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at)
        {
            found.TrySetResult(line[(at + mark.Length)..].Trim());
        }
    }

    /// <summary>The program as the build put it beside the tests, with its seeds and host.json.</summary>
    private static string Program()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Program08.Functions.dll");
        Assert.True(File.Exists(Path.ChangeExtension(program, ".runtimeconfig.json")), $"{program} is not a built program.");
        return program;
    }
}
