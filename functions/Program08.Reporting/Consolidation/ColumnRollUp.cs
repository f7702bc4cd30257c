using System.Numerics;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Consolidation;

/// <summary>
/// Adds a measure up over columns. Rates come from the sums of numerators and denominators, never from a mean of rates; what is missing is named, never zero.
/// </summary>
public static class ColumnRollUp
{
    public static ColumnTotals Of(MeasureColumns measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var count = measure.Columns.Count == 0 ? 0 : measure.Columns[0].Count;
        var counted = new int[count];
        var countedUnits = 0;
        List<(int, LeftOutReason)> leftOut = [];
        for (var unit = 0; unit < count; unit++)
        {
            if (WhyNot(measure, unit) is { } reason)
            {
                leftOut.Add((unit, reason));
            }
            else
            {
                counted[countedUnits++] = unit;
            }
        }

        if (countedUnits > 1 && measure.Measure.Kind == MeasureKind.Number)
        {
            leftOut.AddRange(counted.Take(countedUnits).Select(unit => (unit, LeftOutReason.NotAdditive)));
            countedUnits = 0;
        }

        return Totals(measure, counted[..countedUnits], leftOut);
    }

    private static LeftOutReason? WhyNot(MeasureColumns measure, int unit)
    {
        var (isComplete, isApplicable, isZeroDenominator) = (true, true, false);
        for (var at = 0; at < measure.Keys.Count; at++)
        {
            var (key, column) = (measure.Keys[at], measure.Columns[at]);
            if (key.Window != FigureWindow.Period)
            {
                continue;
            }

            switch (column.KindOf(unit))
            {
                case FigureColumnCell.NotSubmitted:
                    return LeftOutReason.NotSubmitted;
                case FigureColumnCell.NotApplicable:
                    isApplicable = false;
                    break;
                case FigureColumnCell.Missing:
                    isComplete = false;
                    break;
                case FigureColumnCell.Number:
                    isZeroDenominator |= key.Part is FigurePart.Denominator or FigurePart.DenominatorBefore && column.IsZero(unit);
                    break;
            }
        }

        // A zero denominator that slipped through has no rate and adds nothing.
        return !isApplicable || (isComplete && isZeroDenominator) ? LeftOutReason.NotApplicable
            : isComplete ? null
            : measure.Alone?.KindOf(unit) == FigureColumnCell.Number ? LeftOutReason.RatioWithoutParts
            : LeftOutReason.Missing;
    }

    private static ColumnTotals Totals(MeasureColumns measure, int[] counted, List<(int, LeftOutReason)> leftOut)
    {
        var (bounds, cumulativeBounds, mark) = (0u, 0u, FigureMark.Reported);
        var sums = new decimal?[measure.Keys.Count];
        for (var at = 0; at < sums.Length; at++)
        {
            var column = measure.Columns[at];
            var (found, numbers) = (0u, 0);
            foreach (var unit in counted)
            {
                if (column.KindOf(unit) == FigureColumnCell.Number)
                {
                    numbers++;
                    found |= 1u << (int)column.BoundOf(unit);
                    mark = column.MarkOf(unit) > mark ? column.MarkOf(unit) : mark;
                }
            }

            sums[at] = numbers == counted.Length ? column.SumOf(counted) : null;
            if (measure.Keys[at].Window == FigureWindow.Period)
            {
                bounds |= found;
            }
            else
            {
                cumulativeBounds |= found;
            }
        }

        return new ColumnTotals(
            RollUp.ValueOf(measure.Measure.Kind, part => Sum(measure, sums, part, FigureWindow.Period)), counted, leftOut, sums, Together(bounds), Together(cumulativeBounds), mark);
    }

    /// <summary>The sum of one cell; null when the measure has no such cell or it has no sum.</summary>
    internal static decimal? Sum(MeasureColumns measure, IReadOnlyList<decimal?> sums, FigurePart part, FigureWindow window)
    {
        for (var at = 0; at < sums.Count; at++)
        {
            if (measure.Keys[at].Part == part && measure.Keys[at].Window == window)
            {
                return sums[at];
            }
        }

        return null;
    }

    // A bit for each bound that occurs.
    private static Bound Together(uint bounds)
    {
        var inexact = bounds & ~1u;
        return BitOperations.PopCount(inexact) switch { 0 => Bound.Exact, 1 => (Bound)BitOperations.TrailingZeroCount(inexact), _ => Bound.About };
    }
}
