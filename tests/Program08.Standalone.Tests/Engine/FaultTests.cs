using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

/// <summary>What machines and people do to a running engine.</summary>
public sealed class FaultTests
{
    private const int WaitingInstances = 10_000;

    [Fact]
    public async Task DiskFull_IsTheSendersError_LosesNothingAcknowledged_AndPassesOnceThereIsRoom()
    {
        await using var host = await EngineHost.StartAsync(false, Collectors());
        await host.StartAsync("Collect", id: "c");
        await host.IdleAsync();
        await PragmaAsync(host, "PRAGMA max_page_count=1");
        var padding = new string('x', 2_000);
        var acknowledged = new List<int>();
        var refusal = await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            for (var i = 0; ; i++)
            {
                await host.Client.RaiseEventAsync("c", "item", new Item(i, padding), host.Patience);
                acknowledged.Add(i);
            }
        });
        Assert.Equal(SQLitePCL.raw.SQLITE_FULL, refusal.SqliteErrorCode);
        await PragmaAsync(host, "PRAGMA max_page_count=1000000");
        await host.IdleAsync();
        host.Time.Advance(TimeSpan.FromSeconds(5));
        await host.Client.RaiseEventAsync("c", "item", new Item(-1, ""));

        Assert.Equal([.. acknowledged, -1], (await host.EndAsync("c")).ReadOutputAs<List<int>>());
        await host.CrashAsync();
        Assert.Equal([.. acknowledged, -1], (await host.StateAsync("c")).ReadOutputAs<List<int>>());
    }

    [Fact]
    public async Task ReadOnlyDatabase_IsTheCallersError_AndPassesWhenOpenedForWriting()
    {
        await using var host = await EngineHost.StartAsync(false, Collectors());
        await host.StartAsync("Collect", id: "c");
        await host.IdleAsync();
        await PragmaAsync(host, "PRAGMA query_only=1");
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => host.Client.RaiseEventAsync("c", "item", new Item(1, ""), host.Patience));
        Assert.Equal(SQLitePCL.raw.SQLITE_READONLY, refusal.SqliteErrorCode);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.StateAsync("c")).RuntimeStatus);
        await host.CrashAsync();
        await host.Client.RaiseEventAsync("c", "item", new Item(-1, ""));

        Assert.Equal([-1], (await host.EndAsync("c")).ReadOutputAs<List<int>>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task ClockSetBack_DelaysTimersButFiresEachOnce_AndReplaysTheSame(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Clocks());
        await host.StartAsync("Hours", id: "h");
        await host.IdleAsync();
        host.Time.SetUtcNow(EngineHost.Start.AddHours(1));
        await host.IdleAsync();
        host.Time.SetUtcNow(EngineHost.Start.AddDays(-2));
        await host.IdleAsync();
        await host.CrashAsync();
        Assert.Equal(1, (await host.StateAsync("h")).ReadCustomStatusAs<int>());
        await host.RunOutAsync();

        Assert.Equal(["00:00", "01:00", "02:00"], (await host.EndAsync("h")).ReadOutputAs<List<string>>());
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task ClockSetForward_FiresWhatIsDueOnceInOrder(bool strict)
    {
        await using var host = await EngineHost.StartAsync(strict, Clocks());
        await host.StartAsync("Hours", id: "h");
        await host.IdleAsync();
        host.Time.SetUtcNow(EngineHost.Start.AddDays(400));
        await host.RunOutAsync();

        Assert.Equal(3, (await host.EndAsync("h")).ReadOutputAs<List<string>>()!.Count);
        Assert.Equal([0, 1, 2], (await host.Engine.ReadHistoryAsync("h")).Where(item => item.Kind == HistoryEventKind.TimerFired).Select(item => item.TaskId));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task IncompatibleChange_FailsThatOrchestration_NamingTheStep_WhileOthersGoOn(bool strict)
    {
        static Func<TaskOrchestrationContext, Task<object?>> Code(string activity) => async context =>
        {
            await context.CallActivityAsync<string>(activity);
            return await context.WaitForExternalEvent<int>("go");
        };
        var tasks = new TaskTable().Activity("Old", _ => "a").Activity("New", _ => "a").Orchestrator("Changed", Code("Old")).Orchestrator("Same", Code("Old"));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Changed", id: "changed");
        await host.StartAsync("Same", id: "same");
        await host.IdleAsync();
        tasks.Orchestrator("Changed", Code("New"));
        await host.CrashAsync();
        await host.Client.RaiseEventAsync("changed", "go", 1);
        await host.Client.RaiseEventAsync("same", "go", 1);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.EndAsync("same")).RuntimeStatus);
        var failure = (await host.EndAsync("changed")).FailureDetails!;
        Assert.EndsWith("NonDeterministicOrchestrationException", failure.ErrorType, StringComparison.Ordinal);
        Assert.Contains("activity 'Old'", failure.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("activity 'New'", failure.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task PoisonActivity_FailsItsInstanceAfterItsRetries_WhileOthersGoOn(bool strict)
    {
        var retry = TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromMinutes(1)));
        var tasks = new TaskTable()
            .Activity("Poison", invocation => throw new FormatException("poison"))
            .Activity("Good", _ => "good")
            .Orchestrator("Sick", async context => (object?)await context.CallActivityAsync<string>("Poison", null, retry))
            .Orchestrator("Well", async context => (object?)await context.CallActivityAsync<string>("Good"));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        for (var i = 0; i < 20; i++)
        {
            await host.StartAsync(i % 2 == 0 ? "Sick" : "Well", id: "o" + i);
        }

        for (var i = 1; i < 20; i += 2)
        {
            Assert.Equal("good", (await host.EndAsync("o" + i)).ReadOutputAs<string>());
        }

        await host.RunOutAsync();
        for (var i = 0; i < 20; i += 2)
        {
            var end = await host.EndAsync("o" + i);
            Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
            Assert.Equal("poison", end.FailureDetails!.InnerFailure!.ErrorMessage);
        }

        Assert.Equal(40, tasks.Ran.Count(ran => ran.Name == "Poison"));
    }

    [Fact]
    public async Task InputOverOneMebibyte_OfAnyKind_IsRefusedInStrictMode_AndNothingIsStored()
    {
        var big = new string('x', (1024 * 1024) + 1);
        var tasks = new TaskTable().Activity("A", _ => "a").Orchestrator("O", async context => (object?)await context.CallActivityAsync<string>("A", big));
        await using var host = await EngineHost.StartAsync(true, tasks);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync("O", big, "big"));
        Assert.Null(await host.Client.GetInstanceAsync("big"));
        var end = await host.RunAsync("O");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, end.RuntimeStatus);
        Assert.Contains("1048576 bytes", end.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
        Assert.Empty(tasks.Ran);
    }

    [Fact]
    public async Task TenThousandWaiting_SurviveARestart_AndAreAllWokenAndAnswered()
    {
        var tasks = new TaskTable().Activity("Answer", word => word + "!").Orchestrator("Wait", async context =>
            (object?)await context.CallActivityAsync<string>("Answer", await context.WaitForExternalEvent<string>("word")));
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, MaxLiveInstances = 100 });
        await Task.WhenAll(Enumerable.Range(0, WaitingInstances).Select(i => host.StartAsync("Wait", id: "w" + i)));
        await host.IdleAsync();
        await host.RestartAsync();
        await Task.WhenAll(Enumerable.Range(0, WaitingInstances).Select(i => host.Client.RaiseEventAsync("w" + i, "word", "w" + i)));
        await host.IdleAsync();

        var ends = new List<OrchestrationMetadata>();
        await foreach (var end in host.Client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true, PageSize: 1_000)))
        {
            ends.Add(end);
        }

        Assert.Equal(WaitingInstances, ends.Count);
        Assert.All(ends, end => Assert.Equal($"\"{end.InstanceId}!\"", end.SerializedOutput));
    }

    private static TaskTable Collectors() => new TaskTable().Orchestrator("Collect", async context =>
    {
        var numbers = new List<int>();
        do
        {
            numbers.Add((await context.WaitForExternalEvent<Item>("item")).Number);
        }
        while (numbers[^1] >= 0);
        return (object?)numbers;
    });

    /// <summary>Three timers an hour apart from the start; tells when each was heard.</summary>
    private static TaskTable Clocks() => new TaskTable().Orchestrator("Hours", async context =>
    {
        var heard = new List<string>();
        for (var i = 1; i <= 3; i++)
        {
            var asked = context.CurrentUtcDateTime;
            await context.CreateTimer(asked.AddHours(1), CancellationToken.None);
            heard.Add($"{asked:HH:mm}");
            context.SetCustomStatus(i);
        }

        return (object?)heard;
    });

    private static Task PragmaAsync(EngineHost host, string sql) => host.Engine.Writer.WriteAsync((connection, transaction) =>
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    });

    private sealed record Item(int Number, string Padding);
}
