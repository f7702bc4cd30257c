namespace Program08.Reporting.Periods;

/// <summary>How long a period is; only periods of one kind make a series.</summary>
public enum PeriodKind
{
    Month,
    Quarter,
    HalfYear,
    NineMonths,
    Year,

    /// <summary>Days that an ad hoc request names.</summary>
    AdHoc,
}
