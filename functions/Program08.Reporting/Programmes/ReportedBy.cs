namespace Program08.Reporting.Programmes;

/// <summary>Whose figure counts.</summary>
public enum ReportedBy
{
    /// <summary>Every territorial unit; the city's figure is rolled up.</summary>
    Units,

    /// <summary>One department for the whole city, named by <see cref="Measure.Reporter"/>; units see the row locked.</summary>
    City,
}
