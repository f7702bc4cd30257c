using Program08.Reporting.Cycles;

namespace Program08.Functions.Approvals;

/// <summary>One level's look at one round's report.</summary>
public sealed record ApprovalRun(string Cycle, int Level, int Round)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public string InstanceId => CycleId.From(Cycle).ApprovalInstance(Level, Round);
}
