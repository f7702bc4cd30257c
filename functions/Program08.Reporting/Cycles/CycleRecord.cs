using Program08.Reporting.Consolidation;
using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>The row that tells where a cycle stands. Times UTC.</summary>
/// <param name="Round">From 1; a report returned by an approver starts the next.</param>
/// <param name="CloseRequestedBy">Who asked to close the collection in this round; null while nobody did.</param>
/// <param name="ReportHash">SHA-256 of the consolidated report's canonical JSON; null until there is one in this round.</param>
/// <param name="SentForApprovalBy">Who sent this report on; null while it waits with the coordinator.</param>
/// <param name="ApprovalLevel">The level that has it, from 1; 0 when none.</param>
/// <param name="ReturnReason">Why an approver returned the last round's report; null in round 1.</param>
/// <param name="DoneSteps">Mails prepared once and for all: <c>opened</c>, <c>all-settled-r1</c>, …</param>
/// <param name="Revision">Grows with every change; the sweeper compares it with what the orchestration last saw.</param>
/// <param name="Moved">Set when the cycle goes on at another site: nothing changes here any more.</param>
/// <param name="PublishedAt">When the report itself went out; amendments have times of their own.</param>
/// <param name="Confirmations">Differences of sources that the coordinator let stand, with the reason; null when there are none.</param>
/// <param name="Index">Which rows the cycle's index has; 0 for none, in cycles from before there was one.</param>
/// <param name="PlanChanges">How often somebody else took a place in the plan's roster.</param>
/// <param name="Amendment">The amendment under way; null when there is none.</param>
/// <param name="Publications">Null until the report was first amended: stage, hash and time tell the same until then.</param>
/// <param name="AbandonedAmendments">Those that were given up, oldest first; null when there are none.</param>
public sealed record CycleRecord(
    CycleId Id,
    CycleStage Stage,
    int Round,
    DateTimeOffset PlannedAt,
    string PlannedBy,
    DateTimeOffset? OpenedAt,
    string? CloseRequestedBy,
    string? ReportHash,
    string? SentForApprovalBy,
    int ApprovalLevel,
    string? ReturnReason,
    DateTimeOffset? PublishedAt,
    IReadOnlyList<string> DoneSteps,
    long Revision,
    CycleMove? Moved = null,
    IReadOnlyList<DifferenceConfirmation>? Confirmations = null,
    int Index = 0,
    int PlanChanges = 0,
    Amendment? Amendment = null,
    IReadOnlyList<Publication>? Publications = null,
    IReadOnlyList<Amendment>? AbandonedAmendments = null)
{
    /// <summary>Whether units may still send.</summary>
    public bool IsCollecting => Stage == CycleStage.Collecting && CloseRequestedBy is null && Moved is null;

    /// <summary>What went out, oldest first; a cycle that was never amended has its one report here.</summary>
    public IReadOnlyList<Publication> Published =>
        Publications ?? (Stage == CycleStage.Published && PublishedAt is { } at && ReportHash is { } hash ? [new Publication(0, Round, hash, at)] : []);

    /// <summary>The report that holds now; null while none went out. It holds while an amendment is under way, too.</summary>
    public Publication? InForce => Published.Count > 0 ? Published[^1] : null;

    /// <summary>Whether the round follows on an earlier one of the same matter, whose report was returned or given up: an amendment begins anew.</summary>
    public bool HasEarlierRound(int round) => round > (Published.FirstOrDefault(known => known.Round == round)?.FromRound ?? Amendment?.FromRound ?? 1);

    /// <summary>What a round worked on: a cycle counts its rounds on, a report its own.</summary>
    public ReportRound WorkedOn(int round)
    {
        if (Published.FirstOrDefault(known => known.FromRound <= round && round <= known.Round) is { } publication)
        {
            return new(publication.Number, round - publication.FromRound + 1);
        }

        return (Amendment is { } open && open.FromRound <= round ? open : AbandonedAmendments?.LastOrDefault(one => one.FromRound <= round)) is { } amendment
            ? new(amendment.Number, round - amendment.FromRound + 1, amendment.Abandoned is not null)
            : new(0, round);
    }

    /// <summary>The collection open again in the next round, because an approver returned the report.</summary>
    public CycleRecord Returned(string? reason) => NextRound() with { ReturnReason = reason };

    /// <summary>The collection open again in the next round. Nobody returned the report: there is no mail of that to prepare.</summary>
    public CycleRecord Reopened() => NextRound() with { ReturnReason = null, DoneSteps = [.. DoneSteps, CycleDecider.ReturnedStep(Round + 1)] };

    /// <summary>Whether a unit stays out of the amendment under way: its return stands as it is.</summary>
    public bool IsOutOfAmendment(UnitCode unit) => Amendment is { } amendment && !amendment.Units.Contains(unit);

    /// <summary>Whether anything is taken for the unit now.</summary>
    public bool TakesFrom(UnitReport unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return IsCollecting && unit.ClosedRound < Round && unit.Release is null && !IsOutOfAmendment(unit.Unit);
    }

    private CycleRecord NextRound() => this with
    {
        Stage = CycleStage.Collecting,
        Round = Round + 1,
        CloseRequestedBy = null,
        ReportHash = null,
        SentForApprovalBy = null,
        ApprovalLevel = 0,
    };
}
