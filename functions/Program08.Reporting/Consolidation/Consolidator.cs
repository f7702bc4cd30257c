using Program08.Reporting.Cycles;
using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Reporting.Consolidation;

/// <summary>Puts the units' returns together into the city report.</summary>
public static class Consolidator
{
    /// <param name="submissions">At most one a unit; those of units outside the roster are left out.</param>
    /// <param name="released">Units that need not report, and why.</param>
    /// <param name="confirmations">Differences of sources that the coordinator let stand.</param>
    public static CityReport Consolidate(
        CyclePlan plan,
        Programme programme,
        PeriodCode period,
        IReadOnlyList<UnitSubmission> submissions,
        IReadOnlyDictionary<UnitCode, ReleaseKind>? released = null,
        IReadOnlyList<PickedText>? picked = null,
        IReadOnlyList<DifferenceConfirmation>? confirmations = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(programme);
        var units = plan.Roster.Select(entry => entry.Unit).OrderBy(unit => unit.Code.Value, StringComparer.Ordinal).ToList();
        var free = released ?? new Dictionary<UnitCode, ReleaseKind>();
        var known = units.Select(unit => unit.Code).ToHashSet();
        var received = submissions.Where(submission => known.Contains(submission.Unit.Code)).ToDictionary(submission => submission.Unit.Code);
        var indicators = programme.Indicators.Select(indicator => Row(indicator, period, units, received, free, confirmations ?? [])).ToList();
        var supplementary = programme.SupplementaryMeasures.Select(measure => new SupplementaryRow(measure, RollUp.Of(measure, Expected(measure, units), received, free))).ToList();
        var milestones = MilestoneRows.Of(plan, programme, units, received, free);
        return new CityReport(
            plan.Id,
            period,
            plan.ProgrammeVersion,
            plan.Title,
            plan.CutOff,
            [.. units.Select(unit => new ReportUnit(unit, received.TryGetValue(unit.Code, out var submission) ? Facts(submission) : null, free.TryGetValue(unit.Code, out var release) ? release : null))],
            indicators,
            supplementary,
            [.. units.Where(unit => unit.Kind != UnitKind.Department && received.ContainsKey(unit.Code)).Select(unit => Scorecard(received[unit.Code], indicators, milestones, period))],
            ScoreCount.From(indicators.Select(row => row.Assessment)),
            [.. Enum.GetValues<LeadRole>().Select(role => new RoleCount(role, ScoreCount.From(indicators.Where(row => row.Indicator.Role == role).Select(row => row.Assessment))))],
            [.. units.Where(unit => received.ContainsKey(unit.Code)).SelectMany(unit => Explanations(received[unit.Code]))],
            CatalogueNotice.For(programme),
            indicators.Any(row => row.Totals.Mark == FigureMark.Synthetic || row.Target is { Assumed: true } || row.SecondSource is { Mark: FigureMark.Synthetic }) || supplementary.Any(row => row.Totals.Mark == FigureMark.Synthetic)
                || milestones?.Any(row => row.Source?.Mark == FigureMark.Synthetic) == true,
            Texts(units, received),
            Quoted(units, received, picked ?? []),
            programme.Area,
            milestones);
    }

    private static IndicatorRow Row(
        Indicator indicator,
        PeriodCode period,
        List<Unit> units,
        Dictionary<UnitCode, UnitSubmission> received,
        IReadOnlyDictionary<UnitCode, ReleaseKind> released,
        IReadOnlyList<DifferenceConfirmation> confirmations)
    {
        var totals = RollUp.Of(indicator, Expected(indicator, units), received, released);
        var target = indicator.Applicable(null, period);
        var value = target?.Window == FigureWindow.Cumulative ? totals.Cumulative : totals.Value;
        return new IndicatorRow(
            indicator,
            totals,
            target,
            Assessor.Assess(target, totals),
            Assessor.PercentOfPlan(indicator, target, value),
            Assessor.Gap(indicator, target, value),
            SecondSource.Of(indicator, totals, units, received, released, confirmations),
            target?.Other is { } other ? Assessor.Assess(target with { Operator = other.Operator, Value = other.Value }, totals) : null);
    }

    private static List<Unit> Expected(Measure measure, List<Unit> units) => [.. units.Where(unit => AskedFigures.IsSource(measure, unit))];

    private static UnitScorecard Scorecard(UnitSubmission submission, List<IndicatorRow> rows, IReadOnlyList<MilestoneRow>? milestones, PeriodCode period)
    {
        var scores = rows.Select(row => row.Indicator.ReportedBy == ReportedBy.City
            ? new UnitScore(row.Indicator.Code, row.Compared, row.Target, row.Assessment, IsCityFigure: true, row.Mark)
            : Score(submission, row.Indicator, period)).ToList();
        List<MilestoneRow> own = [.. (milestones ?? []).Where(row => row.Owner?.Code == submission.Unit.Code)];
        return new UnitScorecard(submission.Unit, scores, ScoreCount.From(scores.Select(score => score.Assessment)), own.Count == 0 ? null : own);
    }

    private static UnitScore Score(UnitSubmission submission, Indicator indicator, PeriodCode period)
    {
        var own = RollUp.OfUnit(indicator, submission);
        var target = indicator.Applicable(submission.Unit, period);
        var value = target?.Window == FigureWindow.Cumulative ? own.Cumulative : own.Value;
        return new UnitScore(indicator.Code, value, target, Assessor.Assess(target, own), IsCityFigure: false, own.MarkOf(target?.Window ?? FigureWindow.Period));
    }

    private static List<UnitTexts>? Texts(List<Unit> units, Dictionary<UnitCode, UnitSubmission> received)
    {
        List<UnitTexts> texts = [.. units
            .Where(unit => received.TryGetValue(unit.Code, out var sent) && sent.Content.Texts is { Count: > 0 })
            .Select(unit => new UnitTexts(unit.Code, unit.Name, received[unit.Code].Content.Texts!))];
        return texts.Count == 0 ? null : texts;
    }

    /// <summary>Words that a unit has changed or taken back since they were picked are no longer its own, and are left out.</summary>
    private static List<QuotedText>? Quoted(List<Unit> units, Dictionary<UnitCode, UnitSubmission> received, IReadOnlyList<PickedText> picked)
    {
        List<QuotedText> quoted = [.. picked
            .Where(pick => received.TryGetValue(pick.Unit, out var sent) && sent.Content.Text(pick.Section) == pick.Original)
            .OrderBy(pick => pick.Section).ThenBy(pick => pick.Unit.Value, StringComparer.Ordinal)
            .Select(pick => new QuotedText(pick.Section, pick.Unit, units.First(unit => unit.Code == pick.Unit).Name, received[pick.Unit].Version, pick.Text, pick.IsEdited))];
        return quoted.Count == 0 ? null : quoted;
    }

    private static SubmissionFacts Facts(UnitSubmission submission) =>
        new(submission.Version, submission.FileName, submission.FileHash, submission.SubmittedBy, submission.SubmittedAt, submission.LateBy);

    private static IEnumerable<UnitExplanation> Explanations(UnitSubmission submission) => submission.Explanations
        .OrderBy(explained => explained.Finding.Fingerprint, StringComparer.Ordinal)
        .Select(explained => new UnitExplanation(
            submission.Unit.Code, submission.Unit.Name, explained.Finding.Place.Figure, Sentences.WithoutCell(explained.Finding), explained.Text));
}
