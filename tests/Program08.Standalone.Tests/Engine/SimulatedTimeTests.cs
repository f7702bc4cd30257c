using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class SimulatedTimeTests
{
    private readonly SimulatedTime time = new(EngineHost.Start);
    private readonly List<string> fired = [];

    private ITimer Timer(string name, double due, double period = -1) => time.CreateTimer(
        _ => fired.Add($"{name}@{(time.GetUtcNow() - EngineHost.Start).TotalSeconds}"), null, TimeSpan.FromSeconds(due), period < 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(period));

    [Fact]
    public void Moving_FiresInDueOrder_EachAtItsTime()
    {
        using var late = Timer("late", 5);
        using var early = Timer("early", 2);
        using var every = Timer("every", 1, 3);
        time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(["every@1", "early@2", "every@4", "late@5"], fired);
        Assert.Equal(EngineHost.Start.AddSeconds(6), time.GetUtcNow());
    }

    [Fact]
    public void DisposedAndChangedTimers_FireAsLastTold()
    {
        var gone = Timer("gone", 1);
        gone.Dispose();
        using var moved = Timer("moved", 1);
        moved.Change(TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var now = Timer("now", 0);
        time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(["now@0", "moved@3"], fired);
    }

    [Fact]
    public void SettingBack_FiresNothing()
    {
        using var timer = Timer("t", 10);
        time.SetUtcNow(EngineHost.Start.AddDays(-1));
        Assert.Empty(fired);
        Assert.Equal(EngineHost.Start.AddDays(-1), time.GetUtcNow());
    }
}
