namespace Program08.Reporting.Cycles;

public enum CycleStepKind
{
    Open,

    /// <summary>Have a unit orchestration for each unit of the round.</summary>
    Collect,
    Wait,
    Mail,

    /// <summary>Stop taking returns.</summary>
    Close,
    Consolidate,
    Approve,
    Publish,
    End,

    /// <summary>Give the amendment up: the units' returns stand again as the report in force has them.</summary>
    Abandon,
}
