namespace Program08.Pages.Cycles;

/// <param name="Number">Place in the chain.</param>
/// <param name="At">UTC.</param>
/// <param name="Who">Person's name, or "Hệ thống".</param>
/// <param name="What">"Quận Hoàng Mai tải lên bản 1".</param>
/// <param name="Why">Reason given; null when none is.</param>
public sealed record HistoryRow(long Number, DateTimeOffset At, string Who, string What, string? Why = null);
