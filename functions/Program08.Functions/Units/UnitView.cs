using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;

namespace Program08.Functions.Units;

/// <summary>A unit in a cycle with all that its pages need.</summary>
public sealed record UnitView(CyclePlan Plan, CycleRecord Cycle, RosterEntry Entry, UnitReport Unit, Programme Programme)
{
    /// <summary>Whether anything is taken for this unit now.</summary>
    public bool IsOpen => Cycle.TakesFrom(Unit);
}
