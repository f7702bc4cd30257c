using Program08.Reporting.Cycles;

namespace Program08.Reporting.Tests.Cycles;

/// <summary>A cycle counts its rounds on over its amendments; people read each report's own.</summary>
public sealed class ReportRoundTests
{
    private static readonly DateTimeOffset At = new(2024, 2, 1, 3, 0, 0, TimeSpan.Zero);
    private static readonly CyclePlan Plan = Samples.PlanFor(Samples.Hill);

    private static readonly CycleRecord Fresh = new(Plan.Id, CycleStage.Planned, 1, At, "dp", null, null, null, null, 0, null, null, [], 1);

    // Returned once, then published; an amendment given up in its second round; another one published; a third under way in its second.
    private static readonly CycleRecord Cycle = Fresh with
    {
        Round = 8,
        Publications = [new(0, 2, "a", At), new(1, 6, "b", At, "Sửa số.", FromRound: 5)],
        AbandonedAmendments = [Amendment(1, 3) with { Abandoned = new Abandonment("dp", At, "Thôi.") }],
        Amendment = Amendment(2, 7),
    };

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "lần 2")]
    [InlineData(3, "bản sửa đổi, bổ sung số 1 đã bỏ, lần 1")]
    [InlineData(4, "bản sửa đổi, bổ sung số 1 đã bỏ, lần 2")]
    [InlineData(5, "bản sửa đổi, bổ sung số 1, lần 1")]
    [InlineData(6, "bản sửa đổi, bổ sung số 1, lần 2")]
    [InlineData(7, "bản sửa đổi, bổ sung số 2, lần 1")]
    [InlineData(8, "bản sửa đổi, bổ sung số 2, lần 2")]
    public void Round_IsNamedByTheReportItWorkedOn(int round, string? words) => Assert.Equal(words, Cycle.WorkedOn(round).Words);

    [Fact]
    public void CycleThatPublishedNothing_CountsItsOwn() => Assert.Equal(new ReportRound(0, 3), (Fresh with { Round = 3 }).WorkedOn(3));

    private static Amendment Amendment(int number, int fromRound) => new(number, fromRound, new Publication(0, 2, "a", At), "Sửa số.", [Samples.Hill.Code], "dp", At);
}
