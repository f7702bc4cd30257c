using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>A measure that is assessed against a target.</summary>
/// <param name="Direction">Which way is better.</param>
/// <param name="Lead">The agency that answers for it in this programme version.</param>
/// <param name="Role">How the standing agency stands to it; groups the counts in the report.</param>
/// <param name="Targets">All that were set; which one applies is <see cref="TargetSelection"/>'s to say.</param>
/// <param name="SecondSource">The department that gives the city's total of what the units report. The units' sum stays the figure; the department's total is its check (R8b).</param>
/// <param name="Imputation">How figures of units that gave none are estimated, beside what was reported (R45).</param>
public sealed record Indicator(
    MeasureCode Code,
    int Number,
    LocalText Name,
    string UnitOfMeasure,
    MeasureKind Kind,
    Accrual Accrual,
    ReportedBy ReportedBy,
    RatioParts? Parts,
    Provenance Provenance,
    Direction Direction,
    string Lead,
    LeadRole Role,
    IReadOnlyList<Target> Targets,
    UnitCode? Reporter = null,
    UnitCode? SecondSource = null,
    ImputationMethod Imputation = ImputationMethod.None)
    : Measure(Code, Number, Name, UnitOfMeasure, Kind, Accrual, ReportedBy, Parts, Provenance, Reporter);
