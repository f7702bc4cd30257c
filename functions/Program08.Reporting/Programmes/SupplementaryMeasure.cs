using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>A measure of the supplementary sheet (biểu phụ): collected and checked, not assessed; a bound ("hơn", "gần") may stay.</summary>
/// <param name="Section">Heading it stands under on the sheet.</param>
/// <param name="IsChange">A growth in percent: it may be negative, and above 100.</param>
public sealed record SupplementaryMeasure(
    MeasureCode Code,
    int Number,
    LocalText Name,
    string UnitOfMeasure,
    MeasureKind Kind,
    Accrual Accrual,
    ReportedBy ReportedBy,
    RatioParts? Parts,
    Provenance Provenance,
    LocalText Section,
    UnitCode? Reporter = null,
    bool IsChange = false)
    : Measure(Code, Number, Name, UnitOfMeasure, Kind, Accrual, ReportedBy, Parts, Provenance, Reporter);
