using Program08.Reporting.Words;

namespace Program08.Reporting.Units;

/// <summary>What a unit belongs to on the way up to the whole: a district of communes, a region of districts. Its figures are sums of those below; it reports none.</summary>
/// <param name="Code">Never reused, and no reporting unit's.</param>
/// <param name="Name">"Khu vực đồng bằng".</param>
/// <param name="Above">The next one up; null when only the whole is above.</param>
public sealed record UnitAbove(UnitCode Code, LocalText Name, UnitAbove? Above = null)
{
    /// <summary>From this one up to the one below the whole.</summary>
    public IEnumerable<UnitAbove> Upwards()
    {
        for (var level = this; level is not null; level = level.Above)
        {
            yield return level;
        }
    }
}
