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
[JsonDerivedType(typeof(RangeRule), "range")]
[JsonDerivedType(typeof(SlipRule), "slip")]
[JsonDerivedType(typeof(RateJumpRule), "rateJump")]
[JsonDerivedType(typeof(WholeNumeratorRule), "wholeNumerator")]
[JsonDerivedType(typeof(SameBaseRule), "sameBase")]
[JsonDerivedType(typeof(OutlierRule), "outlier")]
[JsonDerivedType(typeof(EvidenceRule), "evidence")]
public abstract record Rule(string Code, Severity Severity, LocalText Title, [property: JsonConverter(typeof(LocalTextConverter))] LocalText Source)
{
    /// <summary>Small sets of figures that it stops or lets pass. Reading the programme tries them all.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>The rule holds for each of these measures, which stand for <c>EACH</c> in its cells and texts; null for a rule of its own.</summary>
    public IReadOnlyList<MeasureCode>? Each { get; init; }

    /// <summary>How to mend what it finds; null for the usual words.</summary>
    public LocalText? Mend { get; init; }

    /// <summary>The cells the rule looks at, or, for a condition, the one it points at.</summary>
    public IReadOnlyList<FigureKey> Figures => this switch
    {
        PerHeadBand band => [band.Amount, band.Count],
        PartOfWhole part => [part.Part, part.Whole],
        ReferencePopulationRule population => [population.Denominator],
        PersonsPerHousehold size => [size.Persons, size.Households],
        ExpressionRule condition => [condition.At],
        RangeRule range => [range.Figure],
        SlipRule slip => [slip.Figure],
        RateJumpRule jump => [Rate(jump.Measure)],
        WholeNumeratorRule whole => [Rate(whole.Measure)],
        SameBaseRule same => [Rate(same.First), new(same.First, FigurePart.Numerator, FigureWindow.Period), Rate(same.Second), new(same.Second, FigurePart.Numerator, FigureWindow.Period)],
        OutlierRule outlier => [outlier.At],
        EvidenceRule evidence => [evidence.At],
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
    public sealed record ExpressionRule(string Code, Severity Severity, LocalText Title, LocalText Source, string Holds, FigureKey At, LocalText Message)
        : Rule(Code, Severity, Title, Source)
    {
        /// <summary>What would pass, with the same placeholders; null when the message says it already.</summary>
        public LocalText? Expected { get; init; }

        /// <summary>When this too is broken, a note becomes a warning that asks for an explanation: "abs(…) &lt;= 0.15 * …". Null for a rule with one severity.</summary>
        public string? ExplainUnless { get; init; }
    }

    /// <summary>A number lies between the bounds, ends included; outside, the slip of units (10³, 10⁶, 10⁹; for a percentage a fraction) that alone lands inside is proposed.</summary>
    /// <param name="Lowest">Null for none; at least one of the two is given.</param>
    public sealed record RangeRule(string Code, Severity Severity, LocalText Title, LocalText Source, FigureKey Figure, decimal? Lowest = null, decimal? Highest = null)
        : Rule(Code, Severity, Title, Source);

    /// <summary>
    /// Against what is known of the unit (its latest earlier figure, else the target assigned to it) a figure that is off by a slip alone: 10³, 10⁶, 10⁹, a fraction for a percentage,
    /// or the percent of plan for the value. Found only when one slip explains it, which is proposed.
    /// </summary>
    /// <param name="Lowest">From this share of what is known on, a figure is believed: 0.2.</param>
    /// <param name="Highest">Up to this multiple: 5.</param>
    public sealed record SlipRule(string Code, Severity Severity, LocalText Title, LocalText Source, FigureKey Figure, decimal Lowest, decimal Highest)
        : Rule(Code, Severity, Title, Source);

    /// <summary>A rate moves by no more than so many points a year; a typed one that is the percent of plan instead gets the value proposed.</summary>
    public sealed record RateJumpRule(string Code, Severity Severity, LocalText Title, LocalText Source, MeasureCode Measure, decimal PointsAYear)
        : Rule(Code, Severity, Title, Source);

    /// <summary>A rate typed without its numerator is that of a whole number of the denominator, within half a unit of its last digit (78,41 % of 579 is 454).</summary>
    /// <param name="OfCommunes">The unit's number of communes stands in for a denominator that was not written.</param>
    public sealed record WholeNumeratorRule(string Code, Severity Severity, LocalText Title, LocalText Source, MeasureCode Measure, bool OfCommunes = false)
        : Rule(Code, Severity, Title, Source);

    /// <summary>Two counts with their rates, typed rounded, can be of one whole: the ranges of wholes that the rounding leaves overlap.</summary>
    public sealed record SameBaseRule(string Code, Severity Severity, LocalText Title, LocalText Source, MeasureCode First, MeasureCode Second)
        : Rule(Code, Severity, Title, Source);

    /// <summary>
    /// A value far from those of the other units, by the robust z-score 0,6745 · |x − median| / MAD; with too few units, far from the unit's own earlier ones. Silent when those are too few too, or all alike.
    /// </summary>
    /// <param name="Of">A computation over the cells: "[CT08-BP-02:value:period] / [CT08-BP-01:value:period]".</param>
    public sealed record OutlierRule(
        string Code, Severity Severity, LocalText Title, LocalText Source, string Of, FigureKey At, int MinimumPeers = 8, int MinimumPeriods = 5, decimal Threshold = 3.5m)
        : Rule(Code, Severity, Title, Source);

    /// <summary>A file of evidence goes with the cell's measure.</summary>
    /// <param name="When">The condition under which it does; null for whenever there is a figure.</param>
    public sealed record EvidenceRule(string Code, Severity Severity, LocalText Title, LocalText Source, FigureKey At, string? When = null)
        : Rule(Code, Severity, Title, Source);

    private static FigureKey Rate(MeasureCode measure) => new(measure, FigurePart.Value, FigureWindow.Period);
}
