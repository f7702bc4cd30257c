using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Consolidation;

/// <summary>Works out what one report of a cycle says otherwise than another. Pure: from the two reports alone.</summary>
public static class AmendmentList
{
    /// <summary>The report as an amendment of the one in force.</summary>
    public static CityReport Amending(CityReport report, Amendment amendment, CityReport amended)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(amendment);
        ArgumentNullException.ThrowIfNull(amended);
        var changes = Between(amended, report);
        return report with
        {
            Amendment = new ReportAmendment(
                amendment.Number, amendment.Reason, amendment.Amends.Number, amendment.Amends.Hash, amendment.Amends.At, changes.OldScore, changes.Figures, changes.Results, changes.Units, changes.Milestones),
        };
    }

    /// <summary>What the second says otherwise than the first.</summary>
    public static ReportChanges Between(CityReport before, CityReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new ReportChanges(before.Score, Figures(before, after), Results(before, after), Units(before, after), Milestones(before, after));
    }

    private static List<AmendedFigure> Figures(CityReport before, CityReport after)
    {
        var measures = Measures(after).Select((pair, place) => (pair.Measure, Place: place)).ToDictionary(known => known.Measure.Code);
        var units = after.Units.ToDictionary(unit => unit.Unit.Code, unit => unit.Unit.Name);
        var (old, now) = (Numbers(before), Numbers(after));
        return
        [
            .. old.Keys.Union(now.Keys)
                .Where(number => old.GetValueOrDefault(number) != now.GetValueOrDefault(number) && measures.ContainsKey(number.Key.Measure) && units.ContainsKey(number.Unit))
                .OrderBy(number => number.Unit.Value, StringComparer.Ordinal).ThenBy(number => measures[number.Key.Measure].Place).ThenBy(number => number.Key.Window).ThenBy(number => number.Key.Part)
                .Select(number => (Number: number, measures[number.Key.Measure].Measure))
                .Select(known => new AmendedFigure(
                    known.Number.Unit,
                    units[known.Number.Unit],
                    known.Measure.Code,
                    known.Measure.Name,
                    FigureLabels.Of(known.Measure, known.Number.Key),
                    known.Number.Key,
                    old.GetValueOrDefault(known.Number),
                    now.GetValueOrDefault(known.Number))),
        ];
    }

    /// <summary>Every number a unit stands behind in the report: those that are added up, a department's beside them, and rates that came without their parts.</summary>
    private static Dictionary<(UnitCode Unit, FigureKey Key), FigureState> Numbers(CityReport report)
    {
        Dictionary<(UnitCode, FigureKey), FigureState> numbers = [];
        foreach (var source in Measures(report).SelectMany(pair => pair.Totals.Sources))
        {
            numbers[(source.Unit, source.Key)] = new FigureState(source.Value, source.Bound, source.Mark, source.IsUnconfirmed);
        }

        foreach (var second in report.Indicators.Select(row => row.SecondSource).OfType<SecondSource>())
        {
            foreach (var part in second.Parts.Where(part => part.Total is not null))
            {
                numbers.TryAdd((second.Unit, part.Key), new FigureState(part.Total!.Value, Bound.Exact, second.Mark));
            }
        }

        var known = numbers.Keys.Select(number => (number.Item1, number.Item2.Measure)).ToHashSet();
        foreach (var (unit, score) in report.Scorecards.SelectMany(card => card.Scores.Where(score => score is { IsCityFigure: false, Value: not null }).Select(score => (card.Unit.Code, score))))
        {
            if (!known.Contains((unit, score.Indicator)))
            {
                numbers.Add((unit, new FigureKey(score.Indicator, FigurePart.Value, FigureWindow.Period)), new FigureState(score.Value!.Value, Bound.Exact, score.Mark));
            }
        }

        return numbers;
    }

    private static List<AmendedResult> Results(CityReport before, CityReport after)
    {
        var indicators = after.Indicators.Join(before.Indicators, row => row.Indicator.Code, old => old.Indicator.Code, (row, old) =>
            new AmendedResult(row.Indicator.Code, row.Indicator.Name, row.Indicator.Kind, row.Indicator.UnitOfMeasure, ResultState.Of(old.Totals, old.Assessment), ResultState.Of(row.Totals, row.Assessment)));
        var supplementary = after.Supplementary.Join(before.Supplementary, row => row.Measure.Code, old => old.Measure.Code, (row, old) =>
            new AmendedResult(row.Measure.Code, row.Measure.Name, row.Measure.Kind, row.Measure.UnitOfMeasure, ResultState.Of(old.Totals, null), ResultState.Of(row.Totals, null)));
        return [.. indicators.Concat(supplementary).Where(change => change.Old != change.New)];
    }

    private static List<AmendedUnit> Units(CityReport before, CityReport after) =>
    [
        .. after.Units
            .Select(unit => new AmendedUnit(unit.Unit.Code, unit.Unit.Name, IsIn(before, unit.Unit.Code), unit.Submission is not null, Words(before, unit.Unit.Code) != Words(after, unit.Unit.Code)))
            .Where(change => change.WasIn != change.IsIn || change.Words),
    ];

    private static List<AmendedMilestone>? Milestones(CityReport before, CityReport after)
    {
        List<AmendedMilestone> changes =
        [
            .. (after.Milestones ?? []).Join(before.Milestones ?? [], row => row.Milestone.Code, old => old.Milestone.Code, (row, old) => new AmendedMilestone(
                row.Milestone.Code, row.Milestone.Name, row.Milestone.Owner, MilestoneNarrative.Standing(old), MilestoneNarrative.Standing(row), old.Assessment, row.Assessment))
                .Where(change => change.Old != change.New || change.OldAssessment != change.NewAssessment),
        ];
        return changes.Count == 0 ? null : changes;
    }

    private static bool IsIn(CityReport report, UnitCode unit) => report.Units.Any(known => known.Unit.Code == unit && known.Submission is not null);

    private static string Words(CityReport report, UnitCode unit) => string.Join(
        '\n',
        report.Explanations.Where(known => known.Unit == unit).Select(known => $"{known.Figure} {known.Warning.Vi} {known.Text}")
            .Concat((report.Texts ?? []).Where(known => known.Unit == unit).SelectMany(known => known.Sections.Select(text => $"{text.Section} {text.Text}")))
            .Concat((report.Quoted ?? []).Where(known => known.Unit == unit).Select(known => $"{known.Section} {known.Text}")));

    private static IEnumerable<(Measure Measure, MeasureTotals Totals)> Measures(CityReport report) =>
        report.Indicators.Select(row => ((Measure)row.Indicator, row.Totals)).Concat(report.Supplementary.Select(row => ((Measure)row.Measure, row.Totals)));
}
