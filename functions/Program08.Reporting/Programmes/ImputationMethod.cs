namespace Program08.Reporting.Programmes;

/// <summary>How the figure of a unit that gave none is estimated, to be told beside what was reported (R45); never counted with it.</summary>
public enum ImputationMethod
{
    /// <summary>Nothing is estimated.</summary>
    None,

    /// <summary>The unit's own latest published figure of the same kind of period.</summary>
    CarryForward,

    /// <summary>What the other units of its kind have for each inhabitant, times its own.</summary>
    Peers,
}
