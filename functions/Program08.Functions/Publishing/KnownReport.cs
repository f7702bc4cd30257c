using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Publishing;

/// <summary>A cycle's report as it was known at the end of a day (Asia/Ho_Chi_Minh).</summary>
/// <param name="Publication">In force at that time; null while none was.</param>
/// <param name="Stored">That publication's row; null while none was.</param>
/// <param name="Report">The published one, or the draft put together again from what was signed off by then; null while the cycle was not open.</param>
/// <param name="NotKept">What the rows don't tell of that time, in Vietnamese; empty for a published report.</param>
public sealed record KnownReport(DateOnly Day, Publication? Publication, ReportRecord? Stored, CityReport? Report, IReadOnlyList<string> NotKept);
