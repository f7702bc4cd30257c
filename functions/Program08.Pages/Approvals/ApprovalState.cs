namespace Program08.Pages.Approvals;

public enum ApprovalState
{
    /// <summary>The report waits for this person's decision.</summary>
    YourTurn,

    /// <summary>Another level has it, or none yet.</summary>
    NotYourTurn,

    /// <summary>This level has decided; the last of the decisions says who and when.</summary>
    Decided,

    /// <summary>The report on the screen is not the one to decide on any more.</summary>
    ReportChanged,
}
