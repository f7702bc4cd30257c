namespace Program08.Pages.Units;

/// <summary>A file of evidence. Times UTC.</summary>
/// <param name="For">"5. Tỷ lệ bao phủ bảo hiểm y tế", or "Cả báo cáo".</param>
/// <param name="RemovedByName">Null while it stands.</param>
public sealed record EvidenceRow(int Number, string FileName, long Length, string For, string AddedByName, DateTimeOffset AddedAt, string? RemovedByName, DateTimeOffset? RemovedAt);
