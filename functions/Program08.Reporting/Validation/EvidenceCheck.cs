using Program08.Reporting.Validation.Expressions;

namespace Program08.Reporting.Validation;

/// <summary>Files of evidence that a rule asks for.</summary>
internal static class EvidenceCheck
{
    public static void Of(CheckedReturn form, Rule.EvidenceRule rule)
    {
        var isAsked = rule.When is { } when
            ? ExpressionValue.Truth(ConditionTexts.Parsed(form.Subject.Programme, rule, when).Expression, form) == true
            : form.Number(rule.At) is not null;
        if (!isAsked || form.Subject.Evidence?.Contains(rule.At.Measure) == true)
        {
            return;
        }

        var label = form.Label(rule.At);
        RuleCheck.Add(form, rule, form.Writable(rule.At), form.Found(rule.At), new("một tệp minh chứng của chỉ tiêu này", "a file of evidence for this measure"), new(
            $"“{label.Vi}” chưa có minh chứng kèm theo.", $"“{label.En}” comes without evidence."), null);
    }
}
