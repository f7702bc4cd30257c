using Program08.Reporting.Returns;

namespace Program08.Reporting.Tests.Returns;

public sealed class MarkCountTests
{
    [Fact]
    public void Figures_AreCountedByWhatTheyRestOn_AndMissingOnesAreNot()
    {
        var key = Samples.Value(Samples.Jobs);
        var count = MarkCount.Of([
            Samples.Entered(key, 1m),
            Samples.Entered(key, new Figure.Given(2m), FigureMark.Derived),
            Samples.Entered(key, new Figure.Given(3m), FigureMark.Synthetic),
            Samples.Entered(key, new Figure.ConfirmedZero(), FigureMark.Synthetic),
            Samples.Entered(key, new Figure.Missing(), FigureMark.Synthetic),
        ]);
        Assert.Equal(new MarkCount(1, 1, 2), count);
        Assert.Equal((4, true), (count.Total, count.IsMarked));
        Assert.False(MarkCount.Of([Samples.Entered(key, 1m)]).IsMarked);
        Assert.True(new MarkCount(1, 0, 0, AssumedTargets: 1).IsMarked);
    }
}
