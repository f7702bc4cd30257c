using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Tries a rule on its examples.</summary>
public static class RuleExamples
{
    private static readonly LocalText Name = new("Đơn vị ví dụ", "Example unit");
    private static readonly PeriodCode Usual = new("2023");

    /// <summary>Whether the rule finds something in the example's figures.</summary>
    public static bool Fires(Programme programme, Rule rule, RuleExample example) => Try(programme, rule, example).Count > 0;

    /// <summary>What the rule finds in the example's figures. Its first cell says who reports them.</summary>
    public static IReadOnlyList<Finding> Try(Programme programme, Rule rule, RuleExample example)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(example);
        var reporter = programme.Find(rule.Figures[0].Measure)?.Reporter;
        var unit = new Unit(
            reporter ?? example.Unit ?? new UnitCode("0"), Name, reporter is null ? UnitKind.UrbanDistrict : UnitKind.Department, example.Communes, example.Population, new DateOnly(2000, 1, 1), null);
        var form = new CheckedReturn(
            new CheckSubject(
                programme,
                example.Period ?? Usual,
                unit,
                Content(example.Figures),
                null,
                [.. (example.Earlier ?? new Dictionary<PeriodCode, IReadOnlyDictionary<FigureKey, decimal>>()).Select(earlier => new EarlierReturn(earlier.Key, Content(earlier.Value)))],
                [.. (example.Peers ?? []).Select(Content)],
                (example.Evidence ?? []).ToHashSet()),
            []);
        RuleCheck.Of(form, rule);
        return form.Findings;
    }

    private static ReturnContent Content(IReadOnlyDictionary<FigureKey, decimal> figures) =>
        new([.. figures.Select(cell => new EnteredFigure(cell.Key, new Figure.Given(cell.Value), Place.Form(cell.Key), null))]);
}
