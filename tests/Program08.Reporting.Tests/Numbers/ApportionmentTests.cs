using Program08.Reporting.Demonstrations;
using Program08.Reporting.Numbers;

namespace Program08.Reporting.Tests.Numbers;

public sealed class ApportionmentTests
{
    [Theory]
    [InlineData(10, new long[] { 1, 1, 1 }, new long[] { 4, 3, 3 })]
    [InlineData(7, new long[] { 3, 0, 1 }, new long[] { 5, 0, 2 })]
    [InlineData(0, new long[] { 0, 0 }, new long[] { 0, 0 })]
    public void Split_GivesLargestRemaindersFirst(long total, long[] weights, long[] parts) => Assert.Equal(parts, Apportionment.Split(total, weights));

    [Fact]
    public void Split_WithoutAnyWeight_SaysSo() => Assert.Throws<ArgumentException>(() => Apportionment.Split(1, [0, 0]));

    [Fact]
    public void Numbers_AreTheSameOnEveryMachine()
    {
        // Worked out apart from this code, by the published definition; a change of it changes every demonstration.
        var stream = SplitMix64.For(8172023, "CT08-07:numerator:period@276");
        long[] drawn = [stream.Between(0, 999_999), stream.Between(0, 999_999), stream.Between(-5, 5)];
        Assert.Equal([885402, 271989, -5], drawn);
    }
}
