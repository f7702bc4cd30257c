using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class SimulationTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 2, 0, TimeSpan.Zero);

    private readonly TestFolder _folder = new();
    private readonly SimulatedTime _time = new(Start);
    private readonly RequestGate _gate = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Advance_DuringARequest_WaitsForItBeforeTheClockMoves()
    {
        await using var host = await StartAsync();
        var simulation = new StandaloneSimulation(host.Host, _time);
        var answer = host.GetStringAsync("/gated");
        await _gate.Entered.Task;

        var advance = simulation.AdvanceToAsync(Start.AddDays(1));
        Assert.Equal(Start, _time.GetUtcNow());
        Assert.False(advance.IsCompleted);
        _gate.Leave.SetResult();
        await answer;
        await advance;

        Assert.Equal(Start.AddDays(1), _time.GetUtcNow());
    }

    [Fact]
    public async Task Advance_DuringAnActivity_WaitsForItBeforeTheClockMoves()
    {
        await using var host = await StartAsync();
        var simulation = new StandaloneSimulation(host.Host, _time);
        var client = host.Get<DurableEngine>().Client;
        var id = await client.ScheduleNewOrchestrationInstanceAsync("Gatekeeper", 1);
        await _gate.Entered.Task;

        var advance = simulation.AdvanceToAsync(Start.AddDays(1));
        Assert.Equal(Start, _time.GetUtcNow());
        _gate.Leave.SetResult();
        await advance;

        var instance = await client.GetInstanceAsync(id, getInputsAndOutputs: true);
        Assert.Equal(Start.AddHours(1).UtcDateTime, instance!.ReadOutputAs<DateTime[]>()!.Single());
    }

    [Fact]
    public async Task Advance_WithOrchestrationTimers_StopsAtEachAndRunsTimerFunctionsOncePerStop()
    {
        _gate.Leave.SetResult();
        await using var host = await StartAsync();
        var simulation = new StandaloneSimulation(host.Host, _time);
        var client = host.Get<DurableEngine>().Client;
        var id = await client.ScheduleNewOrchestrationInstanceAsync("Gatekeeper", 3);

        await simulation.AdvanceToAsync(Start.AddHours(5));

        var instance = await client.GetInstanceAsync(id, getInputsAndOutputs: true);
        Assert.Equal(
            [Start.AddHours(1).UtcDateTime, Start.AddHours(2).UtcDateTime, Start.AddHours(3).UtcDateTime],
            instance!.ReadOutputAs<DateTime[]>()!);
        Assert.Equal(
            ["01 01:02:00 past due", "01 02:02:00 past due", "01 03:02:00 past due", "01 05:02:00 past due"],
            host.Get<TimerLedger>().Times);
    }

    [Fact]
    public async Task Advance_IntoThePast_MovesNothing()
    {
        await using var host = await StartAsync();
        await new StandaloneSimulation(host.Host, _time).AdvanceToAsync(Start.AddDays(-1));
        Assert.Equal(Start, _time.GetUtcNow());
    }

    [Fact]
    public async Task WhenIdle_WithWorkOfTheApplicationUnderWay_WaitsForIt()
    {
        await using var host = await StartAsync();
        var work = host.Get<InFlightWork>().Begin();

        var idle = new StandaloneSimulation(host.Host, _time).WhenIdleAsync();
        Assert.False(idle.IsCompleted);
        work.Dispose();
        work.Dispose();
        await idle;

        Assert.Equal(0, host.Get<InFlightWork>().Count);
    }

    private Task<RunningHost> StartAsync() => RunningHost.StartAsync(
        _folder,
        _time,
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseStandalone(options => options.Strict = true);
            builder.Services.AddSingleton<TimerLedger>();
            builder.Services.AddSingleton(_gate);
        },
        typeof(GatedFunctions), typeof(EveryFiveMinutes));
}
