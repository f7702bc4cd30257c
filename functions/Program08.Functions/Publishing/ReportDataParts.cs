using Program08.Functions.Api.Answers;
using Program08.Pages.Cycles;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Functions.Publishing;

/// <summary>Parts of a report as programs get them.</summary>
internal static class ReportDataParts
{
    public static DecisionAnswer DecisionOf(DecisionRow row) => new(
        row.Level, row.LevelName, row.Approved, row.ByName, row.Capacity, row.At, row.Reason, row.IsVoid,
        row.Paper is not { } paper ? null : new PaperAnswer(paper.RecordedByName, paper.DocumentNumber, paper.SignedOn, paper.AcknowledgedAt, paper.Objection?.At, paper.Objection?.Reason));

    public static CityFigure FigureOf(MeasureTotals totals) => new(
        totals.Value, totals.Numerator, totals.Denominator, totals.Cumulative, totals.Bound, totals.Mark, totals.Coverage.Counted, totals.Coverage.Expected);

    /// <summary>A task with a due day: who leads it, where it stands and by what it is proved.</summary>
    public static MilestoneAnswer MilestoneOf(MilestoneRow row) => new(
        row.Milestone.Code,
        row.Milestone.Name.Vi,
        row.Milestone.Owner,
        row.Owner?.Name.Vi,
        row.Milestone.Due,
        row.Milestone.Done.Vi,
        row.Assessment,
        row.Standing,
        MilestoneNarrative.Standing(row),
        row.Milestone.Evidence?.Vi,
        (row.Standing as Figure.Completed)?.Evidence,
        row.LeftOut,
        row.Source?.Mark,
        row.Source?.Mark == FigureMark.Synthetic,
        row.Source?.IsUnconfirmed == true,
        row.Source?.Version);

    /// <summary>What a figure would be with estimates; it says itself that it is none that was reported. Null where nothing was estimated.</summary>
    public static EstimateAnswer? EstimateOf(Indicator indicator, ImputedFigure? imputed) => imputed is null ? null : new(
        Estimated: true,
        imputed.Method,
        ImputationWords.Method(imputed.Method).Vi,
        ImputationWords.Caution,
        imputed.Value,
        imputed.Assessment,
        imputed.Counted,
        imputed.Expected,
        [
            .. imputed.Units.Select(unit => new EstimatedUnit(
                unit.Unit, unit.Name.Vi, unit.From, [.. unit.Cells.Select(cell => new EstimatedCell(cell.Key, FigureLabels.Of(indicator, cell.Key).Vi, cell.Value))])),
        ]);

    /// <summary>How completely and timely a unit reported; null where the report does not tell.</summary>
    public static DeliveryAnswer? DeliveryOf(DeliveryFacts? facts) => facts is null ? null : new(
        facts.Standing, facts.LateBy?.TotalHours, facts.IsExtended, facts.Asked, facts.Given, facts.SendBacks, facts.Corrections);

    public static ChangesAnswer ChangesOf(ReportChanges changes) => new(
        changes.OldScore,
        [.. changes.Figures.Select(change => new ChangedFigure(change.Unit, change.UnitName.Vi, change.Key, change.Old, change.New))],
        [.. changes.Results.Select(change => new ChangedResult(change.Measure, change.Old, change.New))],
        [.. changes.Units.Select(change => new ChangedUnit(change.Unit, change.WasIn, change.IsIn, change.Words))],
        changes.Milestones);
}
