using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>A rule that holds for several measures becomes one rule for each.</summary>
internal static class EachRule
{
    private static readonly MeasureCode Placeholder = new("EACH");

    public static IEnumerable<Rule> Expand(Rule rule) => rule.Each is { } measures ? measures.Select(measure => For(rule, measure)) : [rule];

    private static Rule For(Rule rule, MeasureCode measure) => Cells(rule, measure) with
    {
        Code = $"{rule.Code}-{measure}",
        Each = null,
        Examples = [.. rule.Examples.Select(example => example with
        {
            Figures = Named(example.Figures, measure),
            Earlier = example.Earlier?.ToDictionary(earlier => earlier.Key, IReadOnlyDictionary<FigureKey, decimal> (earlier) => Named(earlier.Value, measure)),
            Peers = example.Peers?.Select(peer => Named(peer, measure)).ToList(),
            Evidence = example.Evidence?.Select(other => Named(other, measure)).ToList(),
        })],
    };

    private static Rule Cells(Rule rule, MeasureCode measure) => rule switch
    {
        Rule.ExpressionRule condition => condition with
        {
            Holds = Named(condition.Holds, measure),
            At = Named(condition.At, measure),
            Message = Named(condition.Message, measure),
            Expected = condition.Expected is { } expected ? Named(expected, measure) : null,
            ExplainUnless = condition.ExplainUnless is { } unless ? Named(unless, measure) : null,
        },
        Rule.RangeRule range => range with { Figure = Named(range.Figure, measure) },
        Rule.SlipRule slip => slip with { Figure = Named(slip.Figure, measure) },
        Rule.RateJumpRule jump => jump with { Measure = Named(jump.Measure, measure) },
        Rule.WholeNumeratorRule whole => whole with { Measure = Named(whole.Measure, measure) },
        Rule.OutlierRule outlier => outlier with { Of = Named(outlier.Of, measure), At = Named(outlier.At, measure) },
        Rule.EvidenceRule evidence => evidence with { At = Named(evidence.At, measure), When = evidence.When is { } when ? Named(when, measure) : null },
        Rule.PerHeadBand band => band with { Amount = Named(band.Amount, measure), Count = Named(band.Count, measure) },
        Rule.PartOfWhole part => part with { Part = Named(part.Part, measure), Whole = Named(part.Whole, measure) },
        Rule.ReferencePopulationRule population => population with { Denominator = Named(population.Denominator, measure) },
        Rule.PersonsPerHousehold size => size with { Persons = Named(size.Persons, measure), Households = Named(size.Households, measure) },
        Rule.SameBaseRule same => same with { First = Named(same.First, measure), Second = Named(same.Second, measure) },
        _ => throw new InvalidOperationException($"Unknown rule kind {rule.GetType().Name}."),
    };

    private static string Named(string text, MeasureCode measure) => text.Replace($"[{Placeholder}:", $"[{measure}:", StringComparison.Ordinal);

    private static LocalText Named(LocalText text, MeasureCode measure) => new(Named(text.Vi, measure), Named(text.En, measure));

    private static MeasureCode Named(MeasureCode code, MeasureCode measure) => code == Placeholder ? measure : code;

    private static FigureKey Named(FigureKey key, MeasureCode measure) => key with { Measure = Named(key.Measure, measure) };

    private static Dictionary<FigureKey, decimal> Named(IReadOnlyDictionary<FigureKey, decimal> figures, MeasureCode measure) =>
        figures.ToDictionary(cell => Named(cell.Key, measure), cell => cell.Value);
}
