using Program08.Reporting.Cycles;

namespace Program08.Functions.Cycles;

/// <summary>A call or message as the coordinator's form has it.</summary>
/// <param name="With">Who was called, in words.</param>
/// <param name="Outcome">Null when none was chosen.</param>
/// <param name="PromisedOn">Null when no day was given.</param>
public sealed record ContactRequest(string With, ContactMeans Means, ContactOutcome? Outcome, DateOnly? PromisedOn, string Note);
