using Program08.Pages.Units;
using Program08.Reporting.Cycles;

namespace Program08.Pages.Cycles;

/// <summary>A unit that can be named in an amendment, or is.</summary>
/// <param name="IsAsked">It is in the amendment under way.</param>
/// <param name="IsTicked">As ticked the last time.</param>
public sealed record AmendmentUnit(UnitHead Unit, UnitReportStatus Status, int Version, bool IsAsked, bool IsTicked);
