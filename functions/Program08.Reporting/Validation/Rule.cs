using System.Text.Json.Serialization;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>A check as data. Every programme file brings its own; the code knows the kinds only.</summary>
/// <param name="Code">Unique in the programme.</param>
/// <param name="Severity">What a hit asks for.</param>
/// <param name="Title">What it guards, in words.</param>
/// <param name="Source">Why it exists: decree, published figure, assumption.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PerHeadBand), "perHeadBand")]
[JsonDerivedType(typeof(PartOfWhole), "partOfWhole")]
[JsonDerivedType(typeof(ReferencePopulationRule), "referencePopulation")]
[JsonDerivedType(typeof(PersonsPerHousehold), "personsPerHousehold")]
[JsonDerivedType(typeof(ExpressionRule), "expression")]
public abstract record Rule(string Code, Severity Severity, LocalText Title, [property: JsonConverter(typeof(LocalTextConverter))] LocalText Source)
{
    /// <summary>Small sets of figures that it stops or lets pass. Reading the programme tries them all.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>The cells the rule looks at, or, for a condition, the one it points at.</summary>
    public IReadOnlyList<FigureKey> Figures => this switch
    {
        PerHeadBand band => [band.Amount, band.Count],
        PartOfWhole part => [part.Part, part.Whole],
        ReferencePopulationRule population => [population.Denominator],
        PersonsPerHousehold size => [size.Persons, size.Households],
        ExpressionRule condition => [condition.At],
        _ => throw new InvalidOperationException($"Unknown rule kind {GetType().Name}."),
    };

    /// <summary>
    /// Amount divided by count must lie in the band; outside it, the factor of 10³, 10⁶ or 10⁹ (up or down) that alone lands inside is proposed:
    /// the usual slip of triệu for tỷ.
    /// </summary>
    public sealed record PerHeadBand(string Code, Severity Severity, LocalText Title, LocalText Source, FigureKey Amount, FigureKey Count, decimal Lowest, decimal Highest)
        : Rule(Code, Severity, Title, Source);

    /// <summary>A part is not larger than its whole.</summary>
    public sealed record PartOfWhole(string Code, Severity Severity, LocalText Title, LocalText Source, FigureKey Part, FigureKey Whole)
        : Rule(Code, Severity, Title, Source);

    /// <summary>A denominator that should be the population differs from the unit's reference population by more than the share allowed (0.15 = 15 %).</summary>
    public sealed record ReferencePopulationRule(string Code, Severity Severity, LocalText Title, LocalText Source, FigureKey Denominator, decimal AllowedShare)
        : Rule(Code, Severity, Title, Source);

    /// <summary>Persons divided by households lies between the bounds, ends included (1 to 7).</summary>
    public sealed record PersonsPerHousehold(string Code, Severity Severity, LocalText Title, LocalText Source, FigureKey Persons, FigureKey Households, decimal Lowest, decimal Highest)
        : Rule(Code, Severity, Title, Source);

    /// <summary>
    /// A condition that must hold, in the language of <c>seeds/rules.md</c>. Silent for units that aren't asked for <paramref name="At"/>, and while the condition can't be known.
    /// </summary>
    /// <param name="Holds">"[CT08-02:value:cumulative] &gt;= [CT08-02:value:period]".</param>
    /// <param name="At">The cell the finding stands at.</param>
    /// <param name="Message">Sentences with placeholders: <c>{[cell]}</c>, <c>{2:computation}</c>, <c>{label:[cell]}</c>.</param>
    /// <param name="Each">The rule holds for each of these measures, which stand for <c>EACH</c> in its texts; null for a rule of its own.</param>
    public sealed record ExpressionRule(
        string Code, Severity Severity, LocalText Title, LocalText Source, string Holds, FigureKey At, LocalText Message, IReadOnlyList<MeasureCode>? Each = null)
        : Rule(Code, Severity, Title, Source);
}
