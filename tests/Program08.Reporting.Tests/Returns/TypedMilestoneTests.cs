using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Returns;

public sealed class TypedMilestoneTests
{
    [Fact]
    public void EveryStanding_ReadsBackFromWhatItsFieldShows()
    {
        Figure[] standings =
        [
            new Figure.NotStarted(), new Figure.InProgress(), new Figure.Completed(new(2023, 9, 12), "QĐ 12/QĐ-UBND"), new Figure.Completed(new(2023, 9, 12)),
            new Figure.Late("chờ thẩm định", new(2024, 3, 1)), new Figure.NotApplicable("đã bỏ"), new Figure.Missing("chờ báo cáo", new(2024, 1, 20)), new Figure.Missing("chờ báo cáo"),
        ];

        foreach (var standing in standings)
        {
            Assert.Equal((standing, null, null), TypedMilestone.Read(TypedEntry.Of(Samples.Entered(Samples.Value(Samples.Portal), standing))));
        }
    }

    [Fact]
    public void NothingChosen_IsNotNotStarted() => Assert.Equal((new Figure.Missing(), null, null), TypedMilestone.Read(TypedEntry.Untouched));

    [Theory]
    [InlineData(TypedState.Completed, "", "", TypedPart.Expected)]
    [InlineData(TypedState.Completed, "", "tháng 9", TypedPart.Expected)]
    [InlineData(TypedState.Late, "", "2024-03-01", TypedPart.Reason)]
    [InlineData(TypedState.Late, "chờ thẩm định", "", TypedPart.Expected)]
    [InlineData(TypedState.Late, "chờ thẩm định", "31/2/2024", TypedPart.Expected)]
    [InlineData(TypedState.NotApplicable, "", "", TypedPart.Reason)]
    [InlineData(TypedState.Missing, "", "", TypedPart.Reason)]
    [InlineData(TypedState.Figure, "quên chọn", "", TypedPart.Text)]
    [InlineData(TypedState.Zero, "", "", TypedPart.Text)]
    public void WhatAStandingLacks_IsSaidAtItsControl(TypedState state, string reason, string day, TypedPart expected)
    {
        var (figure, part, problem) = TypedMilestone.Read(new TypedEntry(state, Reason: reason, Expected: day));

        Assert.Equal((new Figure.Missing(), expected), (figure, part));
        Assert.NotNull(problem);
    }

    [Fact]
    public void Form_KeepsFiguresAndStandingsApart()
    {
        var entries = new Dictionary<string, TypedEntry>
        {
            ["S-M1:value:period"] = new(TypedState.Completed, "QĐ 12", Expected: "2023-09-12"),
            ["S-02:value:period"] = new(TypedState.Completed, Expected: "2023-09-12"),
        };

        var reading = TypedReturn.Read(Samples.WithMilestones, Samples.Hill, entries, FigureMark.Synthetic);

        var milestone = reading.Content.Find(Samples.Value(Samples.Plan2023));
        Assert.Equal((new Figure.Completed(new(2023, 9, 12), "QĐ 12"), FigureMark.Synthetic), (milestone?.Figure, milestone?.Mark));
        Assert.Equal((Samples.Value(Samples.Jobs), TypedPart.Text), reading.Problems.Select(problem => (problem.Key, problem.Part)).Single());
        Assert.Null(reading.Content.Find(Samples.Value(Samples.Portal)));
    }
}
