namespace Program08.Reporting.Cycles;

/// <summary>What a cycle has to know of its units together.</summary>
/// <param name="AllSettled">Nobody owes anything.</param>
/// <param name="AllClosed">The round is over for every unit; asked only while the collection is being closed.</param>
/// <param name="AnyToEscalate">A superior should be told now; asked only while that can be proposed, see <see cref="CycleDecider.CanProposeEscalation"/>.</param>
public sealed record UnitsStanding(bool AllSettled, bool AllClosed = false, bool AnyToEscalate = false)
{
    public static UnitsStanding Of(CyclePlan plan, CycleRecord cycle, IReadOnlyList<UnitReport> units, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return new(units.All(unit => unit.IsSettled), units.All(unit => unit.ClosedRound >= cycle.Round), units.Any(unit => unit.IsToEscalate(plan, now)));
    }
}
