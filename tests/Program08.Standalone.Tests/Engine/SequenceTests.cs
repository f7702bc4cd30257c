using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Program08.Standalone.Tests.Engine;

public sealed class SequenceTests
{
    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Activities_InSequence_HandTheirResultsOn(bool strict)
    {
        var tasks = new TaskTable()
            .Activity("Add", text => text + "!")
            .Orchestrator("Chain", async context =>
            {
                var text = context.GetInput<string>()!;
                for (var i = 0; i < 5; i++)
                {
                    text = await context.CallActivityAsync<string>("add", text);
                }

                return text;
            });
        await using var host = await EngineHost.StartAsync(strict, tasks);

        var end = await host.RunAsync("chain", "xin chào");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
        Assert.Equal("xin chào!!!!!", end.ReadOutputAs<string>());
        Assert.Equal("xin chào", end.ReadInputAs<string>());
        Assert.Equal(5, tasks.Ran.Count);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task FanOut_OfManyActivities_WaitsForAll(bool strict)
    {
        var tasks = new TaskTable()
            .Activity("Double", async invocation =>
            {
                await Task.Yield();
                return int.Parse(invocation.SerializedInput!, System.Globalization.CultureInfo.InvariantCulture) * 2;
            })
            .Orchestrator("Fan", async context =>
                (object?)(await Task.WhenAll(Enumerable.Range(0, 200).Select(i => context.CallActivityAsync<int>("Double", i)))).Sum());
        await using var host = await EngineHost.StartAsync(strict, tasks);

        Assert.Equal(199 * 200, (await host.RunAsync("Fan")).ReadOutputAs<int>());
    }
}
