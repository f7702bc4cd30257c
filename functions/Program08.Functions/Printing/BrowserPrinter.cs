using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace Program08.Functions.Printing;

/// <summary>
/// Prints a page to PDF by a browser without a screen: one at a time, bounded in time, in a folder of its own that is gone afterwards, with nothing of this
/// process's environment but its path. The page must hold everything it needs: the browser reaches no network.
/// </summary>
public sealed class BrowserPrinter(IOptions<PrintOptions> options, ILogger<BrowserPrinter> logger) : IDisposable
{
    private const int MostSaid = 500;
    private const int MostRemovals = 5;
    private static readonly TimeSpan Burial = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim turn = new(1);

    public bool IsAvailable => Browsers.Find(options.Value) is not null;

    /// <param name="html">A whole document.</param>
    public async Task<PrintOutcome> PrintAsync(string html, CancellationToken cancellation)
    {
        if (Browsers.Find(options.Value) is not { } browser)
        {
            return new PrintOutcome.NoBrowser();
        }

        if (!await turn.WaitAsync(options.Value.Timeout, cancellation))
        {
            return new PrintOutcome.Busy();
        }

        try
        {
            return await InFolderAsync(browser, html, cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<PrintOutcome> InFolderAsync(string browser, string html, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("program08-print-").FullName;
        try
        {
            var page = Path.Combine(folder, "page.html");
            var pdf = Path.Combine(folder, "page.pdf");
            await File.WriteAllTextAsync(page, html, cancellation);
            var said = await RunAsync(Start(browser, folder, page, pdf), cancellation);
            if (said is null)
            {
                return new PrintOutcome.TimedOut();
            }

            var content = File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellation) : [];
            return content.AsSpan().StartsWith("%PDF-"u8) ? new PrintOutcome.Printed(content) : new PrintOutcome.Broken(said);
        }
        catch (Win32Exception unstartable)
        {
            return new PrintOutcome.Broken(unstartable.Message);
        }
        finally
        {
            Remove(folder);
        }
    }

    private ProcessStartInfo Start(string browser, string folder, string page, string pdf)
    {
        var start = new ProcessStartInfo(browser) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder };
        string[] arguments =
        [
            "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-breakpad", "--disable-crash-reporter", "--no-first-run", "--no-default-browser-check", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}",
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (!options.Value.Sandbox || (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess))
        {
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add(new Uri(page).AbsoluteUri);
        if (!OperatingSystem.IsWindows())
        {
            // Passwords of this process stand in its environment.
            start.Environment.Clear();
            start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
            start.Environment["HOME"] = folder;
            start.Environment["TMPDIR"] = folder;
        }

        return start;
    }

    /// <returns>What it said; null when it was killed for its time.</returns>
    private async Task<string?> RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var error = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            var said = $"exit code {process.ExitCode}: {await error} {await output}".ReplaceLineEndings(" ");
            return said.Length <= MostSaid ? said : said[..MostSaid];
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit(Burial);
            }
        }
    }

    private void Remove(string folder)
    {
        // A killed browser's last process may still be writing its profile.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
            {
                if (attempt == MostRemovals)
                {
                    FunctionsLog.PrintFolderKept(logger, folder, kept);
                    return;
                }
            }
        }
    }
}
