namespace Program08.Pages.Units;

/// <summary>A version the draft can be begun from.</summary>
/// <param name="Origin">Name of its file, or "điền trên trang".</param>
/// <param name="At">UTC.</param>
public sealed record DraftStart(int Version, string Origin, DateTimeOffset At);
