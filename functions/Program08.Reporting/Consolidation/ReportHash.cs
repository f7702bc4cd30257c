using System.Security.Cryptography;
using System.Text;

namespace Program08.Reporting.Consolidation;

/// <summary>What an approval is bound to and every page prints.</summary>
public static class ReportHash
{
    /// <returns>SHA-256 of the canonical JSON in UTF-8, 64 lower-case hex digits.</returns>
    public static string Of(CityReport report) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CityReportJson.Canonical(report))));
}
