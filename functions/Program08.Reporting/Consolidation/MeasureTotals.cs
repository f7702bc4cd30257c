using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>A measure rolled up over its units.</summary>
/// <param name="Value">In the measure's unit, unrounded; null when there is no figure.</param>
/// <param name="Numerator">Sum over the counted units, for percentages and changes in points.</param>
/// <param name="Denominator">Sum over the counted units, for percentages and changes in points.</param>
/// <param name="Bound">Of the value: a sum with one "hơn" in it is "hơn".</param>
/// <param name="Cumulative">Sum of the cumulative column; null unless every counted unit gave it.</param>
/// <param name="Mark">The weakest of what both columns rest on.</param>
/// <param name="Sources">By unit code, then in form order.</param>
/// <param name="NumeratorBefore">Sum of the year before, for changes in points.</param>
/// <param name="DenominatorBefore">Sum of the year before, for changes in points.</param>
public sealed record MeasureTotals(
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    Bound Bound,
    decimal? Cumulative,
    Bound CumulativeBound,
    Coverage Coverage,
    FigureMark Mark,
    IReadOnlyList<FigureSource> Sources,
    decimal? NumeratorBefore = null,
    decimal? DenominatorBefore = null)
{
    /// <summary>The weakest of what one column rests on: a published cumulative figure stays published beside a made-up one of the period.</summary>
    public FigureMark MarkOf(FigureWindow window) =>
        Sources.Where(source => source.Key.Window == window).Select(source => source.Mark).DefaultIfEmpty(Mark).Max();
}
