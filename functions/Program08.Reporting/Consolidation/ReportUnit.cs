using Program08.Reporting.Analysis;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>A unit of the roster in the report.</summary>
/// <param name="Submission">Null: it did not submit before the collection closed.</param>
/// <param name="Release">Why nothing was expected of it; null when it had to report.</param>
/// <param name="Delivery">How completely and timely it reported, as it stood when the report was put together; null in reports from before they told it.</param>
public sealed record ReportUnit(Unit Unit, SubmissionFacts? Submission, ReleaseKind? Release = null, DeliveryFacts? Delivery = null);
