namespace Program08.Reporting.Consolidation;

/// <summary>How many milestones are in each state.</summary>
public sealed record MilestoneCount(int Met, int CompletedLate, int Overdue, int NotDue, int NotApplicable, int NotKnown)
{
    public int Of => Met + CompletedLate + Overdue + NotDue + NotApplicable + NotKnown;

    public static MilestoneCount From(IEnumerable<MilestoneAssessment> assessments)
    {
        var counts = assessments.CountBy(assessment => assessment).ToDictionary();
        return new MilestoneCount(
            Count(MilestoneAssessment.Met), Count(MilestoneAssessment.CompletedLate), Count(MilestoneAssessment.Overdue),
            Count(MilestoneAssessment.NotDue), Count(MilestoneAssessment.NotApplicable), Count(MilestoneAssessment.NotKnown));

        int Count(MilestoneAssessment assessment) => counts.GetValueOrDefault(assessment);
    }
}
