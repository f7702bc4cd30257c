using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class TimerFunctionTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 6, 1, 8, 2, 0, TimeSpan.Zero);

    private readonly TestFolder _folder = new();
    private readonly SimulatedTime _time = new(Start);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Tick_ByTheClock_RunsTheFunctionOnEach()
    {
        await using var host = await StartAsync(typeof(EveryFiveMinutes));

        foreach (var minutes in new[] { 2, 1, 5, 1 })
        {
            _time.Advance(TimeSpan.FromMinutes(minutes));
            await host.Get<InFlightWork>().WhenIdleAsync();
        }

        Assert.Equal(["01 08:05:00", "01 08:10:00"], host.Get<TimerLedger>().Times);
    }

    [Fact]
    public async Task ScheduleStatus_OfAMonitoredFunction_TellsThePreviousRunAndTheOneExpected()
    {
        await using var host = await StartAsync(typeof(EveryFiveMinutes));
        var simulation = new StandaloneSimulation(host.Host, _time);

        await simulation.AdvanceToAsync(Start.AddMinutes(3));
        await simulation.AdvanceToAsync(Start.AddMinutes(8));

        var statuses = host.Get<TimerLedger>().Entries.Select(e => e.Info.ScheduleStatus!).ToArray();
        Assert.Equal(default, statuses[0].Last);
        Assert.Equal(new DateTime(2025, 6, 1, 8, 5, 0, DateTimeKind.Utc), statuses[0].Next);
        Assert.Equal(new DateTime(2025, 6, 1, 8, 5, 0, DateTimeKind.Utc), statuses[1].Last);
        Assert.Equal(new DateTime(2025, 6, 1, 8, 10, 0, DateTimeKind.Utc), statuses[1].Next);
    }

    [Fact]
    public async Task Point71_ScheduleStatusWithoutMonitor_IsNull()
    {
        await using var host = await StartAsync(typeof(Unmonitored), typeof(BySetting));
        await new StandaloneSimulation(host.Host, _time).AdvanceToAsync(Start.AddMinutes(3));

        Assert.Equal(["BySetting", "Unmonitored"], host.Get<TimerLedger>().Entries.Select(e => e.Function).Order());
        Assert.All(host.Get<TimerLedger>().Entries, e => Assert.Null(e.Info.ScheduleStatus));
    }

    [Fact]
    public async Task Point71_JumpOverManyTicks_IsOneRunPastDue()
    {
        await using var host = await StartAsync(typeof(EveryFiveMinutes));
        var simulation = new StandaloneSimulation(host.Host, _time);

        await simulation.AdvanceToAsync(Start.AddDays(45));
        await simulation.AdvanceToAsync(Start.AddDays(45).AddMinutes(3));

        Assert.Equal(["16 08:02:00 past due", "16 08:05:00"], host.Get<TimerLedger>().Times);
    }

    [Fact]
    public async Task Jump_WithALargestJump_RunsTheFunctionThatOften()
    {
        await using var host = await StartAsync(typeof(EveryFiveMinutes));

        await new StandaloneSimulation(host.Host, _time).AdvanceToAsync(Start.AddDays(3), largestJump: TimeSpan.FromDays(1));

        Assert.Equal(["02 08:02:00 past due", "03 08:02:00 past due", "04 08:02:00 past due"], host.Get<TimerLedger>().Times);
    }

    [Fact]
    public async Task Point71_LongRunOverSeveralTicks_IsNeverDoubledAndMadeUpForOnce()
    {
        await using var host = await StartAsync(typeof(EveryFiveMinutes));
        var ledger = host.Get<TimerLedger>();
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ledger.Work = _ =>
        {
            running.TrySetResult();
            return go.Task;
        };

        _time.Advance(TimeSpan.FromMinutes(3));
        await running.Task;
        _time.Advance(TimeSpan.FromMinutes(11));
        go.SetResult();
        await host.Get<InFlightWork>().WhenIdleAsync();

        Assert.Equal(["01 08:05:00", "01 08:16:00 past due"], ledger.Times);
        Assert.Equal(1, ledger.MostAtOnce);
    }

    [Fact]
    public async Task Restart_AfterAGap_MakesUpForItOnceAtStart()
    {
        await using (var host = await StartAsync(typeof(EveryFiveMinutes)))
        {
            await new StandaloneSimulation(host.Host, _time).AdvanceToAsync(Start.AddMinutes(3));
        }

        _time.Advance(TimeSpan.FromHours(10));
        await using var again = await StartAsync(typeof(EveryFiveMinutes));
        await new StandaloneSimulation(again.Host, _time).AdvanceToAsync(_time.GetUtcNow().AddMinutes(5));

        Assert.Equal(["01 18:05:00 past due", "01 18:10:00"], again.Get<TimerLedger>().Times);
        Assert.Equal(new DateTime(2025, 6, 1, 8, 5, 0, DateTimeKind.Utc), again.Get<TimerLedger>().Entries[0].Info.ScheduleStatus!.Last);
    }

    [Fact]
    public async Task Restart_WithinTheSameInterval_RunsNothing()
    {
        await using (var host = await StartAsync(typeof(EveryFiveMinutes)))
        {
            await new StandaloneSimulation(host.Host, _time).AdvanceToAsync(Start.AddMinutes(3));
        }

        _time.Advance(TimeSpan.FromMinutes(4));
        await using var again = await StartAsync(typeof(EveryFiveMinutes));
        await again.Get<InFlightWork>().WhenIdleAsync();

        Assert.Empty(again.Get<TimerLedger>().Entries);
    }

    [Fact]
    public async Task Restart_BeforeTheFirstRunEver_MakesUpForTheOneMissed()
    {
        await using (await StartAsync(typeof(EveryFiveMinutes)))
        {
        }

        _time.Advance(TimeSpan.FromMinutes(4));
        await using var again = await StartAsync(typeof(EveryFiveMinutes));
        await again.Get<InFlightWork>().WhenIdleAsync();

        Assert.Equal(["01 08:06:00 past due"], again.Get<TimerLedger>().Times);
    }

    [Fact]
    public async Task Restart_WithoutMonitor_ForgetsTheGap()
    {
        await using (await StartAsync(typeof(Unmonitored)))
        {
        }

        _time.Advance(TimeSpan.FromHours(1));
        await using var again = await StartAsync(typeof(Unmonitored));
        await again.Get<InFlightWork>().WhenIdleAsync();

        Assert.Empty(again.Get<TimerLedger>().Entries);
    }

    [Fact]
    public async Task RunOnStartup_RunsAtOnce()
    {
        await using var host = await StartAsync(typeof(AtStart));
        await host.Get<InFlightWork>().WhenIdleAsync();

        Assert.Equal(["01 08:02:00"], host.Get<TimerLedger>().Times);
    }

    [Fact]
    public async Task Failure_IsLoggedAndTheNextTickRuns()
    {
        await using var host = await StartAsync(typeof(EveryFiveMinutes));
        var simulation = new StandaloneSimulation(host.Host, _time);
        host.Get<TimerLedger>().Work = _ => throw new InvalidOperationException("broken");

        await simulation.AdvanceToAsync(Start.AddMinutes(3));
        await simulation.AdvanceToAsync(Start.AddMinutes(8));

        Assert.Equal(["01 08:05:00", "01 08:10:00"], host.Get<TimerLedger>().Times);
        Assert.Equal(2, host.Log.Lines.Count(l => l.EventId == 230));
    }

    [Fact]
    public async Task Stop_DuringARun_CancelsItAndItIsMadeUpForAfterTheRestart()
    {
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (var host = await StartAsync(typeof(EveryFiveMinutes)))
        {
            host.Get<TimerLedger>().Work = cancellation =>
            {
                running.SetResult();
                return Task.Delay(Timeout.Infinite, cancellation);
            };
            _time.Advance(TimeSpan.FromMinutes(3));
            await running.Task;
        }

        await using var again = await StartAsync(typeof(EveryFiveMinutes));
        await again.Get<InFlightWork>().WhenIdleAsync();

        Assert.Equal(["01 08:05:00 past due"], again.Get<TimerLedger>().Times);
    }

    private Task<RunningHost> StartAsync(params Type[] functions) => RunningHost.StartAsync(
        _folder,
        _time,
        builder =>
        {
            builder.Services.AddSingleton<TimerLedger>();
            builder.Configuration["Sweep:Schedule"] = "0,30 * * * * *";
        },
        functions);
}
