using Program08.Reporting.Cycles;
using Program08.Reporting.Words;

namespace Program08.Reporting.Programmes;

/// <summary>What the catalogue says otherwise from a day on: agencies that were merged, levels that were changed, indicators that ended.</summary>
/// <param name="From">First day: cycles whose cut-off is not before it go by the revision.</param>
/// <param name="Source">Where that was decided, and how sure it is.</param>
/// <param name="Ended">Measures that are asked for no more.</param>
/// <param name="Letterhead">Of the body that issues the report from then on; null: the same.</param>
/// <param name="ApprovalLevels">The same levels under other names; null: under the same.</param>
/// <param name="Notice">What remains to be said of the catalogue; stands on plan, form and report.</param>
public sealed record CatalogueRevision(
    DateOnly From,
    string Source,
    IReadOnlyList<MeasureRevision>? Measures = null,
    IReadOnlyList<MeasureCode>? Ended = null,
    Letterhead? Letterhead = null,
    IReadOnlyList<ApprovalLevel>? ApprovalLevels = null,
    LocalText? Notice = null);
