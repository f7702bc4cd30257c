using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Reporting.Demonstrations;

/// <summary>Makes up the returns of a demonstration. Figures that a unit's own return has are kept; every figure made here is marked synthetic.</summary>
public static class FigureGenerator
{
    private const int Thousandths = 1000;
    private const int Whole = 10_000;

    /// <param name="units">The roster. Nothing is made up for departments: they have returns of their own.</param>
    /// <param name="known">Returns that have figures of their own, in their last version.</param>
    /// <returns>For each unit a return with every figure it is asked for that a rule or its own return knows.</returns>
    public static IReadOnlyDictionary<UnitCode, PublishedReturn> Generate(GeneratedFigures data, Programme programme, IEnumerable<Unit> units, IReadOnlyList<PublishedReturn> known)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(programme);
        var all = units.OrderBy(unit => unit.Code.Value, StringComparer.Ordinal).ToList();
        var territorial = all.Where(unit => unit.Kind != UnitKind.Department).ToList();
        var own = all.ToDictionary(
            unit => unit.Code,
            unit => known.FirstOrDefault(published => published.Unit == unit.Code)?.Version(corrected: true).ToDictionary(figure => figure.Key) ?? []);
        var values = new Dictionary<(UnitCode Unit, FigureKey Key), decimal>();
        foreach (var (unit, figures) in own)
        {
            foreach (var (key, figure) in figures)
            {
                values.Add((unit, key), figure.Figure.Number ?? 0m);
            }
        }

        foreach (var rule in data.Rules)
        {
            var open = territorial.Where(unit => !own[unit.Code].ContainsKey(rule.Key)).ToList();
            foreach (var (unit, value) in Of(rule, data.Seed, open, territorial, values))
            {
                values.Add((unit, rule.Key), value);
            }
        }

        return all.ToDictionary(unit => unit.Code, unit => new PublishedReturn(
            data.Programme,
            data.Period,
            unit.Code,
            data.Source,
            [
                .. AskedFigures.For(programme, unit).Where(key => values.ContainsKey((unit.Code, key))).Select(key => own[unit.Code].TryGetValue(key, out var figure)
                    ? figure
                    : new PublishedFigure(key, VietnameseFormat.Number(values[(unit.Code, key)]), new Figure.Given(values[(unit.Code, key)]), FigureMark.Synthetic, data.Source)),
            ]));
    }

    private static List<(UnitCode Unit, decimal Value)> Of(
        FigureRule rule, ulong seed, List<Unit> open, List<Unit> all, Dictionary<(UnitCode Unit, FigureKey Key), decimal> values) => rule switch
        {
            FigureRule.Apportioned apportioned => Apportion(apportioned, seed, open, Left(apportioned.Total, rule.Key, all, values)),
            FigureRule.Share share => Shares(share, seed, open, Left(share.Total, rule.Key, all, values), values),
            FigureRule.Copy copy => [.. open.Select(unit => (unit.Code, values[(unit.Code, copy.Of)]))],
            FigureRule.CommuneCount => [.. open.Select(unit => (unit.Code, (decimal)(unit.Communes ?? 0)))],
            FigureRule.Multiple multiple => [.. open.Select(unit => (unit.Code, Times(multiple, Stream(seed, rule.Key, unit), values[(unit.Code, multiple.Of)])))],
            FigureRule.Between between => [.. open.Select(unit => (unit.Code, Draw(between, Stream(seed, rule.Key, unit))))],
            FigureRule.Sum sum => [.. open.Select(unit => (unit.Code, sum.Of.Sum(key => values[(unit.Code, key)])))],
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No rule of this kind is known."),
        };

    /// <summary>What the units with figures of their own leave of a city total.</summary>
    private static long Left(long total, FigureKey key, List<Unit> all, Dictionary<(UnitCode Unit, FigureKey Key), decimal> values) =>
        total - (long)all.Sum(unit => values.GetValueOrDefault((unit.Code, key)));

    private static List<(UnitCode Unit, decimal Value)> Apportion(FigureRule.Apportioned rule, ulong seed, List<Unit> open, long left)
    {
        var result = new List<(UnitCode, decimal)>();
        var free = new List<Unit>();
        foreach (var unit in open)
        {
            if (rule.Fixed?.TryGetValue(unit.Code, out var said) == true)
            {
                result.Add((unit.Code, said));
                left -= said;
            }
            else if (rule.ZeroIn?.Contains(unit.Code) == true)
            {
                result.Add((unit.Code, 0m));
            }
            else
            {
                free.Add(unit);
            }
        }

        var weights = free.Select(unit => WeightOf(unit, rule.By) * (Thousandths + Stream(seed, rule.Key, unit).Between(-10L * rule.SpreadPercent, 10L * rule.SpreadPercent))).ToList();
        var parts = Apportionment.Split(left - (rule.Least * free.Count), weights);
        result.AddRange(free.Select((unit, index) => (unit.Code, (decimal)(rule.Least + parts[index]))));
        return result;
    }

    private static List<(UnitCode Unit, decimal Value)> Shares(FigureRule.Share rule, ulong seed, List<Unit> open, long left, Dictionary<(UnitCode Unit, FigureKey Key), decimal> values)
    {
        var result = new List<(UnitCode, decimal)>();
        var free = new List<(Unit Unit, long Of)>();
        foreach (var unit in open)
        {
            var of = (long)values[(unit.Code, rule.Of)];
            if (rule.Fixed?.TryGetValue(unit.Code, out var said) == true)
            {
                var part = (long)((Int128)of * said / Whole);
                result.Add((unit.Code, part));
                left -= part;
            }
            else
            {
                free.Add((unit, of));
            }
        }

        var city = (long)((Int128)left * Whole / free.Sum(entry => entry.Of));
        var parts = free.Select(entry =>
            (long)((Int128)entry.Of * Math.Clamp(city + Stream(seed, rule.Key, entry.Unit).Between(-rule.SpreadPoints, rule.SpreadPoints), 0, Whole) / Whole)).ToArray();

        // What the draw missed is made up for where there is room, so that no part is larger than its whole.
        var missing = left - parts.Sum();
        var room = free.Select((entry, index) => missing > 0 ? entry.Of - parts[index] : parts[index]).ToList();
        var corrections = Apportionment.Split(Math.Abs(missing), room);
        result.AddRange(free.Select((entry, index) => (entry.Unit.Code, (decimal)(parts[index] + (Math.Sign(missing) * corrections[index])))));
        return result;
    }

    private static decimal Times(FigureRule.Multiple rule, SplitMix64 stream, decimal of)
    {
        var factor = rule.Lowest + ((rule.Highest - rule.Lowest) * stream.Between(0, Thousandths) / Thousandths);
        return decimal.Round(of * factor / rule.Step, 0, MidpointRounding.AwayFromZero) * rule.Step;
    }

    private static decimal Draw(FigureRule.Between rule, SplitMix64 stream) =>
        rule.Lowest + (stream.Between(0, (long)((rule.Highest - rule.Lowest) / rule.Step)) * rule.Step);

    private static long WeightOf(Unit unit, UnitWeight weight) => weight switch
    {
        UnitWeight.ReferencePopulation => unit.ReferencePopulation ?? 0,
        UnitWeight.Communes => unit.Communes ?? 0,
    };

    private static SplitMix64 Stream(ulong seed, FigureKey key, Unit unit) => SplitMix64.For(seed, $"{key}@{unit.Code}");
}
