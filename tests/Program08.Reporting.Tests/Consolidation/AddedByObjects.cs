using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Tests.Consolidation;

/// <summary>A measure added up return by return, as simply as it can be said: what the columns have to give.</summary>
internal static class AddedByObjects
{
    public static MeasureTotals Of(Measure measure, IReadOnlyList<Unit> expected, IReadOnlyDictionary<UnitCode, UnitSubmission> submissions, IReadOnlyDictionary<UnitCode, ReleaseKind> released)
    {
        var keys = AskedFigures.Of(measure).ToList();
        List<LeftOut> leftOut = [];
        List<UnitSubmission> counted = [];
        foreach (var unit in expected)
        {
            if (WhyNot(measure, keys, submissions.GetValueOrDefault(unit.Code), released.TryGetValue(unit.Code, out var release) ? release : null) is { } why)
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

        var sources = counted.SelectMany(submission => keys.Select(key => Source(submission, key)).OfType<FigureSource>()).ToList();
        var period = sources.Where(source => source.Key.Window == FigureWindow.Period).ToList();
        var cumulative = sources.Where(source => source.Key.Window == FigureWindow.Cumulative).ToList();
        return new MeasureTotals(
            Value(measure.Kind, part => Sum(period, part)),
            Sum(period, FigurePart.Numerator),
            Sum(period, FigurePart.Denominator),
            Together(period),
            counted.Count > 0 && cumulative.Count == counted.Count ? Sum(cumulative, FigurePart.Value) : null,
            Together(cumulative),
            new Coverage(counted.Count, Math.Max(expected.Count, 1) - leftOut.Count(unit => unit.Reason is LeftOutReason.NotApplicable or LeftOutReason.Excluded), leftOut),
            sources.Select(source => source.Mark).DefaultIfEmpty(FigureMark.Reported).Max(),
            sources,
            Sum(period, FigurePart.NumeratorBefore),
            Sum(period, FigurePart.DenominatorBefore));
    }

    private static (LeftOutReason Reason, string? Detail)? WhyNot(Measure measure, List<FigureKey> keys, UnitSubmission? submission, ReleaseKind? release)
    {
        if (submission is null)
        {
            return (release switch { null => LeftOutReason.NotSubmitted, ReleaseKind.Waived => LeftOutReason.Waived, _ => LeftOutReason.Excluded }, null);
        }

        var figures = keys.Where(key => key.Window == FigureWindow.Period).Select(key => submission.Content.Find(key)?.Figure ?? new Figure.Missing()).ToList();
        if (figures.OfType<Figure.NotApplicable>().FirstOrDefault() is { } notApplicable)
        {
            return (LeftOutReason.NotApplicable, notApplicable.Reason);
        }

        if (figures.All(figure => figure.Number is not null))
        {
            return keys.Zip(figures).Any(cell => cell.First.Part is FigurePart.Denominator or FigurePart.DenominatorBefore && cell.Second.Number == 0m) ? (LeftOutReason.NotApplicable, null) : null;
        }

        var isAlone = measure.Kind is MeasureKind.Percentage or MeasureKind.PercentagePointChange
            && submission.Content.Find(new FigureKey(measure.Code, FigurePart.Value, FigureWindow.Period))?.Figure.Number is not null;
        return isAlone ? (LeftOutReason.RatioWithoutParts, null) : (LeftOutReason.Missing, figures.OfType<Figure.Missing>().FirstOrDefault(missing => missing.Reason is not null)?.Reason);
    }

    private static FigureSource? Source(UnitSubmission submission, FigureKey key) => submission.Content.Find(key) is { Figure.Number: { } number } entered
        ? new FigureSource(
            key, submission.Unit.Code, submission.Version, submission.FileName, submission.FileHash, entered.Place.Sheet, entered.Place.Cell, number, entered.Figure is Figure.Given given ? given.Bound : Bound.Exact, entered.Mark)
        : null;

    private static decimal? Value(MeasureKind kind, Func<FigurePart, decimal?> part) => kind switch
    {
        MeasureKind.Percentage => Rate(part(FigurePart.Numerator), part(FigurePart.Denominator)),
        MeasureKind.PercentagePointChange => Rate(part(FigurePart.NumeratorBefore), part(FigurePart.DenominatorBefore)) - Rate(part(FigurePart.Numerator), part(FigurePart.Denominator)),
        MeasureKind.Milestone => null,
        _ => part(FigurePart.Value),
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
