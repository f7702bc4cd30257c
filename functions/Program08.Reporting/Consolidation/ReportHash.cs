using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Program08.Reporting.Consolidation;

/// <summary>What an approval is bound to and every page prints.</summary>
public static class ReportHash
{
    // A document prints it on each of its pages, and a report of a city is megabytes as JSON. Reports don't change.
    private static readonly ConditionalWeakTable<CityReport, string> Known = [];

    /// <returns>SHA-256 of the canonical JSON in UTF-8, 64 lower-case hex digits.</returns>
    public static string Of(CityReport report) =>
        Known.GetValue(report, static report => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CityReportJson.Canonical(report)))));
}
