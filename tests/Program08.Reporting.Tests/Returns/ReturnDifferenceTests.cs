using Program08.Reporting.Returns;
using static Program08.Reporting.Tests.Samples;

namespace Program08.Reporting.Tests.Returns;

public sealed class ReturnDifferenceTests
{
    private static readonly FigureKey First = Value(Jobs);
    private static readonly FigureKey Second = Value(Loans);

    [Fact]
    public void ChangedFigures_AreNamedWithTheVersionTheyLastChangedIn()
    {
        var difference = Between((1, Of(100, 5)), (2, Of(200, 5)), (3, Of(200, 6)));

        Assert.Equal([(First, 100m, 200m, 2), (Second, 5m, 6m, 3)], difference.Figures.Select(change => (change.Key, change.Old!.Figure.Number!.Value, change.New!.Figure.Number!.Value, change.Version)));
        Assert.Equal(0, difference.Unchanged);
    }

    [Fact]
    public void ChangedAndChangedBack_IsNoChange()
    {
        var difference = Between((1, Of(100, 5)), (2, Of(200, 5)), (3, Of(100, 5)));

        Assert.Empty(difference.Figures);
        Assert.Equal(2, difference.Unchanged);
    }

    [Fact]
    public void BlankAndAbsent_AreTheSame_AnotherStateIsNot()
    {
        var blank = new ReturnContent([Entered(First, new Figure.Missing())]);
        var said = new ReturnContent([Entered(First, new Figure.ConfirmedZero())]);

        Assert.Empty(Between((1, new ReturnContent([])), (2, blank)).Figures);
        Assert.Equal(new Figure.ConfirmedZero(), Assert.Single(Between((1, blank), (2, said)).Figures).New!.Figure);
    }

    [Fact]
    public void UnreadableVersion_IsPassedOver_OnTheWay_AndEmptyAtTheEnd()
    {
        Assert.Equal(3, Assert.Single(Between((1, Of(100, 5)), (2, null), (3, Of(200, 5))).Figures).Version);
        Assert.All(Between((1, Of(100, 5)), (2, null)).Figures, change => Assert.Null(change.New));
    }

    [Fact]
    public void Texts_AreComparedBySection()
    {
        var before = Of(1, 1) with { Texts = [new ReturnText(TextSection.Results, "Tốt."), new ReturnText(TextSection.Causes, "Thiếu người.")] };
        var after = Of(1, 1) with { Texts = [new ReturnText(TextSection.Results, "Rất tốt."), new ReturnText(TextSection.Causes, "Thiếu người.")] };

        Assert.Equal(new TextChange(TextSection.Results, "Tốt.", "Rất tốt.", 4), Assert.Single(Between((3, before), (4, after)).Texts));
    }

    private static ReturnContent Of(decimal first, decimal second) => new([Entered(Second, second), Entered(First, first)]);

    private static ReturnDifference Between(params IReadOnlyList<(int, ReturnContent?)> versions) => ReturnDifference.Between(versions, [First, Second]);
}
