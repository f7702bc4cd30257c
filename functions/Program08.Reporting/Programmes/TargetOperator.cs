namespace Program08.Reporting.Programmes;

/// <summary>How a value is compared with its target.</summary>
public enum TargetOperator
{
    AtLeast,
    AtMost,
    Below,

    /// <summary>For ratios: numerator = denominator when the value is 100.</summary>
    Exactly,
}
