using Program08.Reporting.Cycles;

namespace Program08.Functions.Publishing;

/// <summary>What a file that looks like a city report is.</summary>
public abstract record ReportVerdict
{
    private ReportVerdict()
    {
    }

    /// <summary>Byte for byte a document of a report that was approved and published.</summary>
    /// <param name="Publication">The report itself, or which amendment.</param>
    /// <param name="AmendedBy">What has taken its place; null while it is in force.</param>
    public sealed record Approved(CycleId Cycle, string FileName, Publication Publication, Publication? AmendedBy) : ReportVerdict;

    /// <summary>Byte for byte a document of a report that was not approved, or not yet.</summary>
    public sealed record NotApproved(CycleId Cycle, int Round, string FileName, string ReportHash) : ReportVerdict;

    /// <summary>Prints the hash of a report of this site, but its bytes are none of that report's documents.</summary>
    public sealed record Altered(CycleId Cycle, int Round, string ReportHash) : ReportVerdict;

    /// <summary>Nothing of this site.</summary>
    /// <param name="PrintedHash">The hash it prints; null when it prints none.</param>
    public sealed record Unknown(string? PrintedHash) : ReportVerdict;
}
