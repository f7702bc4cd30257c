using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Validation;

/// <summary>Something a rule found in a cycle, once a unit and cell however many versions said it.</summary>
/// <param name="Rule">Its code.</param>
/// <param name="Version">The last version that says it.</param>
/// <param name="Finding">In that version.</param>
public sealed record RuleHit(CycleId Cycle, UnitCode Unit, string Rule, FigureKey? Figure, int Version, Finding Finding, RuleOutcome Outcome);
