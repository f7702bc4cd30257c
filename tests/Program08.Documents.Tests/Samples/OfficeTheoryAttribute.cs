namespace Program08.Documents.Tests.Samples;

/// <summary>A test that needs LibreOffice; skipped, with the reason, on machines without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute()
    {
        if (!LibreOffice.IsPresent)
        {
            Skip = "LibreOffice (soffice) is not on the PATH of this machine.";
        }
    }
}
