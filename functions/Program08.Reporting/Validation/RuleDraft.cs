using Program08.Reporting.Programmes;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Reads a rule that is not in a programme's file yet.</summary>
public static class RuleDraft
{
    /// <summary>More than any rule of a programme file needs.</summary>
    public const int MaximumLength = 20_000;

    /// <summary>Code of a rule that was written as a condition alone.</summary>
    public const string Code = "DRAFT";

    /// <param name="text">A rule as in a programme's file, one that holds for several measures included; or a condition alone, which stands at the first cell it names.</param>
    /// <returns>The rules it stands for; or what is wrong, with line or column.</returns>
    public static Outcome<IReadOnlyList<Rule>> Read(Programme programme, string text)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaximumLength)
        {
            return Outcomes.Fail<IReadOnlyList<Rule>>(new Failure("RULE_TOO_LONG", new($"Quy tắc dài quá {MaximumLength} ký tự.", $"The rule is longer than {MaximumLength} characters.")));
        }

        // Not trimmed: lines and columns are those of the text as it was typed.
        var typed = text.Normalize();
        var read = typed.AsSpan().TrimStart() is ['{', ..]
            ? ReportingJson.Read<Rule>(typed, "RULE_UNREADABLE", "rule.json").Then(rule => Outcomes.Success<IReadOnlyList<Rule>>([.. EachRule.Expand(rule)]))
            : Condition(programme, typed);
        return read.Then(rules => rules.SelectMany(rule => ProgrammeCheck.OfRule(programme, rule)).ToList() is { Count: > 0 } failures
            ? Outcomes.Fail<IReadOnlyList<Rule>>(failures)
            : Outcomes.Success(rules));
    }

    /// <summary>Whether another version of the programme has all that the rules look at.</summary>
    public static bool Fits(Programme programme, IReadOnlyList<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.All(rule => !ProgrammeCheck.OfRule(programme, rule with { Examples = [] }).Any());
    }

    private static Outcome<IReadOnlyList<Rule>> Condition(Programme programme, string text)
    {
        var (parsed, error) = ExpressionParser.Parse(text, key => ValueKinds.Of(programme, key));
        if (error is not null || parsed is null)
        {
            return Fail(error?.Column ?? 1, error?.Message ?? new("không đọc được.", "can't be read."));
        }

        return parsed.Expression.Cells().FirstOrDefault(cell => cell.Earlier is null) is not { } first
            ? Fail(1, new("điều kiện không nhắc đến ô nào của kỳ này.", "the condition names no cell of this period."))
            : Outcomes.Success<IReadOnlyList<Rule>>([
                new Rule.ExpressionRule(
                    Code, Severity.Explain, new("Quy tắc thử", "Draft rule"), new("Chưa ban hành", "Not in force"), text, first.Key, new($"Không thỏa điều kiện {Shown(text)}.", $"The condition {Shown(text)} does not hold.")),
            ]);
    }

    /// <summary>As a sentence may hold it: braces would be placeholders.</summary>
    private static string Shown(string text) => $"“{text.Trim().Replace("{", "(", StringComparison.Ordinal).Replace("}", ")", StringComparison.Ordinal)}”";

    private static Outcome<IReadOnlyList<Rule>> Fail(int column, LocalText message) => Outcomes.Fail<IReadOnlyList<Rule>>(new Failure("RULE_EXPRESSION", new(
        $"Điều kiện, cột {column}: {message.Vi}", $"Condition, column {column}: {message.En}")));
}
