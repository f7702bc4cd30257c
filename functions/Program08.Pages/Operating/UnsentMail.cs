using Program08.Reporting.Cycles;

namespace Program08.Pages.Operating;

/// <summary>A mail that is still owed though it was tried.</summary>
/// <param name="Key">In the cycle's ledger.</param>
/// <param name="Address">Where it was to go.</param>
/// <param name="PersonAddress">The person's address by now.</param>
/// <param name="NextAttemptAt">UTC; null when it was refused for good.</param>
/// <param name="Problem">The server's own words.</param>
public sealed record UnsentMail(CycleId Cycle, string Key, string PersonName, string Address, string PersonAddress, string Subject, int Attempts, DateTimeOffset? NextAttemptAt, string? Problem);
