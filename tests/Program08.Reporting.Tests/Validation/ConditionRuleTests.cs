using System.Text.Json;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Validation;

/// <summary>Conditions of a programme: when they speak, what they say, and what of them is refused.</summary>
public sealed class ConditionRuleTests
{
    private static readonly FigureKey Insured = Samples.Key(Samples.Coverage, FigurePart.Numerator);
    private static readonly FigureKey People = Samples.Key(Samples.Coverage, FigurePart.Denominator);
    private static readonly FigureKey Money = Samples.Value(Samples.LoanMoney);
    private static readonly FigureKey Loans = Samples.Value(Samples.Loans);

    private static readonly Rule.ExpressionRule Half = new(
        "R-HALF", Severity.Explain, Samples.Text("Một nửa"), Samples.Text("sample"), "2 * [S-01:numerator:period] >= [S-01:denominator:period]", Insured,
        new("chỉ có {[S-01:numerator:period]} trên {[S-01:denominator:period]}, bằng {1:100 * [S-01:numerator:period] / [S-01:denominator:period]} phần trăm.", "only {[S-01:numerator:period]} of {[S-01:denominator:period]}."));

    [Fact]
    public void BrokenCondition_IsFoundAtItsCellWithItsFigures()
    {
        var finding = Assert.Single(Findings(Half, (Insured, 1_234m), (People, 9_000m)));
        Assert.Equal(("R-HALF", Severity.Explain, Insured, "1.234 / 9.000"), (finding.Rule, finding.Severity, finding.Place.Figure, finding.Found));
        Assert.Equal("Chỉ có 1.234 trên 9.000, bằng 13,7 phần trăm.", finding.Message.Vi);
        Assert.Equal("Only 1,234 of 9,000.", finding.Message.En);
    }

    [Fact]
    public void KeptOrUnknownCondition_SaysNothing()
    {
        Assert.Empty(Findings(Half, (Insured, 4_500m), (People, 9_000m)));
        Assert.Empty(Findings(Half, (Insured, 1m)));
        Assert.Empty(Findings(Half));
    }

    [Fact]
    public void CellThatIsWrongAlready_IsNotAskedAboutAgain()
    {
        var negative = ReturnChecker.Check(Subject(Half, (Insured, -1m), (People, 9_000m)));
        Assert.Contains(negative, finding => finding.Rule == "NEGATIVE");
        Assert.DoesNotContain(negative, finding => finding.Rule == "R-HALF");
    }

    [Fact]
    public void Present_AsksForACellThatAnotherMakesNecessary()
    {
        var needed = Half with { Holds = "not [S-BP-01:value:period] > 0 or present([S-BP-02:value:period])", At = Money, Message = Samples.Text("có {[S-BP-01:value:period]} lượt, số tiền {[S-BP-02:value:period]}.") };
        var waiting = Subject(needed) with { Content = new([Samples.Entered(Loans, 5m), Samples.Entered(Money, new Figure.Missing("chờ ngân hàng"))]) };
        var finding = Assert.Single(ReturnChecker.Check(waiting), finding => finding.Rule == needed.Code);
        Assert.Equal(("Có 5 lượt, số tiền chưa có.", "5 / –"), (finding.Message.Vi, finding.Found));
        Assert.Empty(Findings(needed, (Loans, 5m)));
        Assert.Empty(Findings(needed, (Loans, 5m), (Money, 7_000_000m)));
        Assert.Empty(Findings(needed, (Loans, 0m)));
    }

    [Fact]
    public void Figures_ArePrintedByTheirKind()
    {
        var money = Half with { Holds = "[S-BP-02:value:period] < 1000", At = Money, Message = new("{label:[S-BP-02:value:period]}: {[S-BP-02:value:period]}.", "{label:[S-BP-02:value:period]}: {[S-BP-02:value:period]}.") };
        var finding = Assert.Single(Findings(money, (Money, 430_000_000m)));
        Assert.Equal(("Tổng số tiền cho vay: 430.000.000 đồng.", "Tổng số tiền cho vay: 430,000,000 đồng."), (finding.Message.Vi, finding.Message.En));
    }

    [Fact]
    public void UnitThatIsNotAsked_IsLeftAlone()
    {
        var subject = Subject(Half with { Holds = "present([S-01:numerator:period])" }) with { Unit = Samples.Department };
        Assert.Empty(ReturnChecker.Check(subject));
    }

