using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Returns;

public sealed class RemediesTests
{
    private static readonly MeasureCode Code = new("CT08-05");

    [Theory]
    [InlineData(RemedyPart.Solution, "remedy:CT08-05:solution")]
    [InlineData(RemedyPart.Responsible, "remedy:CT08-05:responsible")]
    [InlineData(RemedyPart.Deadline, "remedy:CT08-05:deadline")]
    public void Id_NamesItsMeasureAndPart(RemedyPart part, string id)
    {
        Assert.Equal(id, Remedies.Id(Code, part));
        Assert.Equal((Code, part), Remedies.Find(id));
    }

    [Theory]
    [InlineData("remedy:CT08-05:other")]
    [InlineData("remedy::solution")]
    [InlineData("text:results")]
    [InlineData("CT08-05:value:period")]
    public void OtherIds_NameNothing(string id) => Assert.Null(Remedies.Find(id));

    [Fact]
    public void WordsOfTheLastReturn_AreFoundByTheirFields()
    {
        var content = new ReturnContent([], [new ReturnText(TextSection.Causes, "Thiếu nguồn.")], [new Remedy(Code, "Vận động hộ gia đình.", "", "quý I")]);

        Assert.Equal(
            new Dictionary<string, string> { ["text:causes"] = "Thiếu nguồn.", ["remedy:CT08-05:solution"] = "Vận động hộ gia đình.", ["remedy:CT08-05:deadline"] = "quý I" },
            EarlierTexts.Of(content));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    public void MarkedWords_AreKnown_WhateverStandsBefore(string before, bool expected) => Assert.Equal(expected, EarlierTexts.IsMarked(before + EarlierTexts.Marked("Thiếu nguồn.")));

    [Fact]
    public void WordsWithoutTheMark_AreThisPeriods() => Assert.False(EarlierTexts.IsMarked("Thiếu nguồn. [Từ kỳ trước]"));
}
