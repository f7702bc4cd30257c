using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Consolidation;

/// <summary>A department's total of an indicator that the units report: the check of the figure, never the figure (R8b).</summary>
/// <param name="Unit">The department.</param>
/// <param name="Value">The rate, change or amount by the department, unrounded; null while there is none.</param>
/// <param name="Parts">In form order, one for each cell asked for.</param>
/// <param name="Mark">The weakest of the department's cells.</param>
/// <param name="IsSubmitted">False: the department sent nothing, so nothing was checked.</param>
public sealed record SecondSource(UnitCode Unit, LocalText Name, decimal? Value, IReadOnlyList<SecondSourcePart> Parts, FigureMark Mark, bool IsSubmitted)
{
    public bool HasDifference => Parts.Any(part => part.Difference is not (null or 0m));

    /// <summary>Null when the indicator has no second source, or the department takes no part in the cycle or need not report in it.</summary>
    internal static SecondSource? Of(
        Indicator indicator,
        MeasureTotals totals,
        IReadOnlyList<Unit> roster,
        IReadOnlyDictionary<UnitCode, UnitSubmission> submissions,
        IReadOnlyDictionary<UnitCode, ReleaseKind> released,
        IReadOnlyList<DifferenceConfirmation> confirmations)
    {
        if (roster.FirstOrDefault(unit => AskedFigures.IsSecondSource(indicator, unit)) is not { } department
            || (released.ContainsKey(department.Code) && !submissions.ContainsKey(department.Code)))
        {
            return null;
        }

        var submission = submissions.GetValueOrDefault(department.Code);
        var own = submission is null ? null : RollUp.OfUnit(indicator, submission);
        var parts = AskedFigures.Of(indicator).Select(key => Part(key, RollUp.SumOf(totals, key), submission, confirmations));
        return new SecondSource(department.Code, department.Name, own?.Value, [.. parts], own?.Mark ?? FigureMark.Reported, submission is not null);
    }

    private static SecondSourcePart Part(FigureKey key, decimal? sum, UnitSubmission? submission, IReadOnlyList<DifferenceConfirmation> confirmations)
    {
        var total = submission?.Content.Find(key)?.Figure.Number;
        var explained = submission?.Explanations.FirstOrDefault(known => known.Finding.Rule == CheckCodes.SecondSource && known.Finding.Place.Figure == key);
        return new SecondSourcePart(
            key,
            sum,
            total,
            explained?.Text,
            explained?.Finding.Found is { } found && total is { } its && sum is { } theirs && found != SecondSourceCheck.Numbers(its, theirs),
            confirmations.LastOrDefault(known => known.Figure == key && known.UnitsSum == sum && known.Total == total)?.Reason);
    }
}
