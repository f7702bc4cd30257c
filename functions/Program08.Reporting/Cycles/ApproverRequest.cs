namespace Program08.Reporting.Cycles;

/// <param name="Level">Of the programme's approval levels.</param>
/// <param name="People">Person ids.</param>
/// <param name="Deputies">Person ids of those who may decide for the absent.</param>
public sealed record ApproverRequest(int Level, IReadOnlyList<string> People, IReadOnlyList<string>? Deputies = null);
