using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Functions.Units;

/// <summary>One unit in one collection round.</summary>
public sealed record UnitRun(string Cycle, string Unit, int Round)
{
    /// <summary>The round is in the id: starting the id of a live instance would hang the parent.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string InstanceId => CycleId.From(Cycle).UnitInstance(new UnitCode(Unit), Round);
}
