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
        var columns = MeasureColumns.For(measure, expected.Count);
        for (var unit = 0; unit < expected.Count; unit++)
        {
            if (submissions.TryGetValue(expected[unit].Code, out var submission))
            {
                Fill(columns, unit, submission.Content);
            }
        }

        var rolled = ColumnRollUp.Of(columns);
        List<LeftOut> leftOut =
        [
            .. rolled.LeftOut.Select(left => LeftOut(columns.Keys, expected[left.Unit], left.Reason, submissions, released)),
            .. expected.Count == 0 ? [new LeftOut(null, null, LeftOutReason.NoReporter, null)] : (LeftOut[])[],
        ];
        var concerned = Math.Max(expected.Count, 1) - leftOut.Count(unit => unit.Reason is LeftOutReason.NotApplicable or LeftOutReason.Excluded);
        decimal? Sum(FigurePart part, FigureWindow window = FigureWindow.Period) => ColumnRollUp.Sum(columns, rolled.Sums, part, window);
        return new MeasureTotals(
            rolled.Value,
            Sum(FigurePart.Numerator),
            Sum(FigurePart.Denominator),
            rolled.Bound,
            Sum(FigurePart.Value, FigureWindow.Cumulative),
            rolled.CumulativeBound,
            new Coverage(rolled.Counted.Count, concerned, leftOut),
            rolled.Mark,
            [.. rolled.Counted.SelectMany(unit => Sources(submissions[expected[unit].Code], columns.Keys))],
            Sum(FigurePart.NumeratorBefore),
            Sum(FigurePart.DenominatorBefore));
    }

    /// <summary>The figure of one unit alone; a rate given without its parts counts here.</summary>
    public static MeasureTotals OfUnit(Measure measure, UnitSubmission submission)
    {
        var totals = Of(measure, [submission.Unit], new Dictionary<UnitCode, UnitSubmission> { [submission.Unit.Code] = submission });
        return totals.Value is null && Alone(measure, submission.Content) is { Figure.Number: { } typed } alone
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

    /// <summary>The total with estimates for units that are not in it.</summary>
    public static MeasureTotals With(Measure measure, MeasureTotals totals, IReadOnlyList<ImputedUnit> units)
    {
        var estimated = units.Select(unit => unit.Unit).ToHashSet();
        List<FigureSource> sources =
        [
            .. totals.Sources,
            .. units.SelectMany(unit => unit.Cells.Select(cell => new FigureSource(cell.Key, unit.Unit, 0, null, null, null, null, cell.Value, Bound.Exact, FigureMark.Derived))),
        ];
        var coverage = totals.Coverage with { Counted = totals.Coverage.Counted + units.Count, LeftOut = [.. totals.Coverage.LeftOut.Where(left => left.Unit is not { } unit || !estimated.Contains(unit))] };
        return Totals(measure, sources, coverage);
    }

    private static void Fill(MeasureColumns columns, int unit, ReturnContent content)
    {
        for (var at = 0; at < columns.Keys.Count; at++)
        {
            var entered = content.Find(columns.Keys[at]);
            columns.Columns[at].Set(unit, entered?.Figure, entered?.Mark ?? FigureMark.Reported);
        }

        columns.Alone?.Set(unit, Alone(columns.Measure, content)?.Figure, FigureMark.Reported);
    }

    private static LeftOut LeftOut(
        IReadOnlyList<FigureKey> keys, Unit unit, LeftOutReason reason, IReadOnlyDictionary<UnitCode, UnitSubmission> submissions, IReadOnlyDictionary<UnitCode, ReleaseKind>? released)
    {
        if (!submissions.TryGetValue(unit.Code, out var submission))
        {
            return new LeftOut(unit.Code, unit.Name, ReasonOf(released?.TryGetValue(unit.Code, out var release) == true ? release : null), null);
        }

        var figures = keys.Where(key => key.Window == FigureWindow.Period).Select(key => submission.Content.Find(key)?.Figure);
        return new LeftOut(unit.Code, unit.Name, reason, reason switch
        {
            LeftOutReason.NotApplicable => figures.OfType<Figure.NotApplicable>().FirstOrDefault()?.Reason,
            LeftOutReason.Missing => figures.OfType<Figure.Missing>().FirstOrDefault(missing => missing.Reason is not null)?.Reason,
            _ => null,
        });
    }

    internal static LeftOutReason ReasonOf(ReleaseKind? release) => release switch
    {
        null => LeftOutReason.NotSubmitted,
        ReleaseKind.Waived => LeftOutReason.Waived,
        ReleaseKind.Excluded => LeftOutReason.Excluded,
        _ => throw new ArgumentOutOfRangeException(nameof(release)),
    };

    // The value of a measure that is asked for by parts.
    private static EnteredFigure? Alone(Measure measure, ReturnContent content) => MeasureColumns.AloneKey(measure) is { } key ? content.Find(key) : null;

    private static IEnumerable<FigureSource> Sources(UnitSubmission submission, IReadOnlyList<FigureKey> keys) => keys.Select(key => Source(submission, key)).OfType<FigureSource>();

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
