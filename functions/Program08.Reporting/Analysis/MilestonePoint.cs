using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;

namespace Program08.Reporting.Analysis;

/// <summary>What one published report says of a milestone.</summary>
public sealed record MilestonePoint(CycleId Cycle, Period Period, MilestoneRow Row);
