using Program08.Reporting.Programmes;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>The texts of a condition: its expression and its two sentences.</summary>
internal static class ConditionTexts
{
    /// <returns>The first thing wrong, with its column; null when all three can be read.</returns>
    public static Failure? Check(Programme programme, Rule.ExpressionRule rule)
    {
        var (parsed, error) = ExpressionParser.Parse(rule.Holds, key => ValueKinds.Of(programme, key));
        error ??= parsed?.Kind == ValueKind.Truth ? null : new ExpressionError(1, new("phải là một điều kiện.", "must be a condition."));
        return error is not null ? Of(rule, "điều kiện", "condition", error)
            : Error(programme, rule.Message.Vi) is { } vi ? Of(rule, "câu tiếng Việt", "Vietnamese sentence", vi)
            : Error(programme, rule.Message.En) is { } en ? Of(rule, "câu tiếng Anh", "English sentence", en)
            : null;
    }

    /// <summary>Of a rule that was checked with its programme.</summary>
    /// <exception cref="InvalidOperationException">It wasn't.</exception>
    public static Expression Condition(Programme programme, Rule.ExpressionRule rule) =>
        ExpressionParser.Parse(rule.Holds, key => ValueKinds.Of(programme, key)) is { Parsed: { } parsed }
            ? parsed.Expression
            : throw new InvalidOperationException($"The condition of {rule.Code} can't be read.");

    private static ExpressionError? Error(Programme programme, string sentence) => MessageTemplate.Read(sentence, key => ValueKinds.Of(programme, key)).Error;

    private static Failure Of(Rule.ExpressionRule rule, string vi, string en, ExpressionError error) => new("RULE_EXPRESSION", new(
        $"Quy tắc {rule.Code}, {vi}, cột {error.Column}: {error.Message.Vi}",
        $"Rule {rule.Code}, {en}, column {error.Column}: {error.Message.En}"));
}
