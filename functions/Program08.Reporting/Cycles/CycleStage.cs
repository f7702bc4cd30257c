namespace Program08.Reporting.Cycles;

/// <summary>Where a cycle stands.</summary>
public enum CycleStage
{
    /// <summary>Planned, not yet open.</summary>
    Planned,

    /// <summary>Units report.</summary>
    Collecting,

    /// <summary>No more returns are taken; the city report is being made.</summary>
    Consolidating,

    /// <summary>The city report is ready; the coordinator looks at it and sends it for approval.</summary>
    Consolidated,

    /// <summary>An approver has it.</summary>
    InApproval,

    /// <summary>Every level approved; documents go out.</summary>
    Publishing,

    /// <summary>Published for good.</summary>
    Published,
}
