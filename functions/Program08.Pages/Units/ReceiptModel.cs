namespace Program08.Pages.Units;

/// <summary>The receipt of a version signed off (phiếu tiếp nhận). Times UTC.</summary>
/// <param name="Number">Of the receipt.</param>
/// <param name="FileHash">SHA-256 of the file, 64 hexadecimal digits.</param>
/// <param name="LateBy">Null when it was in time.</param>
/// <param name="Given">Figures given, of those asked for.</param>
/// <param name="ReplacedBy">Number of the version that took its place; null while it counts.</param>
/// <param name="OwesSignedCopy">Whether the paper signed by hand is asked for and has not come.</param>
/// <param name="SignedCopy">The newest of this version; null when none came.</param>
/// <param name="CanPrint">Whether this server makes PDF.</param>
public sealed record ReceiptModel(
    Shell Shell,
    CycleHead Cycle,
    UnitHead Unit,
    string Number,
    int Version,
    string? FileName,
    string FileHash,
    DateTimeOffset ReceivedAt,
    DateTimeOffset SubmittedAt,
    string SubmittedByName,
    TimeSpan? LateBy,
    int Given,
    int Asked,
    int Explained,
    int? ReplacedBy,
    bool CanPrint,
    bool OwesSignedCopy,
    SignedCopyRow? SignedCopy) : IPageModel
{
    public IReadOnlyList<FormError> Errors => [];
}
