namespace Program08.Reporting.Programmes;

/// <summary>Words for operators.</summary>
public static class TargetOperators
{
    /// <summary>"≥".</summary>
    public static string Sign(this TargetOperator sign) => sign switch
    {
        TargetOperator.AtLeast => "≥",
        TargetOperator.AtMost => "≤",
        TargetOperator.Below => "<",
        TargetOperator.Exactly => "=",
    };
}
