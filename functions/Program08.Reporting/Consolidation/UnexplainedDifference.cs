using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>A department's total that is not the units' sum, and nobody said why: it may have sent before the units did.</summary>
/// <param name="Mark">What the department's total rests on.</param>
/// <param name="IsComplete">Whether all units are in the sum; else the difference may only be what is missing.</param>
public sealed record UnexplainedDifference(Indicator Indicator, UnitCode Department, LocalText Name, SecondSourcePart Part, FigureMark Mark, bool IsComplete);
