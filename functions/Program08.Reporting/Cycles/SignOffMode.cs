namespace Program08.Reporting.Cycles;

/// <summary>What a unit owes besides its figures once it has confirmed them.</summary>
public enum SignOffMode
{
    /// <summary>Nothing: confirming in the system is signing.</summary>
    InSystem,

    /// <summary>Confirming hands the soft copy in, and in time; the signed paper is owed as a scan.</summary>
    SoftCopyFirst,
}
