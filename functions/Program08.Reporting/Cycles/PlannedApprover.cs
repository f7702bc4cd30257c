namespace Program08.Reporting.Cycles;

/// <param name="People">Person ids; any one of them decides for the level.</param>
/// <param name="Deputies">Person ids, as they were when the cycle was planned: a deputy may be named or relieved while it runs. Null in plans from before there were any.</param>
public sealed record PlannedApprover(ApprovalLevel Level, IReadOnlyList<string> People, IReadOnlyList<string>? Deputies = null)
{
    public IEnumerable<string> Everyone() => People.Concat(Deputies ?? []).Distinct(StringComparer.Ordinal);
}
