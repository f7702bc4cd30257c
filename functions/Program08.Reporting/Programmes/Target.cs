using Program08.Reporting.Periods;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Programmes;

/// <summary>A level that was set. With a unit: assigned to it for the period; with a period only: the programme's for that period; with neither: the term's (2025).</summary>
/// <param name="Operator">How the value is compared with it, unrounded.</param>
/// <param name="Value">In the measure's unit; a percentage as 95, not 0.95.</param>
/// <param name="Source">Where it was set; printed beside the state.</param>
/// <param name="Window">Which column of a flow it was set for: the period's, or the one cumulated from the start of the term.</param>
/// <param name="Assumed">True for a level made up for a demonstration; marked wherever it is printed.</param>
/// <param name="Other">What another source says the level is; null when the sources agree.</param>
/// <param name="Scope">Whom a level without a unit was set for; null: see <see cref="TargetSelection.ScopeOf"/>.</param>
public sealed record Target(
    TargetOperator Operator,
    decimal Value,
    string Source,
    UnitCode? Unit = null,
    PeriodCode? Period = null,
    bool Assumed = false,
    FigureWindow Window = FigureWindow.Period,
    OtherLevel? Other = null,
    TargetScope? Scope = null);
