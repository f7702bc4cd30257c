using Program08.Functions.Printing;

namespace Program08.Functions.Tests.Printing;

/// <summary>A test that needs Chromium and pdftotext; skipped, with the reason, on machines without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browsers.Find(new PrintOptions()) is null || !PdfText.IsPresent)
        {
            Skip = "Chromium or pdftotext is not on the PATH of this machine.";
        }
    }
}
