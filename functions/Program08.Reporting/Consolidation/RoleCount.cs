using Program08.Reporting.Programmes;

namespace Program08.Reporting.Consolidation;

/// <summary>The count of the indicators that the standing agency leads, coordinates, or that are others'.</summary>
public sealed record RoleCount(LeadRole Role, ScoreCount Count);
