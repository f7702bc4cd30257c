namespace Program08.Reporting.Programmes;

/// <summary>How the programme's standing agency stands to an indicator.</summary>
public enum LeadRole
{
    /// <summary>Chủ trì.</summary>
    Leads,

    /// <summary>Phối hợp.</summary>
    Coordinates,

    /// <summary>Another agency's.</summary>
    Others,
}
