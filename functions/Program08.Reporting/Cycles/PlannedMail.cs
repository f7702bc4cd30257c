using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Cycles;

/// <summary>A mail of a cycle that has not been opened yet.</summary>
/// <param name="Step">Its name in the ledger.</param>
/// <param name="At">UTC; null when it depends on what people do.</param>
/// <param name="Unit">Null for mails that are not about one unit.</param>
/// <param name="People">Person ids of the recipients.</param>
/// <param name="About">What it says, in one line.</param>
public sealed record PlannedMail(string Step, DateTimeOffset? At, UnitCode? Unit, IReadOnlyList<string> People, LocalText About);
