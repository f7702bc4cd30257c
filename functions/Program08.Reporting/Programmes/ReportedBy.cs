namespace Program08.Reporting.Programmes;

/// <summary>Who gives the figure.</summary>
public enum ReportedBy
{
    /// <summary>Every territorial unit; the city's figure is rolled up.</summary>
    Units,

    /// <summary>One department for the whole city; units see the row locked.</summary>
    City,
}
