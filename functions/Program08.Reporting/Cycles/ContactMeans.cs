namespace Program08.Reporting.Cycles;

/// <summary>How a unit was reached.</summary>
public enum ContactMeans
{
    /// <summary>Điện thoại.</summary>
    Telephone,

    /// <summary>Zalo.</summary>
    Zalo,
}
