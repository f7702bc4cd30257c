using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>The coordinator's word on a difference of sources that its department did not explain. It is good for these very numbers.</summary>
/// <param name="UnitsSum">As it was confirmed.</param>
/// <param name="Total">The department's, as it was confirmed.</param>
/// <param name="Reason">Stands in the report beside the difference.</param>
/// <param name="By">Id of the coordinator.</param>
/// <param name="At">UTC.</param>
public sealed record DifferenceConfirmation(FigureKey Figure, decimal UnitsSum, decimal Total, string Reason, string By, DateTimeOffset At);
