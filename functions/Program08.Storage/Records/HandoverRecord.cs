using Program08.Reporting.Units;

namespace Program08.Storage.Records;

/// <summary>A handover whose roles are given over already and whose open cycles still have to follow. Gone when they have.</summary>
/// <param name="From">Person id.</param>
/// <param name="To">Person id.</param>
/// <param name="By">Person id of the administrator.</param>
public sealed record HandoverRecord(UnitCode Unit, string From, string To, string By);
