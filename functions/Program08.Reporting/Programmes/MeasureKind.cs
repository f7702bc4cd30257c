namespace Program08.Reporting.Programmes;

/// <summary>What kind of number a measure is; decides how it is read, checked and rolled up.</summary>
public enum MeasureKind
{
    /// <summary>Whole things: people, households, schools. Adds up.</summary>
    Count,

    /// <summary>Đồng. Adds up.</summary>
    Money,

    /// <summary>Numerator over denominator, times 100. Rolls up from its parts.</summary>
    Percentage,

    /// <summary>A number with a unit of its own (years, beds per ten thousand people). Never adds up.</summary>
    Number,

    /// <summary>The rate of the year before minus this year's, in points; positive is "down by". Rolls up from the parts of both years.</summary>
    PercentagePointChange,

    /// <summary>A task with a due day and a standing; no number.</summary>
    Milestone,
}
