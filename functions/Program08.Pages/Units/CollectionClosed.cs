namespace Program08.Pages.Units;

/// <summary>Why nothing can be sent now, and until when or what to do.</summary>
/// <param name="Reason">"Người điều phối đã đóng thu thập lúc 17:05 ngày 02/02/2024."</param>
/// <param name="Until">When it opens, for a cycle that is not open yet; null otherwise.</param>
public sealed record CollectionClosed(string Reason, DateTimeOffset? Until = null);
