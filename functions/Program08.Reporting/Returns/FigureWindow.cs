namespace Program08.Reporting.Returns;

/// <summary>Which column: the period's own, or cumulated from the start of the term (lũy kế).</summary>
public enum FigureWindow
{
    Period,
    Cumulative,
}
