using Program08.Reporting.Consolidation;

namespace Program08.Pages.Reports;

/// <summary>Milestones in words.</summary>
public static class MilestoneState
{
    public static StateTag Tag(MilestoneAssessment assessment) => assessment switch
    {
        MilestoneAssessment.Met => new(StateTone.Met, "Hoàn thành đúng hạn"),
        MilestoneAssessment.CompletedLate => new(StateTone.Warning, "Hoàn thành muộn"),
        MilestoneAssessment.Overdue => new(StateTone.Error, "Quá hạn"),
        MilestoneAssessment.NotDue => new(StateTone.Note, "Chưa đến hạn"),
        MilestoneAssessment.NotApplicable => new(StateTone.None, "Không thuộc diện"),
        MilestoneAssessment.NotKnown => new(StateTone.None, "Chưa có thông tin"),
    };
}
