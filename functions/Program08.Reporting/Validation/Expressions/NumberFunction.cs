namespace Program08.Reporting.Validation.Expressions;

internal enum NumberFunction
{
    Abs,
    Min,
    Max,
    Sum,

    /// <summary>Half away from zero, to the decimals of a second argument (0 without one).</summary>
    Round,
}
