using Program08.Reporting.Numbers;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>Estimates what units did not give, by the method the programme chose for the indicator.</summary>
public static class Imputations
{
    /// <summary>Puts estimates beside the figures that lack units and whose programme wants them.</summary>
    /// <param name="published">Of the same programme; those of the report's own period or later ones don't matter.</param>
    public static CityReport Imputed(this CityReport report, IEnumerable<CityReport> published)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(published);
        if (report.Indicators.All(row => row.Indicator.Imputation == ImputationMethod.None) || !Period.Of(report.Period).TryGet(out var period, out _))
        {
            return report;
        }

        List<CityReport> earlier = [.. published.Where(known => known.Cycle != report.Cycle).Select(known => (Report: known, Period: PeriodOf(known)))
            .Where(known => known.Period is { } other && other.Kind == period.Kind && other.Last < period.Last).OrderByDescending(known => known.Period!.Last).Select(known => known.Report)];
        return report with { Indicators = [.. report.Indicators.Select(row => row with { Imputed = Of(row, report, earlier) })] };
    }

    private static ImputedFigure? Of(IndicatorRow row, CityReport report, List<CityReport> earlier)
    {
        var window = row.Target?.Window ?? FigureWindow.Period;
        List<FigureKey> keys = [.. AskedFigures.Of(row.Indicator).Where(key => key.Window == window)];
        var lacking = row.Totals.Coverage.LeftOut.Where(left => left.Reason is LeftOutReason.NotSubmitted or LeftOutReason.Missing or LeftOutReason.Waived && left.Unit is not null)
            .Select(left => report.Units.First(unit => unit.Unit.Code == left.Unit).Unit);
        List<ImputedUnit> units = row.Indicator.Imputation switch
        {
            ImputationMethod.None => [],
            ImputationMethod.CarryForward => [.. lacking.Select(unit => CarriedForward(unit, row.Indicator.Code, keys, earlier)).OfType<ImputedUnit>()],
            ImputationMethod.Peers => [.. lacking.Select(unit => ByPeers(unit, row, keys, report)).OfType<ImputedUnit>()],
        };
        if (units.Count == 0)
        {
            return null;
        }

        var totals = RollUp.With(row.Indicator, row.Totals, units);
        return (window == FigureWindow.Cumulative ? totals.Cumulative : totals.Value) is { } value
            ? new ImputedFigure(row.Indicator.Imputation, units, value, totals.Coverage.Counted, totals.Coverage.Expected, Assessor.Assess(row.Target, totals))
            : null;
    }

    private static ImputedUnit? CarriedForward(Unit unit, MeasureCode measure, List<FigureKey> keys, List<CityReport> earlier)
    {
        foreach (var report in earlier)
        {
            var own = report.Indicators.FirstOrDefault(row => row.Indicator.Code == measure)?.Totals.Sources.Where(source => source.Unit == unit.Code && keys.Contains(source.Key)).ToDictionary(source => source.Key, source => source.Value);
            if (own is not null && keys.TrueForAll(own.ContainsKey))
            {
                return new ImputedUnit(unit.Code, unit.Name, report.Period, [.. keys.Select(key => new ImputedCell(key, own[key]))]);
            }
        }

        return null;
    }

    // Each cell for each inhabitant of the units of its kind that gave theirs, so that a rate stays theirs; whole things stay whole.
    private static ImputedUnit? ByPeers(Unit unit, IndicatorRow row, List<FigureKey> keys, CityReport report)
    {
        var given = row.Totals.Sources.Where(source => keys.Contains(source.Key)).ToLookup(source => source.Unit);
        List<Unit> peers = [.. report.Units.Select(known => known.Unit).Where(known => known.Kind == unit.Kind && known.ReferencePopulation > 0 && given[known.Code].Count() == keys.Count)];
        if (unit.ReferencePopulation is not > 0 || peers.Count == 0)
        {
            return null;
        }

        var inhabitants = peers.Sum(peer => peer.ReferencePopulation!.Value);
        return new ImputedUnit(unit.Code, unit.Name, null, [.. keys.Select(key => new ImputedCell(
            key, decimal.Round(peers.Sum(peer => given[peer.Code].First(source => source.Key == key).Value) * unit.ReferencePopulation.Value / inhabitants, 0, MidpointRounding.AwayFromZero)))]);
    }

    private static Period? PeriodOf(CityReport report) => Period.Of(report.Period).TryGet(out var period, out _) ? period : null;
}
