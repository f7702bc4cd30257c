using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Functions.Publishing;

/// <summary>Parts of a report as programs get them.</summary>
internal static class ReportDataParts
{
    public static object FigureOf(MeasureTotals totals) => new
    {
        totals.Value,
        totals.Numerator,
        totals.Denominator,
        totals.Cumulative,
        totals.Bound,
        totals.Mark,
        totals.Coverage.Counted,
        totals.Coverage.Expected,
    };

    /// <summary>A task with a due day: who leads it, where it stands and by what it is proved.</summary>
    public static object MilestoneOf(MilestoneRow row) => new
    {
        row.Milestone.Code,
        Name = row.Milestone.Name.Vi,
        row.Milestone.Owner,
        OwnerName = row.Owner?.Name.Vi,
        row.Milestone.Due,
        Done = row.Milestone.Done.Vi,
        row.Assessment,
        State = row.Standing,
        Standing = MilestoneNarrative.Standing(row),
        EvidenceAsked = row.Milestone.Evidence?.Vi,
        (row.Standing as Figure.Completed)?.Evidence,
        row.LeftOut,
        row.Source?.Mark,
        Synthetic = row.Source?.Mark == FigureMark.Synthetic,
        Unconfirmed = row.Source?.IsUnconfirmed == true,
        row.Source?.Version,
    };

    /// <summary>What a figure would be with estimates; it says itself that it is none that was reported. Null where nothing was estimated.</summary>
    public static object? EstimateOf(Indicator indicator, ImputedFigure? imputed) => imputed is null ? null : new
    {
        Estimated = true,
        imputed.Method,
        MethodInWords = ImputationWords.Method(imputed.Method).Vi,
        ImputationWords.Caution,
        imputed.Value,
        imputed.Assessment,
        imputed.Counted,
        imputed.Expected,
        Units = imputed.Units.Select(unit => new
        {
            unit.Unit,
            UnitName = unit.Name.Vi,
            FromPeriod = unit.From,
            Cells = unit.Cells.Select(cell => new { cell.Key, Part = FigureLabels.Of(indicator, cell.Key).Vi, cell.Value }),
        }),
    };

    /// <summary>How completely and timely a unit reported; null where the report does not tell.</summary>
    public static object? DeliveryOf(DeliveryFacts? facts) => facts is null ? null : new
    {
        facts.Standing,
        LateHours = facts.LateBy?.TotalHours,
        facts.IsExtended,
        facts.Asked,
        facts.Given,
        facts.SendBacks,
        facts.Corrections,
    };

    public static object ChangesOf(ReportChanges changes) => new
    {
        changes.OldScore,
        Figures = changes.Figures.Select(change => new { change.Unit, UnitName = change.UnitName.Vi, change.Key, change.Old, change.New }),
        Results = changes.Results.Select(change => new { change.Measure, change.Old, change.New }),
        Units = changes.Units.Select(change => new { change.Unit, change.WasIn, change.IsIn, change.Words }),
        changes.Milestones,
    };
}
