using Program08.Reporting.Units;

namespace Program08.Pages.Cycles;

/// <param name="Group">"Quận", "Huyện, thị xã", "Sở, ngành".</param>
/// <param name="Reporters">Names of those who report.</param>
/// <param name="Signers">Names of those who sign off.</param>
/// <param name="Problem">Why nobody can be reached, or what is odd; null when all is well.</param>
public sealed record PlanUnit(UnitCode Code, string Name, string Group, IReadOnlyList<string> Reporters, IReadOnlyList<string> Signers, string? Problem = null);
