namespace Program08.Reporting.Cycles;

/// <param name="Level">Of the programme's approval levels.</param>
/// <param name="People">Person ids.</param>
public sealed record ApproverRequest(int Level, IReadOnlyList<string> People);
