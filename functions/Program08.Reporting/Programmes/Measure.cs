using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>Something a unit gives figures for.</summary>
/// <param name="Code">Unique in the programme.</param>
/// <param name="Number">Order on the form, from 1 in its list.</param>
/// <param name="Name">As on the form.</param>
/// <param name="UnitOfMeasure">"%", "người", "lượt người", "đồng", …; lượt người and người are not interchangeable.</param>
/// <param name="Kind">What kind of number it is.</param>
/// <param name="Accrual">A state at the end of the period, or a flow over it.</param>
/// <param name="ReportedBy">Whose figure counts.</param>
/// <param name="Parts">What the numerator and denominator count; null where there are none.</param>
/// <param name="Provenance">Where the definition comes from, and how sure that is.</param>
/// <param name="Reporter">The department that gives a city figure; null for what the units report.</param>
public abstract record Measure(
    MeasureCode Code,
    int Number,
    LocalText Name,
    string UnitOfMeasure,
    MeasureKind Kind,
    Accrual Accrual,
    ReportedBy ReportedBy,
    RatioParts? Parts,
    Provenance Provenance,
    UnitCode? Reporter);
