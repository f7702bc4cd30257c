using Program08.Reporting.Units;

namespace Program08.Pages.Cycles;

/// <summary>A send-back or extension that was refused, to be mended where it was typed; its messages stand in the model's errors.</summary>
/// <param name="Until">As typed; null for a send-back.</param>
public sealed record BoardUnitDraft(UnitCode Unit, bool IsExtension, string? Reason, string? Until);
