using Program08.Reporting.Periods;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Tries a rule on its examples.</summary>
internal static class RuleExamples
{
    private static readonly LocalText Name = new("Đơn vị ví dụ", "Example unit");

    /// <summary>Whether the rule finds something in the example's figures. Its first cell says who reports them.</summary>
    public static bool Fires(Programme programme, Rule rule, RuleExample example)
    {
        var reporter = programme.Find(rule.Figures[0].Measure)?.Reporter;
        var unit = new Unit(reporter ?? new UnitCode("0"), Name, reporter is null ? UnitKind.UrbanDistrict : UnitKind.Department, null, example.Population, new DateOnly(2000, 1, 1), null);
        var figures = example.Figures.Select(cell => new EnteredFigure(cell.Key, new Figure.Given(cell.Value), Place.Form(cell.Key), null));
        var form = new CheckedReturn(new CheckSubject(programme, new PeriodCode("2000"), unit, new ReturnContent([.. figures])), []);
        RuleCheck.Of(form, rule);
        return form.Findings.Count > 0;
    }
}
