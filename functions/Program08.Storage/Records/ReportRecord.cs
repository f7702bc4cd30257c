using Program08.Reporting.Consolidation;

namespace Program08.Storage.Records;

/// <summary>A round's city report and its frozen documents.</summary>
/// <param name="Hash">SHA-256 of the report's canonical JSON.</param>
/// <param name="Documents">The documents, stored under their content hashes.</param>
public sealed record ReportRecord(int Round, string Hash, DateTimeOffset ConsolidatedAt, CityReport Report, IReadOnlyList<MailRecordAttachment> Documents);
