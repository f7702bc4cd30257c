using Program08.Reporting.Validation;

namespace Program08.Pages.Units;

/// <summary>One version of a unit's return. Times UTC.</summary>
/// <param name="FileName">As the sender named it; null when it came from a proposal taken or the web form.</param>
/// <param name="Origin">"Tải lên tệp", "Áp dụng đề xuất ở ô E12": how it came about.</param>
/// <param name="Verdict">Null while it is being checked.</param>
/// <param name="ToExplain">Warnings still without explanation.</param>
/// <param name="Explained">Warnings explained.</param>
/// <param name="IsSubmitted">Signed off and counted.</param>
/// <param name="ReceiptNumber">Null when it was never signed off.</param>
public sealed record VersionSummary(
    int Number,
    string? FileName,
    long? Length,
    string Origin,
    DateTimeOffset ReceivedAt,
    string ReceivedByName,
    bool IsLate,
    Verdict? Verdict,
    int Errors,
    int ToExplain,
    int Explained,
    int Notes,
    bool IsSubmitted,
    string? ReceiptNumber);
