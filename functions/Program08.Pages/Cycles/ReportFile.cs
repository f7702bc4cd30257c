namespace Program08.Pages.Cycles;

/// <summary>The consolidated report as a file to take along.</summary>
/// <param name="Hash">SHA-256, 64 hexadecimal digits.</param>
/// <param name="At">When it was put together, UTC.</param>
/// <param name="CanPrint">Whether this server makes PDF.</param>
public sealed record ReportFile(string Hash, DateTimeOffset At, IReadOnlyList<Download> Downloads, bool CanPrint);
