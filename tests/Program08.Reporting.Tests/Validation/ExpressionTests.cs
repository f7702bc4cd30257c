using Program08.Reporting.Programmes;
using Program08.Reporting.Validation.Expressions;

namespace Program08.Reporting.Tests.Validation;

/// <summary>The language of conditions: what it reads, what it answers, where it says it is wrong.</summary>
public sealed class ExpressionTests
{
    private static readonly Dictionary<string, decimal> Cells = new(StringComparer.Ordinal)
    {
        ["S-01:numerator:period"] = 940m,
        ["S-01:denominator:period"] = 1000m,
        ["S-BP-01:value:period"] = 0m,
        ["S-BP-02:value:period"] = 430_000_000m,
        ["S-BP-01:value:period@before"] = 20m,
        ["S-BP-01:value:period@2021"] = 10m,
        ["S-01:denominator:period@before"] = 1m,
    };

    [Theory]
    [InlineData("1 + 2 * 3 = 7", true)]
    [InlineData("(1 + 2) * 3 = 9", true)]
    [InlineData("10 - 3 - 2 = 5", true)]
    [InlineData("12 / 3 / 2 = 2", true)]
    [InlineData("-2 * -3 = 6", true)]
    [InlineData("1 - -1 = 2", true)]
    [InlineData("0.1 + 0.2 = 0.3", true)]
    [InlineData("2 <> 2", false)]
    [InlineData("2 <= 2 and 2 >= 2 and 1 < 2 and 2 > 1", true)]
    [InlineData("1 = 2 and 1 = 2 or 1 = 1", true)]
    [InlineData("1 = 1 or 1 = 1 and 1 = 2", true)]
    [InlineData("not 1 = 2", true)]
    [InlineData("not (1 = 1 and 1 = 2)", true)]
    [InlineData("abs(-3) = 3 and min(3, 1, 2) = 1 and max(3, 1, 2) = 3 and sum(1, 2, 3) = 6", true)]
    [InlineData("round(2.5) = 3 and round(-2.5) = -3 and round(0.125, 2) = 0.13", true)]
    [InlineData("[S-01:numerator:period] <= [S-01:denominator:period]", true)]
    [InlineData("[S-01:numerator:period] / [S-01:denominator:period] > 0.94", false)]
    [InlineData("[S-BP-02:value:period] / [S-01:numerator:period] > 1000 and [S-BP-02:value:period] * 2 = 860000000", true)]
    [InlineData("present([S-BP-01:value:period])", true)]
    [InlineData("present([S-02:value:period])", false)]
    [InlineData("[S-02:value:period] > 0", null)]
    [InlineData("not [S-02:value:period] > 0", null)]
    [InlineData("[S-02:value:period] > 0 and 1 = 2", false)]
    [InlineData("[S-02:value:period] > 0 or 1 = 1", true)]
    [InlineData("1 = 1 or [S-02:value:period] > 0", true)]
    [InlineData("sum(1, [S-02:value:period]) > 0", null)]
    [InlineData("not present([S-02:value:period]) or [S-02:value:period] > 5", true)]
    [InlineData("1 / 0 = 1", null)]
    [InlineData("[S-BP-01:value:period@before] = 2 * [S-BP-01:value:period@2021]", true)]
    [InlineData("[S-BP-01:value:period@2022] > 0", null)]
    [InlineData("present([S-BP-01:value:period@2022])", false)]
    [InlineData("years([S-01:denominator:period@before]) = 1", true)]
    [InlineData("years([S-BP-01:value:period@2022]) = 1", null)]
    [InlineData("periodend() = date(2023, 12, 31)", true)]
    [InlineData("periodend() - date(2023, 12, 1) = 30", true)]
    [InlineData("date(2024, 2, 28) + 1 = date(2024, 2, 29)", true)]
    [InlineData("min(periodend(), date(2023, 1, 1)) < max(periodend(), date(2023, 1, 1))", true)]
    [InlineData("expected([S-01:denominator:period]) > periodend()", false)]
    [InlineData("expected([S-02:value:period]) > periodend()", null)]
    [InlineData("[S-01:numerator:period] / [S-BP-01:value:period] > 0", null)]
    [InlineData("99999999999999 * 99999999999999 * 99999999999999 > 1", null)]
    public void Condition_IsTrueFalseOrUnknown(string text, bool? expected)
    {
        var (parsed, error) = Parse(text);
        Assert.Null(error);
        Assert.Equal(expected, ExpressionValue.Truth(parsed!.Expression, new SampleCells(cell => Cells.TryGetValue(cell.ToString(), out var value) ? value : null)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("1 +", 4)]
    [InlineData("(1 = 1", 7)]
    [InlineData("1 = 1)", 6)]
    [InlineData("1 = 1 = 1", 7)]
    [InlineData("1 == 1", 4)]
    [InlineData("1 = 1 And 2 = 2", 7)]
    [InlineData("a > 1", 1)]
    [InlineData("1 > [S-01]", 5)]
    [InlineData("1 > [S-99:value:period]", 5)]
    [InlineData("1 > [S-02:numerator:period]", 5)]
    [InlineData("1 > [S-01:numerator:period@sau]", 5)]
    [InlineData("1 > [S-01:numerator:period@before@before]", 5)]
    [InlineData("years([S-01:numerator:period]) > 1", 7)]
    [InlineData("expected([S-01:numerator:period@before]) > periodend()", 10)]
    [InlineData("periodend() > 1", 13)]
    [InlineData("periodend() + periodend() > periodend()", 13)]
    [InlineData("1 - periodend() > 1", 3)]
    [InlineData("2 * periodend() > 1", 3)]
    [InlineData("-periodend() > 1", 1)]
    [InlineData("abs(periodend()) > 1", 5)]
    [InlineData("periodend(1) > 1", 11)]
    [InlineData("date(2023, 2, 29) > periodend()", 1)]
    [InlineData("date(2023, 2) > periodend()", 1)]
    [InlineData("date(2023 12, 31) > periodend()", 11)]
    [InlineData("1 > [S-01:numerator:period", 5)]
    [InlineData("1 + (2 = 2)", 3)]
    [InlineData("1 and 2 = 2", 3)]
    [InlineData("not 1", 1)]
    [InlineData("-(1 = 1) = 1", 1)]
    [InlineData("[S-BP-02:value:period] > [S-BP-01:value:period]", 24)]
    [InlineData("[S-BP-02:value:period] + [S-BP-01:value:period] > 0", 24)]
    [InlineData("sum([S-BP-01:value:period], [S-BP-02:value:period]) > 0", 29)]
    [InlineData("[S-03:value:period] > [S-BP-01:value:period]", 21)]
    [InlineData("[S-03:value:period] * [S-BP-01:value:period] > 1", 21)]
    [InlineData("abs(1, 2) = 1", 1)]
    [InlineData("round(1, 2, 3) = 1", 1)]
    [InlineData("round(1, 11) = 1", 10)]
    [InlineData("round(1, 0.5) = 1", 10)]
    [InlineData("min() = 1", 5)]
    [InlineData("present(1)", 9)]
    [InlineData("present([S-01:numerator:period]", 32)]
    [InlineData("1 = 99999999999999999999999999999999", 5)]
    [InlineData("1 = 1 # 2", 7)]
    public void WhatIsWrong_IsNamedByItsColumn(string text, int column)
    {
        var (parsed, error) = Parse(text);
        Assert.Null(parsed);
        Assert.Equal(column, error?.Column);
        Assert.All([error!.Message.Vi, error.Message.En], Assert.NotEmpty);
    }

    [Fact]
    public void Size_IsLimited()
    {
        Assert.NotNull(Parse(Nested(ExpressionParser.MaximumDepth)).Parsed);
        Assert.NotNull(Parse(Nested(ExpressionParser.MaximumDepth + 1)).Error);
        Assert.NotNull(Parse(Long(ExpressionParser.MaximumNodes / 2)).Parsed);
        Assert.NotNull(Parse(Long((ExpressionParser.MaximumNodes / 2) + 1)).Error);
        Assert.NotNull(Parse("1 = 1".PadRight(ExpressionParser.MaximumLength)).Parsed);
        Assert.NotNull(Parse("1 = 1".PadRight(ExpressionParser.MaximumLength + 1)).Error);

        static string Nested(int depth) => new string('(', depth) + "1" + new string(')', depth);

        // n literals, n - 1 signs.
        static string Long(int literals) => string.Join('+', Enumerable.Repeat("1", literals));
    }

    [Theory]
    [InlineData("(1+2)*3=9", "(1 + 2) * 3 = 9")]
    [InlineData("((1))+(2*3)", "1 + 2 * 3")]
    [InlineData("1-(2-3)", "1 - (2 - 3)")]
    [InlineData("not(not(1=1))and(1=1 or 2=2)", "not not 1 = 1 and (1 = 1 or 2 = 2)")]
    [InlineData("-(1+2)*max(1,2.50)", "-(1 + 2) * max(1, 2.5)")]
    [InlineData("present( [S-01:numerator:period] )", "present([S-01:numerator:period])")]
    [InlineData("years([S-01:numerator:period@2022-H1])<1 and expected([S-01:numerator:period])>=date(2024,01,31)-5", "years([S-01:numerator:period@2022-H1]) < 1 and expected([S-01:numerator:period]) >= date(2024, 1, 31) - 5")]
    public void Text_IsWrittenWithTheBracketsItNeeds(string text, string written) => Assert.Equal(written, ExpressionText.Of(Parse(text).Parsed!.Expression));

    private static readonly Programme Programme = Samples.Programme with
    {
        Indicators = [Samples.Coverage, Samples.Jobs, Samples.Decrease with { Kind = MeasureKind.Number, UnitOfMeasure = "%", Parts = null }],
    };

    private static (ParsedExpression? Parsed, ExpressionError? Error) Parse(string text) => ExpressionParser.Parse(text, key => ValueKinds.Of(Programme, key));
}
