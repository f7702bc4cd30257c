using Program08.Pages.Units;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Pages.Cycles;

/// <summary>A unit's words under one heading, and how they stand in the city report.</summary>
/// <param name="Original">As the unit wrote them.</param>
/// <param name="Text">As they would stand in the report.</param>
/// <param name="IsPicked">Whether they do.</param>
/// <param name="HasChanged">Whether they were picked and the unit says something else by now.</param>
public sealed record UnitTextRow(TextSection Section, UnitHead Unit, int Version, string Original, string Text, bool IsPicked, bool HasChanged)
{
    public string FieldName => Name(Section, Unit.Code);

    /// <summary>Tells the controls of the form apart: <c>results.008</c>.</summary>
    public static string Name(TextSection section, UnitCode unit) => $"{ReturnTexts.Id(section).Split(':')[1]}.{unit}";
}
