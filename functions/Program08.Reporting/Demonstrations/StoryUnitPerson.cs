using Program08.Reporting.Units;

namespace Program08.Reporting.Demonstrations;

/// <summary>Somebody whom each of several units has.</summary>
/// <param name="Name">With <c>{unit}</c> for the unit's name.</param>
/// <param name="Email">With <c>{code}</c> for the unit's code in lower case.</param>
/// <param name="Units">Null: every unit of the roster.</param>
public sealed record StoryUnitPerson(string Name, string Email, IReadOnlyList<UnitCode>? Units = null)
{
    public string EmailOf(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return Email.Replace("{code}", unit.Code.Value.ToLowerInvariant(), StringComparison.Ordinal);
    }
}
