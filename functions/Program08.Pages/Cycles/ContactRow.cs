using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>A call or message as noted.</summary>
/// <param name="At">UTC.</param>
/// <param name="ByName">Who called.</param>
/// <param name="With">Who was called.</param>
public sealed record ContactRow(DateTimeOffset At, string ByName, string With, ContactMeans Means, ContactOutcome Outcome, DateOnly? PromisedOn, string? Note);
