using Program08.Reporting.Analysis;

namespace Program08.Reporting.Tests.Analysis;

public sealed class ValueStepsTests
{
    [Fact]
    public void Values_AreSharedEvenly() =>
        Assert.Equal([(1m, 2m), (3m, 4m), (5m, 6m), (7m, 8m), (9m, 10m)], ValueSteps.Of(Enumerable.Range(1, 10).Select(value => (decimal)value), 5).Bounds);

    [Fact]
    public void EqualValues_LieInOneStep()
    {
        var steps = ValueSteps.Of([0m, 0m, 0m, 0m, 1m, 2m], 3);

        Assert.Equal([(0m, 0m), (1m, 1m), (2m, 2m)], steps.Bounds);
        Assert.Equal([0, 1, 2], new[] { 0m, 1m, 2m }.Select(steps.Of));
    }

    [Fact]
    public void NoValues_HaveNoSteps() => Assert.Empty(ValueSteps.Of([], 5).Bounds);

    [Fact]
    public void AnyValues_KeepTheirOrder_AndEachHasItsStep()
    {
        var random = new Random(2023);
        for (var round = 0; round < 300; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (decimal)random.Next(-9, 10)).ToList();
            var most = random.Next(1, 7);
            var steps = ValueSteps.Of(values, most);

            Assert.InRange(steps.Bounds.Count, 1, Math.Min(most, values.Distinct().Count()));
            Assert.All(values, value =>
            {
                var (lowest, highest) = steps.Bounds[steps.Of(value)];
                Assert.InRange(value, lowest, highest);
            });
            Assert.All(steps.Bounds.Zip(steps.Bounds.Skip(1)), pair => Assert.True(pair.First.Highest < pair.Second.Lowest));
        }
    }
}
