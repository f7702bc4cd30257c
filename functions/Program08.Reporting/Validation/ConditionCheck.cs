using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;

namespace Program08.Reporting.Validation;

/// <summary>Applies a condition of the programme. It says nothing while it can't be known, or while one of its cells is wrong already.</summary>
internal static class ConditionCheck
{
    public static void Of(CheckedReturn form, Rule.ExpressionRule rule)
    {
        var (programme, unit) = (form.Subject.Programme, form.Subject.Unit);
        if (programme.Find(rule.At.Measure) is not { } measure || !AskedFigures.IsAskedOf(measure, unit))
        {
            return;
        }

        var condition = ConditionTexts.Condition(programme, rule);
        var cells = condition.Cells();
        if (cells.Any(form.IsBlocked) || ExpressionValue.Truth(condition, form.Number) != false)
        {
            return;
        }

        var found = string.Join(" / ", cells.Select(key => form.Number(key) is { } number ? VietnameseFormat.Number(number) : "–"));
        RuleCheck.Add(form, rule, rule.At, found, null, new(MessageTemplate.Write(rule.Message.Vi, form, vietnamese: true), MessageTemplate.Write(rule.Message.En, form, vietnamese: false)), null);
    }
}
