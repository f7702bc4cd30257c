using Program08.Reporting.Programmes;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>The texts of a rule that are in the language of conditions: expressions and sentences.</summary>
internal static class ConditionTexts
{
    /// <returns>The first thing wrong, with its column; null when all can be read.</returns>
    public static Failure? Check(Programme programme, Rule rule)
    {
        return rule switch
        {
            Rule.ExpressionRule condition => Condition(condition.Holds, "điều kiện", "condition")
                ?? Condition(condition.ExplainUnless, "điều kiện phải giải trình", "condition of explaining")
                ?? Sentences(condition.Message, string.Empty, string.Empty)
                ?? Sentences(condition.Expected, " về giá trị cần có", " of what is expected"),
            Rule.OutlierRule outlier => Computation(outlier.Of),
            Rule.EvidenceRule evidence => Condition(evidence.When, "điều kiện", "condition"),
            _ => null,
        };

        Failure? Condition(string? text, string vi, string en)
        {
            if (text is null)
            {
                return null;
            }

            var (parsed, error) = Parse(programme, text);
            error ??= parsed?.Kind == ValueKind.Truth ? null : new ExpressionError(1, new("phải là một điều kiện.", "must be a condition."));
            return error is null ? null : Of(rule, vi, en, error);
        }

        Failure? Computation(string text)
        {
            var (parsed, error) = Parse(programme, text);
            error ??= parsed?.Kind is ValueKind.Truth or ValueKind.Date ? new ExpressionError(1, new("phải là một phép tính ra số.", "must compute a number.")) : null;
            return error is null ? null : Of(rule, "phép tính", "computation", error);
        }

        Failure? Sentences(LocalText? text, string vi, string en) =>
            text is null ? null
            : Error(programme, text.Vi) is { } wrong ? Of(rule, $"câu tiếng Việt{vi}", $"Vietnamese sentence{en}", wrong)
            : Error(programme, text.En) is { } other ? Of(rule, $"câu tiếng Anh{vi}", $"English sentence{en}", other)
            : null;
    }

    /// <summary>Of a rule that was checked with its programme.</summary>
    /// <exception cref="InvalidOperationException">It wasn't.</exception>
    public static ParsedExpression Parsed(Programme programme, Rule rule, string text) =>
        Parse(programme, text).Parsed ?? throw new InvalidOperationException($"“{text}” of {rule.Code} can't be read.");

    private static (ParsedExpression? Parsed, ExpressionError? Error) Parse(Programme programme, string text) => ExpressionParser.Parse(text, key => ValueKinds.Of(programme, key));

    private static ExpressionError? Error(Programme programme, string sentence) => MessageTemplate.Read(sentence, key => ValueKinds.Of(programme, key)).Error;

    private static Failure Of(Rule rule, string vi, string en, ExpressionError error) => new("RULE_EXPRESSION", new(
        $"Quy tắc {rule.Code}, {vi}, cột {error.Column}: {error.Message.Vi}",
        $"Rule {rule.Code}, {en}, column {error.Column}: {error.Message.En}"));
}
