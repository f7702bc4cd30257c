namespace Program08.Reporting.Returns;

/// <summary>Which number of a measure.</summary>
public enum FigurePart
{
    /// <summary>The measure itself. For a percentage or a change in points: typed without its parts (accepted with a warning, left out of roll-ups).</summary>
    Value,
    Numerator,
    Denominator,

    /// <summary>For a change in points: the numerator of the year before.</summary>
    NumeratorBefore,

    /// <summary>For a change in points: the denominator of the year before.</summary>
    DenominatorBefore,
}
