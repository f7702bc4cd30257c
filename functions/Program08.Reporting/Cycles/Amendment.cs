using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>Bản sửa đổi, bổ sung: a published report is corrected in further rounds, which end with a report of its own. Times UTC.</summary>
/// <param name="Number">From 1. One that was abandoned leaves its number to the next: only what was published is cited.</param>
/// <param name="FromRound">Its first round. Tells amendments of the same number apart.</param>
/// <param name="Amends">The publication it corrects.</param>
/// <param name="Units">Who may correct figures in it; the others' returns stand as they are.</param>
/// <param name="OpenedBy">Person id.</param>
/// <param name="Abandoned">Null while it goes on, and for one that was published.</param>
public sealed record Amendment(
    int Number, int FromRound, Publication Amends, string Reason, IReadOnlyList<UnitCode> Units, string OpenedBy, DateTimeOffset OpenedAt, Abandonment? Abandoned = null);
