using Program08.Reporting.Units;

namespace Program08.Reporting.Cycles;

/// <summary>
/// How fast the units of a cycle are set to work when all of them have something to do at the same moment: an opening, a reminder, a close. What ten thousand
/// orchestrations would ask of the store at once is above what one partition of it takes (decision 18); nobody minds a mail some minutes later.
/// </summary>
public static class UnitPace
{
    /// <summary>So many begin in each second.</summary>
    public const int UnitsPerSecond = 25;

    /// <summary>So many are no rush, and begin together.</summary>
    public const int UnpacedUnits = 50;

    /// <summary>So many are named in one step of a cycle: 30 KB of its history, where a message of durable orchestrations should stay below 48.</summary>
    public const int UnitsPerStep = 2_500;

    /// <summary>How many may begin together; null for all.</summary>
    public static int? AtOnce(CyclePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Roster.Count > UnpacedUnits ? UnitsPerSecond : null;
    }

    /// <summary>How long after the moment that is common to all units this one begins.</summary>
    public static TimeSpan DelayOf(CyclePlan plan, UnitCode unit) =>
        AtOnce(plan) is { } together ? TimeSpan.FromSeconds(plan.Roster.TakeWhile(entry => entry.Unit.Code != unit).Count() / together) : TimeSpan.Zero;
}
