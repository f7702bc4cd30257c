namespace Program08.Reporting.Returns;

/// <summary>Which number of a measure.</summary>
public enum FigurePart
{
    /// <summary>The measure itself. For a percentage: typed without its parts (accepted with a warning, left out of roll-ups).</summary>
    Value,
    Numerator,
    Denominator,

    /// <summary>For a change in points: the rate of the earlier period, in percent.</summary>
    Before,

    /// <summary>For a change in points: the rate of this period, in percent.</summary>
    After,
}
