using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Program08.Functions.Printing;

namespace Program08.Functions.Hosts.Checkup;

/// <summary>Prints a page of one word, as documents are printed.</summary>
internal static class PrintCheck
{
    private const string Subject = "pdf";

    public static async Task<CheckLine> RunAsync(PrintOptions options)
    {
        if (Browsers.Find(options) is not { } browser)
        {
            return CheckLine.Warn(
                Subject,
                options.Browser == PrintOptions.NoBrowser ? "switched off by Print:Browser; documents are had as Word and Excel" : "no browser is installed; documents are had as Word and Excel",
                "install chromium, or set Print:Browser to the program file of Chromium, Chrome or Edge");
        }

        using var printer = new BrowserPrinter(Options.Create(options), NullLogger<BrowserPrinter>.Instance);
        return await printer.PrintAsync("<!DOCTYPE html><title>Program 08</title><p>Thử</p>", CancellationToken.None) switch
        {
            PrintOutcome.Printed => CheckLine.Ok(Subject, $"{browser} prints{(options.Sandbox ? "" : ", its own sandbox off")}"),
            PrintOutcome.TimedOut => CheckLine.Fail(Subject, $"{browser} prints nothing within {options.Timeout}", "raise Print:Timeout, or set Print:Browser to none"),
            PrintOutcome.Broken broken => CheckLine.Fail(Subject, $"{browser} prints nothing: {broken.Said}", options.Sandbox ? "set Print:Sandbox to false where no namespaces may be made, or Print:Browser to none" : "set Print:Browser to another browser, or to none"),
            _ => CheckLine.Fail(Subject, $"{browser} is gone", "install it again"),
        };
    }
}
