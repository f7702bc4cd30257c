using Program08.Reporting.Programmes;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;

namespace Program08.Reporting.Tests.Validation;

public sealed class RuleDraftTests
{
    [Fact]
    public void ConditionAlone_StandsAtTheFirstCellOfThisPeriod()
    {
        var rule = Assert.IsType<Rule.ExpressionRule>(Assert.Single(Read("[S-02:value:cumulative@before] <= [S-02:value:cumulative]")));

        Assert.Equal((RuleDraft.Code, Severity.Explain, "S-02:value:cumulative"), (rule.Code, rule.Severity, rule.At.ToString()));
    }

    [Fact]
    public void RuleAsInAFile_IsRead_AlsoForSeveralMeasures()
    {
        Assert.Equal(["R-RANGE"], Read("""{"kind":"range","code":"R-RANGE","severity":"note","title":{"vi":"a","en":"a"},"source":"b","figure":"S-02:value:period","highest":10,"examples":[]}""").Select(rule => rule.Code));
        Assert.Equal(
            ["R-RANGE-S-02", "R-RANGE-S-BP-01"],
            Read("""{"kind":"range","code":"R-RANGE","each":["S-02","S-BP-01"],"severity":"note","title":{"vi":"a","en":"a"},"source":"b","figure":"EACH:value:period","highest":10,"examples":[]}""").Select(rule => rule.Code));
    }

    [Theory]
    [InlineData("[S-02:value:period] <= ", "column 24")]
    [InlineData("[S-02:value:period] + 1", "column 1")]
    [InlineData("[S-99:value:period] > 0", "column 1")]
    [InlineData("1 < 2", "column 1")]
    [InlineData("[S-02:value:period@before] > 0", "column 1")]
    public void WhatCannotBeRead_IsSaidWithItsColumn(string text, string place) => Assert.Contains(place, Message(text), StringComparison.Ordinal);

    [Fact]
    public void BrokenJson_IsSaidWithItsLine() => Assert.Contains("line 2", Message("{\n\"kind\": range}"), StringComparison.Ordinal);

    [Fact]
    public void ExampleThatDoesSomethingElse_IsNamed() => Assert.Contains(
        "example 1",
        Message("""{"kind":"range","code":"R","severity":"note","title":{"vi":"a","en":"a"},"source":"b","figure":"S-02:value:period","highest":10,"examples":[{"fires":true,"figures":{"S-02:value:period":5}}]}"""),
        StringComparison.Ordinal);

    [Fact]
    public void ProgrammeWithoutTheCell_DoesNotFit()
    {
        var rules = Read("[S-02:value:period] > 0");

        Assert.True(RuleDraft.Fits(Samples.Programme, rules));
        Assert.False(RuleDraft.Fits(Samples.Programme with { Indicators = [Samples.Coverage] }, rules));
    }

    private static IReadOnlyList<Rule> Read(string text) => Samples.Succeeds(RuleDraft.Read(Samples.Programme, text));

    private static string Message(string text) => Assert.IsType<Outcome<IReadOnlyList<Rule>>.Failed>(RuleDraft.Read(Samples.Programme, text)).Failures[0].Message.En;
}
