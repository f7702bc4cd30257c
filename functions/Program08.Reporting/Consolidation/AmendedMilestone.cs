using Program08.Reporting.Programmes;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>A milestone that an amendment tells otherwise.</summary>
/// <param name="Old">What its owner said, in Vietnamese, as the amended report has it.</param>
public sealed record AmendedMilestone(MeasureCode Milestone, LocalText Name, UnitCode Owner, string Old, string New, MilestoneAssessment OldAssessment, MilestoneAssessment NewAssessment);
