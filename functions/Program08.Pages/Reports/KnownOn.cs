using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Reports;

/// <summary>That a report is shown as it was known at the end of a day.</summary>
/// <param name="Publication">In force at that time; null for a draft that was put together again.</param>
/// <param name="InForce">The one in force now; null while none is.</param>
/// <param name="Since">What the report in force now says otherwise; null while none is, or when it is the same one.</param>
/// <param name="NotKept">What is not known of that time.</param>
public sealed record KnownOn(DateOnly Day, Publication? Publication, Publication? InForce, ReportChanges? Since, IReadOnlyList<string> NotKept);
