using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Program08.Functions.Printing;

namespace Program08.Functions.Tests.Printing;

public sealed class BrowserPrinterTests : IDisposable
{
    private const string Letters = "ẮẰẲẴẶ ếềểễệ ốồổỗộ ướờởỡợ ỳỵỷỹ Đđ";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("p08-printer-");

    public void Dispose() => folder.Delete(recursive: true);

    [BrowserFact]
    public async Task Page_IsPrinted_WithItsLetters_AndNothingIsLeftBehind()
    {
        var browser = Script($"exec {Browsers.Find(new PrintOptions())} \"$@\"");

        var printed = Assert.IsType<PrintOutcome.Printed>(await PrintAsync(new() { Browser = browser }, $"<!DOCTYPE html><meta charset=\"utf-8\"><p>{Letters}</p>"));

        Assert.Contains(Letters, Assert.Single(await PdfText.PagesAsync(printed.Content)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Home()));
    }

    [BrowserFact]
    public async Task Page_ReachesNoNetwork()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        Assert.IsType<PrintOutcome.Printed>(await PrintAsync(new(), $"<!DOCTYPE html><img src=\"{address}/a.png\"><link rel=\"stylesheet\" href=\"{address}/a.css\"><p>yên</p>"));

        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task NoBrowser_IsSaid()
    {
        using var printer = Printer(new() { Browser = PrintOptions.NoBrowser });

        Assert.False(printer.IsAvailable);
        Assert.IsType<PrintOutcome.NoBrowser>(await printer.PrintAsync("<p>", default));
    }

    [Fact]
    public async Task BrowserThatHangs_IsKilledWithItsChildren_AndItsFolderIsGone()
    {
        var children = Path.Combine(folder.FullName, "children");

        var outcome = await PrintAsync(new() { Browser = Script($"sleep 300 & echo $! > {children}\nwait"), Timeout = TimeSpan.FromSeconds(1) }, "<p>");

        Assert.IsType<PrintOutcome.TimedOut>(outcome);
        Assert.False(Directory.Exists(Home()));
        Assert.False(IsRunning(int.Parse(await File.ReadAllTextAsync(children), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task WhileOneIsPrinted_AnotherWaitsAndIsToldSo()
    {
        using var printer = Printer(new() { Browser = Script("sleep 300"), Timeout = TimeSpan.FromSeconds(1) });

        var both = await Task.WhenAll(printer.PrintAsync("<p>", default), printer.PrintAsync("<p>", default), printer.PrintAsync("<p>", default));

        Assert.Contains(both, outcome => outcome is PrintOutcome.TimedOut);
        Assert.Contains(both, outcome => outcome is PrintOutcome.Busy);
    }

    [Fact]
    public async Task BrowserThatFails_IsQuoted_AndHadNoSecretsInItsEnvironment()
    {
        const string variable = "Program08_PrinterTest_Password";
        Environment.SetEnvironmentVariable(variable, "a-secret");
        try
        {
            var outcome = Assert.IsType<PrintOutcome.Broken>(await PrintAsync(new() { Browser = Script("echo no display; env; exit 7") }, "<p>"));

            Assert.Contains("exit code 7", outcome.Said, StringComparison.Ordinal);
            Assert.Contains("no display", outcome.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("a-secret", outcome.Said, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    /// <summary>The folder the browser was given.</summary>
    private string Home() => File.ReadAllText(Path.Combine(folder.FullName, "home")).Trim() is { Length: > 0 } home ? home : throw new InvalidOperationException("It had no folder.");

    private static bool IsRunning(int process)
    {
        var status = $"/proc/{process}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }

    private static BrowserPrinter Printer(PrintOptions options) => new(Options.Create(options), NullLogger<BrowserPrinter>.Instance);

    private static async Task<PrintOutcome> PrintAsync(PrintOptions options, string html)
    {
        using var printer = Printer(options);
        return await printer.PrintAsync(html, default);
    }

    private string Script(string lines)
    {
        var file = Path.Combine(folder.FullName, "browser");
        File.WriteAllText(file, $"#!/bin/sh\necho $HOME > {Path.Combine(folder.FullName, "home")}\n{lines}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return file;
    }
}
