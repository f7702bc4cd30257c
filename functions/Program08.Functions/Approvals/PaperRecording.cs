namespace Program08.Functions.Approvals;

/// <summary>A coordinator's word on what was decided on paper; the scan is safe in the upload store already.</summary>
/// <param name="Person">Whose decision it is, by id.</param>
/// <param name="ReportHash">The report that was on the screen.</param>
/// <param name="DocumentNumber">Of the paper.</param>
/// <param name="SignedOn">The paper's date.</param>
/// <param name="IsHashRead">Whether the report's hash was read in the scan; else the coordinator confirmed it.</param>
public sealed record PaperRecording(
    string Person, bool Approved, string? Reason, string ReportHash, string DocumentNumber, DateOnly SignedOn, string FileName, string FileHash, long FileLength, bool IsHashRead);
