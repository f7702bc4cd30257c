using Program08.Reporting.Cycles;

namespace Program08.Reporting.Validation;

/// <summary>What a draft rule would have found in the kept returns.</summary>
/// <param name="Hits">By cycle, then unit.</param>
/// <param name="Cycles">Those it was tried on.</param>
/// <param name="Unfit">Those whose programme lacks a cell the rule looks at.</param>
/// <param name="Returns">How many units' returns it was tried on.</param>
/// <param name="IsPartial">The time was up before all was tried.</param>
public sealed record RuleTrial(IReadOnlyList<RuleHit> Hits, IReadOnlyList<CycleId> Cycles, IReadOnlyList<CycleId> Unfit, int Returns, bool IsPartial)
{
    public int Units => Hits.Select(hit => hit.Unit).Distinct().Count();

    /// <summary>Would have asked about figures that were corrected later anyway.</summary>
    public int Right => Hits.Count(hit => hit.Outcome == RuleOutcome.Corrected);

    /// <summary>Would have asked about figures that were accepted as they were.</summary>
    public int FalseAlarms => Hits.Count(hit => hit.Outcome is RuleOutcome.Kept or RuleOutcome.Passed);

    /// <summary>Nobody knows yet: the returns were not accepted.</summary>
    public int Undecided => Hits.Count(hit => hit.Outcome == RuleOutcome.Open);
}
