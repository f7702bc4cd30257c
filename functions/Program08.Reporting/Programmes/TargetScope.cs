namespace Program08.Reporting.Programmes;

/// <summary>Whom a target that is not assigned to one unit was set for.</summary>
public enum TargetScope
{
    /// <summary>City and units alike, as "at least 95 %" is.</summary>
    Everyone,

    /// <summary>The city's total: no unit is held against it.</summary>
    City,

    /// <summary>Each unit for itself; the city has another, or none.</summary>
    Units,
}
