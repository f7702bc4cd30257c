namespace Program08.Reporting.Programmes;

/// <summary>Which way is better.</summary>
public enum Direction
{
    Higher,
    Lower,
}