    [Theory]
    [InlineData("2 * [S-01:numerator:period]", "ok", "Rule R-HALF, condition, column 1: must be a condition.")]
    [InlineData("[S-01:numerator:period] > [S-77:value:period]", "ok", "Rule R-HALF, condition, column 27: the form doesn't have S-77:value:period.")]
    [InlineData("[S-BP-02:value:period] > [S-01:numerator:period]", "ok", "Rule R-HALF, condition, column 24: money does not go with an amount.")]
    [InlineData("1 = 1", "con số {[S-77:value:period]}", "Rule R-HALF, Vietnamese sentence, column 9: the form doesn't have S-77:value:period.")]
    [InlineData("1 = 1", "con số {2:1 +}", "Rule R-HALF, Vietnamese sentence, column 14: the expression is not finished.")]
    [InlineData("1 = 1", "con số {1 = 1}", "Rule R-HALF, Vietnamese sentence, column 9: only numbers can be printed.")]
    [InlineData("1 = 1", "con số {label:1}", "Rule R-HALF, Vietnamese sentence, column 15: “label” takes a cell.")]
    [InlineData("1 = 1", "con số {[S-01:numerator:period]", "Rule R-HALF, Vietnamese sentence, column 8: the braces don't match.")]
    [InlineData("1 = 1", "con số }", "Rule R-HALF, Vietnamese sentence, column 8: the braces don't match.")]
    public void RuleThatCantBeRead_IsRefusedAtItsColumn(string holds, string sentence, string message) =>
        Assert.Equal(message, Assert.Single(Refused(Half with { Holds = holds, Message = new(sentence, "ok") })).Message.En);

    [Fact]
    public void EnglishSentence_IsReadToo() => Assert.StartsWith(
        "Rule R-HALF, English sentence, column 1:", Assert.Single(Refused(Half with { Message = new("được", "{") })).Message.En, StringComparison.Ordinal);

    [Fact]
    public void RulePointingNowhere_IsRefused() => Assert.Equal("RULE_FIGURE_UNKNOWN", Assert.Single(Refused(Half with { At = new(new MeasureCode("S-77"), FigurePart.Value, FigureWindow.Period) })).Code);

    [Fact]
    public void ExampleThatDoesNotDoWhatItSays_IsRefused()
    {
        var figures = new Dictionary<FigureKey, decimal> { [Insured] = 1m, [People] = 9m };
        Assert.Equal("Rule R-HALF, example 1: it should find nothing and does.", Assert.Single(Refused(Half with { Examples = [new(false, figures)] })).Message.En);
        Assert.Equal(
            "Rule R-UNIT-LOAN, example 1: it should find something and doesn't.",
            Assert.Single(Refused(Samples.LoanBand with { Examples = [new(true, new Dictionary<FigureKey, decimal> { [Money] = 1_000_000m, [Loans] = 1m })] })).Message.En);
        Assert.IsType<Outcome<Programme>.Success>(Read(Half with { Examples = [new(true, figures)] }));
    }

    [Fact]
    public void RuleForEach_IsOneRuleForEachMeasure()
    {
        var each = new FigureKey(new MeasureCode("EACH"), FigurePart.Value, FigureWindow.Cumulative);
        var period = each with { Window = FigureWindow.Period };
        var rule = new Rule.ExpressionRule(
            "R-CUMUL", Severity.Block, Samples.Text("Lũy kế"), Samples.Text("sample"), "[EACH:value:cumulative] >= [EACH:value:period]", each, Samples.Text("“{label:[EACH:value:period]}”"))
        {
            Each = [Samples.Jobs.Code, Samples.Loans.Code],
            Examples = [new(true, new Dictionary<FigureKey, decimal> { [each] = 1m, [period] = 2m })],
        };
        var programme = Samples.Programme with { SupplementaryMeasures = [Samples.Loans with { Accrual = Accrual.Flow }, Samples.LoanMoney], Rules = [rule] };
        var read = Samples.Succeeds(ProgrammeJson.Read(Write(programme)));
        Assert.Equal(["R-CUMUL-S-02", "R-CUMUL-S-BP-01"], read.Rules.Select(expanded => expanded.Code));
        var loans = Assert.IsType<Rule.ExpressionRule>(read.Rules[1]);
        Assert.Equal(("[S-BP-01:value:cumulative] >= [S-BP-01:value:period]", Samples.Value(Samples.Loans, FigureWindow.Cumulative)), (loans.Holds, loans.At));
        Assert.Equal(2m, loans.Examples[0].Figures[Loans]);
    }

    private static IReadOnlyList<Failure> Refused(Rule rule) => Assert.IsType<Outcome<Programme>.Failed>(Read(rule)).Failures;

    private static Outcome<Programme> Read(Rule rule) => ProgrammeJson.Read(Write(Samples.Programme with { Rules = [rule] }));

    private static string Write(Programme programme) => JsonSerializer.Serialize(programme, ReportingJson.Options);

    private static IEnumerable<Finding> Findings(Rule rule, params (FigureKey Key, decimal Value)[] figures) =>
        ReturnChecker.Check(Subject(rule, figures)).Where(finding => finding.Rule == rule.Code);

    private static CheckSubject Subject(Rule rule, params (FigureKey Key, decimal Value)[] figures) => new(
        Samples.Programme with { Rules = [rule] }, Samples.Year2023, Samples.Hill, new ReturnContent([.. figures.Select(figure => Samples.Entered(figure.Key, figure.Value))]));
}
