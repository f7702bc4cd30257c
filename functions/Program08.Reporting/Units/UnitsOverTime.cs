using Program08.Reporting.Numbers;

namespace Program08.Reporting.Units;

/// <summary>
/// Reads figures of the units of one day in the units of another. Only sums can be read so (counts, money, parts of ratios); totals stay what they were.
/// A figure that passes whole from unit to unit is exact, and so is zero; one that is split by a share is an estimate and says so.
/// </summary>
public sealed class UnitsOverTime(IEnumerable<Succession> successions)
{
    private const int Whole = 10_000;

    private readonly Succession[] byDay = [.. successions.OrderBy(succession => succession.On)];

    /// <summary>By day.</summary>
    public IReadOnlyList<Succession> Reorganisations => byDay;

    /// <summary>The reorganisations between two days, whichever is earlier.</summary>
    public IReadOnlyList<Succession> Between(DateOnly one, DateOnly other)
    {
        var (first, last) = one <= other ? (one, other) : (other, one);
        return [.. byDay.Where(succession => succession.On > first && succession.On <= last)];
    }

    /// <summary>Those of them that have to do with some units, or with what became of these or they came from.</summary>
    public IReadOnlyList<Succession> Between(DateOnly one, DateOnly other, IEnumerable<UnitCode> units)
    {
        var (known, between) = (units.ToHashSet(), Between(one, other));
        List<Succession> concerned = [];
        while (between.FirstOrDefault(succession => !concerned.Contains(succession) && succession.Parts.Any(part => known.Contains(part.From) || known.Contains(part.To))) is { } next)
        {
            concerned.Add(next);
            known.UnionWith(next.Parts.SelectMany(part => new[] { part.From, part.To }));
        }

        return [.. between.Where(concerned.Contains)];
    }

    /// <param name="figures">By the units of the first day; null where a unit owes its figure. Units that no reorganisation names stay as they are.</param>
    /// <returns>By the units of the other day.</returns>
    public IReadOnlyDictionary<UnitCode, ReadFigure> Read(IReadOnlyDictionary<UnitCode, decimal?> figures, DateOnly from, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var read = figures.ToDictionary(figure => figure.Key, figure => new ReadFigure(figure.Value, false, figure.Value is null ? [figure.Key] : []));
        var steps = Between(from, to, figures.Keys);
        foreach (var step in from <= to ? steps : steps.Reverse())
        {
            read = Across(read, [.. step.Parts.Select(part => from <= to ? (part.From, part.To, part.ShareOfFrom) : (part.To, part.From, part.ShareOfTo))]);
        }

        return read;
    }

    private static Dictionary<UnitCode, ReadFigure> Across(Dictionary<UnitCode, ReadFigure> figures, IReadOnlyList<(UnitCode Old, UnitCode New, decimal Share)> parts)
    {
        var olds = parts.ToLookup(part => part.Old);
        var pieces = olds.SelectMany(old => Pieces(figures.GetValueOrDefault(old.Key) ?? new ReadFigure(null, false, [old.Key]), [.. old])).ToLookup(piece => piece.New, piece => piece.Figure);
        var across = figures.Where(figure => !olds.Contains(figure.Key)).ToDictionary(figure => figure.Key, figure => figure.Value);
        foreach (var unit in pieces)
        {
            List<UnitCode> missing = [.. unit.SelectMany(piece => piece.Missing).Distinct().OrderBy(code => code.Value, StringComparer.Ordinal)];
            across.Add(unit.Key, new ReadFigure(missing.Count > 0 ? null : unit.Sum(piece => piece.Value), missing.Count == 0 && unit.Any(piece => piece.IsEstimated), missing));
        }

        return across;
    }

    private static IEnumerable<(UnitCode New, ReadFigure Figure)> Pieces(ReadFigure figure, IReadOnlyList<(UnitCode Old, UnitCode New, decimal Share)> parts)
    {
        if (figure.Value is not { } value)
        {
            return parts.Select(part => (part.New, figure));
        }

        // Split at the figure's own last decimal, so that whole things stay whole.
        var step = Step(value);
        var split = Apportionment.Split((long)(Math.Abs(value) / step), [.. parts.Select(part => (long)(part.Share * Whole))]);
        return parts.Select((part, index) => (part.New, new ReadFigure(Math.Sign(value) * split[index] * step, figure.IsEstimated || (part.Share < 1m && value != 0m), [])));
    }

    private static decimal Step(decimal value)
    {
        var step = 1m;
        while (value % step != 0m)
        {
            step /= 10m;
        }

        return step;
    }
}
