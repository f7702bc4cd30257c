namespace Program08.Reporting.Programmes;

/// <summary>Whether a measure is a state or a flow. Flows have an in-period and a cumulative column.</summary>
public enum Accrual
{
    /// <summary>As of the end of the period.</summary>
    Stock,

    /// <summary>Over the period, and cumulated from the start of the term.</summary>
    Flow,
}
