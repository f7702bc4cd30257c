using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>
/// Adds a measure up over its units. Rates come from the sums of numerators and denominators, never from a mean of rates; what is missing is named, never zero.
/// </summary>
internal static class RollUp
{
    /// <param name="expected">The units that are asked for the measure, by code.</param>
    /// <param name="released">Units that need not report, and why.</param>
    public static MeasureTotals Of(
        Measure measure, IReadOnlyList<Unit> expected, IReadOnlyDictionary<UnitCode, UnitSubmission> submissions, IReadOnlyDictionary<UnitCode, ReleaseKind>? released = null)
    {
        var keys = AskedFigures.Of(measure).ToList();
        var leftOut = new List<LeftOut>();
        var counted = new List<UnitSubmission>();
        foreach (var unit in expected)
        {
            if (WhyNot(measure, keys, submissions.GetValueOrDefault(unit.Code), released?.TryGetValue(unit.Code, out var release) == true ? release : null) is { } why)
            {
                leftOut.Add(new LeftOut(unit.Code, unit.Name, why.Reason, why.Detail));
            }
            else
            {
                counted.Add(submissions[unit.Code]);
            }
        }

        if (counted.Count > 1 && measure.Kind == MeasureKind.Number)
        {
            leftOut.AddRange(counted.Select(submission => new LeftOut(submission.Unit.Code, submission.Unit.Name, LeftOutReason.NotAdditive, null)));
            counted.Clear();
        }

        if (expected.Count == 0)
        {
            leftOut.Add(new LeftOut(null, null, LeftOutReason.NoReporter, null));
        }

        var concerned = Math.Max(expected.Count, 1) - leftOut.Count(unit => unit.Reason is LeftOutReason.NotApplicable or LeftOutReason.Excluded);
        return Totals(measure, keys, counted, new Coverage(counted.Count, concerned, leftOut));
    }

    /// <summary>The figure of one unit alone; a rate given without its parts counts here.</summary>
    public static MeasureTotals OfUnit(Measure measure, UnitSubmission submission)
    {
        var totals = Of(measure, [submission.Unit], new Dictionary<UnitCode, UnitSubmission> { [submission.Unit.Code] = submission });
        return totals.Value is null && Alone(measure, submission) is { Figure.Number: { } typed } alone
            ? totals with { Value = typed, Mark = alone.Mark }
            : totals;
    }

    /// <summary>The same measure over some of the units that a total was taken of.</summary>
    /// <param name="units">Those of them that are asked for the measure.</param>
    public static MeasureTotals Within(Measure measure, MeasureTotals totals, IReadOnlySet<UnitCode> units)
    {
        List<FigureSource> sources = [.. totals.Sources.Where(source => units.Contains(source.Unit))];
        List<LeftOut> leftOut = [.. totals.Coverage.LeftOut.Where(left => left.Unit is { } unit && units.Contains(unit))];
        var concerned = units.Count - leftOut.Count(unit => unit.Reason is LeftOutReason.NotApplicable or LeftOutReason.Excluded);
        return Totals(measure, sources, new Coverage(sources.Select(source => source.Unit).Distinct().Count(), concerned, leftOut));
    }

    private static (LeftOutReason Reason, string? Detail)? WhyNot(Measure measure, List<FigureKey> keys, UnitSubmission? submission, ReleaseKind? release)
    {
        if (submission is null)
        {
            return (ReasonOf(release), null);
        }

        var figures = keys.Where(key => key.Window == FigureWindow.Period).Select(key => submission.Content.Find(key)?.Figure ?? new Figure.Missing()).ToList();
        if (figures.OfType<Figure.NotApplicable>().FirstOrDefault() is { } notApplicable)
        {
            return (LeftOutReason.NotApplicable, notApplicable.Reason);
        }

        if (figures.All(figure => figure.Number is not null))
        {
            // A zero denominator that slipped through has no rate and adds nothing.
            return keys.Zip(figures).Any(cell => cell.First.Part is FigurePart.Denominator or FigurePart.DenominatorBefore && cell.Second.Number == 0m) ? (LeftOutReason.NotApplicable, null) : null;
        }

        return Alone(measure, submission) is { Figure.Number: not null }
            ? (LeftOutReason.RatioWithoutParts, null)
            : (LeftOutReason.Missing, figures.OfType<Figure.Missing>().FirstOrDefault(missing => missing.Reason is not null)?.Reason);
    }

