using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>A unit's words that the coordinator takes into the city report, as they stand there.</summary>
/// <param name="Version">The unit's version they come from.</param>
/// <param name="Original">As the unit wrote them: while it still says so, they stand in the report.</param>
/// <param name="Text">As the coordinator edited them; never empty.</param>
/// <param name="By">Person id of the coordinator.</param>
/// <param name="At">UTC.</param>
public sealed record PickedText(TextSection Section, UnitCode Unit, int Version, string Original, string Text, string By, DateTimeOffset At)
{
    public bool IsEdited => Text != Original;
}
