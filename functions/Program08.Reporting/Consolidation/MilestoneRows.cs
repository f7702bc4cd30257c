using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>Holds what owners say of their milestones against the due days.</summary>
public static class MilestoneRows
{
    /// <param name="cutOff">Last day the returns speak of.</param>
    public static MilestoneAssessment Assess(Milestone milestone, Figure standing, DateOnly cutOff)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        return standing switch
        {
            Figure.Completed done => done.On <= milestone.Due ? MilestoneAssessment.Met : MilestoneAssessment.CompletedLate,
            Figure.NotApplicable => MilestoneAssessment.NotApplicable,
            Figure.NotStarted or Figure.InProgress or Figure.Late => milestone.Due <= cutOff ? MilestoneAssessment.Overdue : MilestoneAssessment.NotDue,
            _ => MilestoneAssessment.NotKnown,
        };
    }

    /// <returns>In form order; null for a programme without milestones.</returns>
    internal static IReadOnlyList<MilestoneRow>? Of(
        CyclePlan plan, Programme programme, IReadOnlyList<Unit> units, IReadOnlyDictionary<UnitCode, UnitSubmission> received, IReadOnlyDictionary<UnitCode, ReleaseKind> released) =>
        programme.Milestones is not { Count: > 0 } milestones ? null : [.. milestones.Select(milestone => Of(milestone, plan.CutOff, units.FirstOrDefault(unit => AskedFigures.IsSource(milestone, unit)), received, released))];

    private static MilestoneRow Of(Milestone milestone, DateOnly cutOff, Unit? owner, IReadOnlyDictionary<UnitCode, UnitSubmission> received, IReadOnlyDictionary<UnitCode, ReleaseKind> released)
    {
        if (owner is null)
        {
            return Unknown(LeftOutReason.NoReporter);
        }

        if (!received.TryGetValue(owner.Code, out var submission))
        {
            return Unknown(RollUp.ReasonOf(released.TryGetValue(owner.Code, out var release) ? release : null));
        }

        var key = AskedFigures.Of(milestone).Single();
        if (submission.Content.Find(key) is not { Figure: not Figure.Missing } entered)
        {
            return Unknown(LeftOutReason.Missing) with { Standing = submission.Content.Find(key)?.Figure ?? new Figure.Missing() };
        }

        return new MilestoneRow(
            milestone,
            owner,
            entered.Figure,
            Assess(milestone, entered.Figure, cutOff),
            null,
            new MilestoneSource(submission.Version, submission.FileName, submission.FileHash, entered.Place.Sheet, entered.Place.Cell, entered.Mark, submission.Unconfirmed?.Contains(key) == true));

        MilestoneRow Unknown(LeftOutReason reason) => new(milestone, owner, new Figure.Missing(), MilestoneAssessment.NotKnown, reason, null);
    }
}
