using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>A unit's words in the body of the city report, with their source.</summary>
/// <param name="Version">The unit's version they come from.</param>
/// <param name="IsEdited">Whether the coordinator changed them.</param>
public sealed record QuotedText(TextSection Section, UnitCode Unit, LocalText UnitName, int Version, string Text, bool IsEdited);
