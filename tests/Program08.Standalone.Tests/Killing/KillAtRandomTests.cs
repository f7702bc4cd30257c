using Xunit.Abstractions;

namespace Program08.Standalone.Tests.Killing;

public sealed class KillAtRandomTests(ITestOutputHelper output)
{
    [Fact]
    public Task Kills_AtRandomMoments_LoseNothingAndDoNothingTwice()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);

        // Times count from the start of the program: some die before the engine is open.
        return KillRun.RunAsync(kill => kill % 3 == 0 ? $"commit:{random.Next(4, 60)}" : $"after:{random.Next(20, 700)}", output);
    }
}
