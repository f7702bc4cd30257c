using Xunit.Abstractions;

namespace Program08.Standalone.Tests.Killing;

public sealed class KillAtEveryCommitTests(ITestOutputHelper output)
{
    [Fact]
    public Task Kills_AtEveryCommitBoundary_LoseNothingAndDoNothingTwice() =>
        KillRun.RunAsync(KillRun.KillsInCi, KillOrders.AtEveryCommit, output.WriteLine);
}