    internal static LeftOutReason ReasonOf(ReleaseKind? release) => release switch
    {
        null => LeftOutReason.NotSubmitted,
        ReleaseKind.Waived => LeftOutReason.Waived,
        ReleaseKind.Excluded => LeftOutReason.Excluded,
        _ => throw new ArgumentOutOfRangeException(nameof(release)),
    };

    // The value of a measure that is asked for by parts.
    private static EnteredFigure? Alone(Measure measure, UnitSubmission submission) => measure.Kind is MeasureKind.Percentage or MeasureKind.PercentagePointChange
        ? submission.Content.Find(new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Period))
        : null;

    private static MeasureTotals Totals(Measure measure, List<FigureKey> keys, List<UnitSubmission> counted, Coverage coverage)
    {
        var sources = counted.SelectMany(submission => keys.Select(key => Source(submission, key)).OfType<FigureSource>()).ToList();
        return Totals(measure, sources, coverage);
    }

    private static MeasureTotals Totals(Measure measure, List<FigureSource> sources, Coverage coverage)
    {
        var period = sources.Where(source => source.Key.Window == FigureWindow.Period).ToList();
        var cumulative = sources.Where(source => source.Key.Window == FigureWindow.Cumulative).ToList();
        var (numerator, denominator) = (Sum(period, FigurePart.Numerator), Sum(period, FigurePart.Denominator));
        var (numeratorBefore, denominatorBefore) = (Sum(period, FigurePart.NumeratorBefore), Sum(period, FigurePart.DenominatorBefore));
        return new MeasureTotals(
            ValueOf(measure.Kind, part => Sum(period, part)),
            numerator,
            denominator,
            Together(period),
            coverage.Counted > 0 && cumulative.Count == coverage.Counted ? Sum(cumulative, FigurePart.Value) : null,
            Together(cumulative),
            coverage,
            sources.Select(source => source.Mark).DefaultIfEmpty(FigureMark.Reported).Max(),
            sources,
            numeratorBefore,
            denominatorBefore);
    }

    /// <summary>Sum of one cell over the counted units; null unless every one of them gave it.</summary>
    public static decimal? SumOf(MeasureTotals totals, FigureKey key)
    {
        var values = totals.Sources.Where(source => source.Key == key).Select(source => source.Value).ToList();
        return values.Count > 0 && values.Count == totals.Coverage.Counted ? values.Sum() : null;
    }

    private static FigureSource? Source(UnitSubmission submission, FigureKey key) =>
        submission.Content.Find(key) is { Figure.Number: { } number } entered
            ? new FigureSource(
                key,
                submission.Unit.Code,
                submission.Version,
                submission.FileName,
                submission.FileHash,
                entered.Place.Sheet,
                entered.Place.Cell,
                number,
                entered.Figure is Figure.Given given ? given.Bound : Bound.Exact,
                entered.Mark,
                submission.Unconfirmed?.Contains(key) == true)
            : null;

    /// <summary>A measure's value from its parts; null when one is missing or the denominator is zero.</summary>
    public static decimal? ValueOf(MeasureKind kind, Func<FigurePart, decimal?> part) => kind switch
    {
        MeasureKind.Percentage => Rate(part(FigurePart.Numerator), part(FigurePart.Denominator)),
        MeasureKind.Count or MeasureKind.Money or MeasureKind.Number => part(FigurePart.Value),
        MeasureKind.Milestone => null,
        MeasureKind.PercentagePointChange =>
            Rate(part(FigurePart.NumeratorBefore), part(FigurePart.DenominatorBefore)) - Rate(part(FigurePart.Numerator), part(FigurePart.Denominator)),
    };

    private static decimal? Rate(decimal? numerator, decimal? denominator) => denominator > 0m ? numerator / denominator * 100m : null;

    private static decimal? Sum(List<FigureSource> sources, FigurePart part)
    {
        var values = sources.Where(source => source.Key.Part == part).Select(source => source.Value).ToList();
        return values.Count == 0 ? null : values.Sum();
    }

    private static Bound Together(List<FigureSource> sources) => sources.Select(source => source.Bound).Where(bound => bound != Bound.Exact).Distinct().ToList() switch
    {
        [] => Bound.Exact,
        [var only] => only,
        _ => Bound.About,
    };
}
