using Xunit.Abstractions;

namespace Program08.Standalone.Tests.Killing;

/// <summary>Killed right after each commit, in turn: the next process finds exactly that commit, makes one more, and is killed too.</summary>
public sealed class KillAtEveryCommitTests(ITestOutputHelper output)
{
    // The first commit of a process opens the engine; dying there as well now and then shows that opening twice does no harm.
    [Fact]
    public Task Kills_AtEveryCommitBoundary_LoseNothingAndDoNothingTwice() =>
        KillRun.RunAsync(kill => kill % 10 == 9 ? "commit:1" : $"commit:{2 + (kill % 2)}", output);
}
