using Program08.Reporting.Numbers;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Applies a condition of the programme. It says nothing while it can't be known, or while one of its cells is wrong already.</summary>
internal static class ConditionCheck
{
    public static void Of(CheckedReturn form, Rule.ExpressionRule rule)
    {
        var condition = ConditionTexts.Parsed(form.Subject.Programme, rule, rule.Holds).Expression;
        var cells = condition.Cells();
        if (cells.Any(cell => cell.Earlier is null && form.IsBlocked(cell.Key)) || ExpressionValue.Truth(condition, form) != false)
        {
            return;
        }

        var isGrave = rule.ExplainUnless is { } unless && ExpressionValue.Truth(ConditionTexts.Parsed(form.Subject.Programme, rule, unless).Expression, form) == false;
        var found = string.Join(" / ", cells.Select(cell => form.Number(cell) is { } number ? VietnameseFormat.Number(number) : "–"));
        RuleCheck.Add(form, rule, form.Writable(rule.At), found, rule.Expected is { } expected ? Written(form, expected) : null, Written(form, rule.Message), null, isGrave ? Severity.Explain : null);
    }

    private static LocalText Written(CheckedReturn form, LocalText text) => new(MessageTemplate.Write(text.Vi, form, vietnamese: true), MessageTemplate.Write(text.En, form, vietnamese: false));
}
