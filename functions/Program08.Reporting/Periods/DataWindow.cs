namespace Program08.Reporting.Periods;

/// <summary>Which of a period's two windows the figures speak of.</summary>
public enum DataWindow
{
    /// <summary>Decree 09/2019/NĐ-CP, Art. 12: to the 14th of the last month.</summary>
    Decree,

    /// <summary>To the last day of the period.</summary>
    Calendar,
}
