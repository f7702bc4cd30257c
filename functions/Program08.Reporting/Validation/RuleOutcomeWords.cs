namespace Program08.Reporting.Validation;

/// <summary>Outcomes in Vietnamese.</summary>
public static class RuleOutcomeWords
{
    public static string Of(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Corrected => "Đã sửa số",
        RuleOutcome.Explained => "Giải trình, giữ nguyên số",
        RuleOutcome.Kept => "Giữ nguyên số",
        RuleOutcome.Passed => "Hết vì lý do khác",
        RuleOutcome.Open => "Còn mở",
    };
}
