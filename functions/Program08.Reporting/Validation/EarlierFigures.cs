using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation.Expressions;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>The unit's earlier periods, seen from the one that is checked.</summary>
internal sealed class EarlierFigures
{
    private readonly Programme programme;
    private readonly Period? current;
    private readonly IReadOnlyList<(Period Period, ReturnContent Content)> contents;

    public EarlierFigures(CheckSubject subject)
    {
        programme = subject.Programme;
        current = Of(subject.Period);
        contents = current is null ? [] : [.. (subject.History ?? [])
            .Select(earlier => (Period: Of(earlier.Period), earlier.Content))
            .Where(earlier => earlier.Period is { } period && period.Last < current.Last)
            .Select(earlier => (earlier.Period!, earlier.Content))
            .OrderByDescending(earlier => earlier.Item1.Last)];
        Returns = [.. contents.Select(earlier => (earlier.Period, new ReturnFigures(programme, earlier.Content)))];
    }

    /// <summary>Latest first.</summary>
    public IReadOnlyList<(Period Period, ReturnFigures Figures)> Returns { get; }

    /// <summary>The last day of the period that is checked.</summary>
    public DateOnly? PeriodEnd => current?.Last;

    /// <summary>
    /// The latest period that has the figure, or the one that is named. What flows within a period is only compared with a period as long; states and what is cumulated are of a day, and go with any, though what is cumulated begins anew with a term.
    /// </summary>
    public (Period Period, decimal Number)? Find(CellReference cell)
    {
        foreach (var (period, figures) in Returns)
        {
            if ((cell.Earlier == CellReference.Before ? IsComparable(cell.Key, period) : period.Code.Value == cell.Earlier) && figures.Number(cell.Key) is { } number)
            {
                return (period, number);
            }
        }

        return null;
    }

    /// <summary>Where a milestone's task stood in the latest earlier period that says so.</summary>
    public (Period Period, Figure Figure)? Standing(FigureKey key)
    {
        foreach (var (period, content) in contents)
        {
            if (content.Find(key)?.Figure is { } figure and (not Figure.Missing))
            {
                return (period, figure);
            }
        }

        return null;
    }

    public decimal? YearsSince(CellReference cell) => Find(cell) is { } earlier && current is not null ? Months(earlier.Period.Last, current.Last) / 12m : null;

    private bool IsComparable(FigureKey key, Period period) => (programme.Find(key.Measure)?.Accrual, key.Window) switch
    {
        (Accrual.Stock, _) => true,
        (_, FigureWindow.Cumulative) => !(programme.Term is { } term && period.Last.Year < term.First && current!.Last.Year >= term.First),
        _ => period.Last < current!.First && period.Kind == current.Kind && period.Kind != PeriodKind.AdHoc,
    };

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    private static Period? Of(PeriodCode code) => Period.Of(code).TryGet(out var period, out _) ? period : null;
}
