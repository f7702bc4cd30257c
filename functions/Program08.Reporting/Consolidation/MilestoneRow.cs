using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>One milestone of the city report.</summary>
/// <param name="Milestone">As defined by the programme's version of the cycle.</param>
/// <param name="Owner">The unit that leads it; null when it is not in the cycle.</param>
/// <param name="Standing">What its owner said; missing where nobody did.</param>
/// <param name="LeftOut">Why nothing is known; null when something is.</param>
/// <param name="Source">Where the owner said it; null when it did not.</param>
public sealed record MilestoneRow(Milestone Milestone, Unit? Owner, Figure Standing, MilestoneAssessment Assessment, LeftOutReason? LeftOut, MilestoneSource? Source);
