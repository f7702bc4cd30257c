namespace Program08.Reporting.Cycles;

/// <summary>What a coordinator has to see to, the most pressing first.</summary>
public enum CoordinatorTaskKind
{
    /// <summary>An approver returned the report.</summary>
    ReportReturned,

    /// <summary>The report is consolidated and waits to be sent on.</summary>
    ReportToSend,

    /// <summary>The time to close has come and units still owe.</summary>
    CollectionToClose,

    /// <summary>A unit's superior is to be told, on the coordinator's word.</summary>
    EscalationToConfirm,

    /// <summary>A unit asks for more time.</summary>
    ExtensionAsked,

    /// <summary>The day a unit promised is past and it still owes.</summary>
    PromiseOver,

    /// <summary>A mail was refused, or keeps failing.</summary>
    MailFailed,

    /// <summary>Nobody of the unit who reports can be reached by mail.</summary>
    UnitOutOfReach,

    /// <summary>Figures entered on a unit's behalf wait for its word for too long.</summary>
    CorrectionUnconfirmed,

    /// <summary>A unit signed off with explained warnings that nobody has looked at.</summary>
    ExplanationToRead,

    /// <summary>A unit has warnings or differences between sources that it has not explained.</summary>
    DifferenceUnexplained,
}
