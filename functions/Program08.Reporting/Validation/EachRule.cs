using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Validation;

/// <summary>A rule that holds for several measures becomes one rule for each.</summary>
internal static class EachRule
{
    private static readonly MeasureCode Placeholder = new("EACH");

    public static IEnumerable<Rule> Expand(Rule rule) =>
        rule is Rule.ExpressionRule { Each: { } measures } each ? measures.Select(measure => For(each, measure)) : [rule];

    private static Rule.ExpressionRule For(Rule.ExpressionRule rule, MeasureCode measure) => rule with
    {
        Code = $"{rule.Code}-{measure}",
        Holds = Named(rule.Holds, measure),
        At = Named(rule.At, measure),
        Message = new(Named(rule.Message.Vi, measure), Named(rule.Message.En, measure)),
        Each = null,
        Examples = [.. rule.Examples.Select(example => example with { Figures = example.Figures.ToDictionary(cell => Named(cell.Key, measure), cell => cell.Value) })],
    };

    private static string Named(string text, MeasureCode measure) => text.Replace($"[{Placeholder}:", $"[{measure}:", StringComparison.Ordinal);

    private static FigureKey Named(FigureKey key, MeasureCode measure) => key.Measure == Placeholder ? key with { Measure = measure } : key;
}
