using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation.Expressions;

/// <summary>What an expression is evaluated over. Null is "not known".</summary>
internal interface ICells
{
    decimal? Number(CellReference cell);

    /// <summary>From the end of the earlier period to the end of this one, in years: 1 from one year to the next, 0.25 from quarter to quarter.</summary>
    decimal? YearsSince(CellReference cell);

    /// <summary>The day on which a missing figure is expected.</summary>
    DateOnly? Expected(FigureKey key);

    /// <summary>The last day of the period.</summary>
    DateOnly? PeriodEnd { get; }
}
