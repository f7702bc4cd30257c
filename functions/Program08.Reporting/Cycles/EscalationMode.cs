namespace Program08.Reporting.Cycles;

/// <summary>How the superior of an overdue unit comes to be told.</summary>
public enum EscalationMode
{
    /// <summary>It is proposed to the coordinator, who confirms it unit by unit.</summary>
    OnConfirmation,

    /// <summary>It goes out by itself. A unit that got an extension is left to the coordinator's word all the same.</summary>
    Automatic,
}
