using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Program08.Standalone.Engine;
using Program08.Standalone.Hosting;
using Program08.Standalone.Tests.Hosting.Functions;

namespace Program08.Standalone.Tests.Hosting;

public sealed class DurableFunctionTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TestFolder _folder = new();
    private readonly SimulatedTime _time = new(Start);
    private readonly ConcurrentQueue<string> _triggers = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Orchestration_StartedAndWokenByHttp_RunsThroughSimulatedWeeks(bool strict)
    {
        await using var host = await StartAsync(strict);
        var simulation = new StandaloneSimulation(host.Host, _time);

        await PostAsync(host, "/start/Mai/3");
        await simulation.AdvanceToAsync(Start.AddDays(22));
        Assert.Equal("Running ", await host.GetStringAsync("/status/Mai"));
        await PostAsync(host, "/wake/Mai");
        await simulation.WhenIdleAsync();

        Assert.Equal(
            "Completed \"Mai 1 False activityTrigger, Mai 2 False activityTrigger, Mai 3 False activityTrigger; tea 01-23 Greet\"",
            await host.GetStringAsync("/status/Mai"));
        Assert.Equal(Start.AddDays(22), _time.GetUtcNow());
    }

    [Fact]
    public async Task Point07_MiddlewareOfEveryKindOfTrigger_RunsOnEachReplayToo()
    {
        await using var host = await StartAsync(strict: true);
        await PostAsync(host, "/start/Mai/1");
        await new StandaloneSimulation(host.Host, _time).AdvanceToAsync(Start.AddDays(8));

        Assert.Equal(
            ["httpTrigger with request", "orchestrationTrigger without request", "activityTrigger without request"],
            _triggers.Distinct());
        Assert.True(_triggers.Count(t => t.StartsWith("orchestration", StringComparison.Ordinal)) >= 3, "Strict mode replays from the start on each turn.");
    }

    [Fact]
    public async Task Point07_MiddlewareThatAwaitsSomethingOfItsOwn_BreaksOrchestrations()
    {
        await using var host = await StartAsync(strict: true, builder => builder.UseMiddleware(async (_, next) =>
        {
            await Task.Run(() => { });
            await next();
        }));
        var simulation = new StandaloneSimulation(host.Host, _time);
        await PostAsync(host, "/start/Mai/0");
        await simulation.WhenIdleAsync();
        await PostAsync(host, "/wake/Mai");
        await simulation.WhenIdleAsync();

        Assert.DoesNotContain("Completed", await host.GetStringAsync("/status/Mai"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_InTheMiddle_GoesOn()
    {
        await using (var host = await StartAsync(strict: false))
        {
            await PostAsync(host, "/start/Mai/2");
            await new StandaloneSimulation(host.Host, _time).AdvanceToAsync(Start.AddDays(8));
        }

        _time.Advance(TimeSpan.FromDays(30));
        await using var again = await StartAsync(strict: false);
        var simulation = new StandaloneSimulation(again.Host, _time);
        await simulation.WhenIdleAsync();
        await PostAsync(again, "/wake/Mai");
        await simulation.WhenIdleAsync();

        Assert.Equal(
            "Completed \"Mai 1 False activityTrigger, Mai 2 False activityTrigger; tea 02-08 Greet\"",
            await again.GetStringAsync("/status/Mai"));
    }

    [Theory]
    [InlineData("Echo", "xin chào", "\"xin chào\"")]
    [InlineData("echo", null, "\"nothing\"")]
    [InlineData("Count", 41, "42")]
    [InlineData("Count", null, "1")]
    public async Task Point14_InputOfSimpleTypes_ReachesTheFunction(string orchestrator, object? input, string expected)
    {
        await using var host = await StartAsync(strict: true);
        var client = host.Get<DurableEngine>().Client;

        var id = await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input);
        var instance = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Equal(expected, instance.SerializedOutput);
    }

    [Fact]
    public async Task Point65_Client_IsNotInTheContainer()
    {
        await using var host = await StartAsync(strict: false);
        Assert.Null(host.Host.Services.GetService<DurableTaskClient>());
    }

    [Fact]
    public async Task Writer_OfTheEngine_IsInTheContainerForTheApplicationsRows()
    {
        await using var host = await StartAsync(strict: false);
        Assert.Same(host.Get<DurableEngine>().Writer, host.Get<GroupCommitWriter>());
    }

    [Fact]
    public async Task Simulation_WithAnotherClock_IsRefused()
    {
        await using var host = await StartAsync(strict: false);
        Assert.Throws<ArgumentException>(() => new StandaloneSimulation(host.Host, new SimulatedTime(Start)));
    }

    private static async Task PostAsync(RunningHost host, string path)
    {
        using var response = await host.Client.PostAsync(new Uri(path, UriKind.Relative), content: null);
        response.EnsureSuccessStatusCode();
    }

    private Task<RunningHost> StartAsync(bool strict, Action<FunctionsApplicationBuilder>? more = null) => RunningHost.StartAsync(
        _folder,
        _time,
        builder =>
        {
            builder.ConfigureFunctionsWebApplication();
            builder.UseStandalone(options => options.Strict = strict);
            builder.Services.AddScoped<ScopeMark>();
            builder.UseMiddleware((context, next) =>
            {
                var trigger = context.FunctionDefinition.InputBindings.Values.First(b => b.Type.EndsWith("Trigger", StringComparison.Ordinal)).Type;
                _triggers.Enqueue($"{trigger} {(context.GetHttpContext() is null ? "without" : "with")} request");
                return next();
            });
            more?.Invoke(builder);
        },
        typeof(DurableFunctions));
}
