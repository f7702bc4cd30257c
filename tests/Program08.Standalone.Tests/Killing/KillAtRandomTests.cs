using Xunit.Abstractions;

namespace Program08.Standalone.Tests.Killing;

public sealed class KillAtRandomTests(ITestOutputHelper output)
{
    [Fact]
    public Task Kills_AtRandomMoments_LoseNothingAndDoNothingTwice()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        return KillRun.RunAsync(KillRun.KillsInCi, KillOrders.AtRandom(seed), output.WriteLine);
    }
}
