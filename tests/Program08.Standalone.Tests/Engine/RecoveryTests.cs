using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;

namespace Program08.Standalone.Tests.Engine;

public sealed class RecoveryTests
{
    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Promise02_ActivityCutOffByACrash_RunsAgain_FinishedOnesDoNot(bool strict)
    {
        var reached = new TaskCompletionSource();
        var hang = true;
        var tasks = new TaskTable()
            .Activity("First", _ => "1")
            .Activity("Second", async _ =>
            {
                reached.TrySetResult();
                if (Volatile.Read(ref hang))
                {
                    await Task.Delay(Timeout.Infinite);
                }

                return "2";
            })
            .Orchestrator("Two", async context => (object?)(await context.CallActivityAsync<string>("First") + await context.CallActivityAsync<string>("Second")));
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Two", id: "two");
        await reached.Task.WaitAsync(host.Patience);
        Volatile.Write(ref hang, false);
        await host.CrashAsync();

        Assert.Equal("12", (await host.EndAsync("two")).ReadOutputAs<string>());
        Assert.Equal(["First", "Second", "Second"], tasks.Ran.Select(ran => ran.Name));
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Promise10_WhenAnActivityRuns_ItsScheduleIsOnDisk(bool strict)
    {
        string path = "";
        var tasks = new TaskTable().Orchestrator("O", context => context.CallActivityAsync<string>("Look"));
        tasks.Activity("Look", invocation =>
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM durable_open o JOIN durable_history h ON h.execution = o.execution WHERE o.name = 'Look' AND h.events LIKE '%TaskScheduled%'";
            return Task.FromResult<object?>(command.ExecuteScalar()!.ToString());
        });
        await using var host = await EngineHost.StartAsync(strict, tasks.Orchestrator("O", async context => (object?)await context.CallActivityAsync<string>("Look")));
        path = host.DatabasePath;

        Assert.Equal("1", (await host.RunAsync("O")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Promise03_CrashAtEveryCommit_LosesNothingAcknowledged_AndCountsEachTurnOnce()
    {
        for (var crashAt = 2; crashAt < 40; crashAt++)
        {
            var tasks = new TaskTable()
                .Activity("Next", number => number + "+")
                .Orchestrator("Child", async context => (object?)await context.CallActivityAsync<string>("Next", "c"))
                .Orchestrator("Work", async context =>
                {
                    var word = await context.WaitForExternalEvent<string>("word");
                    var both = await Task.WhenAll(
                        context.CallActivityAsync<string>("Next", word),
                        context.CallSubOrchestratorAsync<string>("Child", null, new SubOrchestrationOptions(instanceId: "child")));
                    await context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
                    return (object?)string.Join(' ', both);
                });
            await using var host = await EngineHost.StartAsync(false, tasks);
            var crashed = new TaskCompletionSource();
            host.Engine.Writer.AfterCommit = number =>
            {
                if (number == crashAt)
                {
                    crashed.TrySetResult();
                    throw new InvalidOperationException("crash here");
                }
            };
            var acknowledged = await TryAsync(() => host.StartAsync("Work", id: "w")) && await TryAsync(() => host.Client.RaiseEventAsync("w", "word", "a"));
            if (acknowledged)
            {
                await host.IdleAsync();
            }

            await host.CrashAsync();
            if (!acknowledged)
            {
                // What was on disk without an answer may be there or not; asking again must do no harm.
                await TryAsync(() => host.StartAsync("Work", id: "w"));
                await host.Client.RaiseEventAsync("w", "word", "a");
            }

            await host.RunOutAsync();
            Assert.Equal("a+ c+", (await host.StateAsync("w")).ReadOutputAs<string>());
            var scheduled = (await host.Engine.ReadHistoryAsync("w")).Where(item => item.Kind is HistoryEventKind.TaskScheduled or HistoryEventKind.TimerCreated or HistoryEventKind.SubOrchestrationInstanceCreated);
            Assert.Equal([0, 1, 2], scheduled.Select(item => item.TaskId));
        }

        static async Task<bool> TryAsync(Func<Task> call)
        {
            try
            {
                await call();
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Promise01_ManyInstancesAndManyCrashes_EveryStepCountsOnce(bool strict)
    {
        var tasks = new TaskTable()
            .Activity("Next", word => word + "+")
            .Orchestrator("Child", async context => (object?)await context.CallActivityAsync<string>("Next", context.GetInput<string>()))
            .Orchestrator("Work", async context =>
            {
                var word = context.GetInput<string>()!;
                for (var round = 0; round < 3; round++)
                {
                    word = await context.CallActivityAsync<string>("Next", word);
                    word = await context.CallSubOrchestratorAsync<string>("Child", word, new SubOrchestrationOptions(instanceId: $"{context.InstanceId}:r{round}"));
                    await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
                    word += await context.WaitForExternalEvent<string>("letter");
                }

                return (object?)word;
            });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        var ids = Enumerable.Range(0, 20).Select(i => "work" + i).ToList();
        foreach (var id in ids)
        {
            await host.StartAsync("Work", "", id);
            foreach (var letter in new List<string> { "a", "b", "c" })
            {
                await host.Client.RaiseEventAsync(id, "letter", letter);
            }
        }

        for (var crash = 0; crash < 25; crash++)
        {
            var crashAt = host.Engine.Writer.CommitCount + 1 + (crash % 3);
            var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            host.Engine.Writer.AfterCommit = number =>
            {
                if (number >= crashAt)
                {
                    crashed.TrySetResult();
                    throw new InvalidOperationException("crash here");
                }
            };
            host.Time.Advance(TimeSpan.FromMilliseconds(300));
            await Task.WhenAny(crashed.Task, host.IdleAsync());
            await host.CrashAsync();
        }

        await host.RunOutAsync();
        foreach (var id in ids)
        {
            Assert.Equal("++a++b++c", (await host.EndAsync(id)).ReadOutputAs<string>());
            var history = await host.Engine.ReadHistoryAsync(id);
            Assert.Equal(Enumerable.Range(0, 9), history.Where(item => item.IsDecision).Select(item => item.TaskId));
            Assert.Equal(["\"a\"", "\"b\"", "\"c\""], history.Where(item => item.Kind == HistoryEventKind.EventRaised).Select(item => item.Data));
            Assert.Equal(9, history.Count(item => item.Kind is HistoryEventKind.TaskCompleted or HistoryEventKind.TimerFired or HistoryEventKind.SubOrchestrationInstanceCompleted));
        }
    }

    [Theory]
    [MemberData(nameof(Mode.Both), MemberType = typeof(Mode))]
    public async Task Promise03_AcknowledgedEvents_SurviveACrashRightAfter(bool strict)
    {
        var tasks = new TaskTable().Orchestrator("Sum", async context =>
        {
            var sum = 0;
            for (var i = 0; i < 40; i++)
            {
                sum += await context.WaitForExternalEvent<int>("n");
            }

            return (object?)sum;
        });
        await using var host = await EngineHost.StartAsync(strict, tasks);
        await host.StartAsync("Sum", id: "s");
        for (var i = 0; i < 40; i++)
        {
            await host.Client.RaiseEventAsync("s", "n", i);
            if (i % 5 == 0)
            {
                await host.CrashAsync();
            }
        }

        Assert.Equal(40 * 39 / 2, (await host.EndAsync("s")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task Promise07_BeyondTheBound_InstancesLeaveMemoryAndComeBackByReplay()
    {
        var starts = 0;
        var tasks = new TaskTable().Orchestrator("Wait", async context =>
        {
            Interlocked.Increment(ref starts);
            await context.WaitForExternalEvent<int>("a");
            await context.WaitForExternalEvent<int>("b");
            return (object?)context.InstanceId;
        });
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, MaxLiveInstances = 10 });
        for (var i = 0; i < 30; i++)
        {
            await host.StartAsync("Wait", id: "w" + i);
            await host.Client.RaiseEventAsync("w" + i, "a", 1);
            await host.IdleAsync();
        }

        Assert.Equal(30, starts);
        for (var i = 29; i >= 0; i--)
        {
            await host.Client.RaiseEventAsync("w" + i, "b", 1);
            Assert.Equal("w" + i, (await host.EndAsync("w" + i)).ReadOutputAs<string>());
        }

        Assert.Equal(50, starts);
    }

    [Fact]
    public async Task LockedDatabase_IsTheCallersError_AndTheEngineCarriesOnAfterwards()
    {
        var tasks = new TaskTable().Orchestrator("Now", _ => Task.FromResult<object?>(1));
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, BusyTimeout = TimeSpan.FromSeconds(1) });
        await using (var other = new SqliteConnection($"Data Source={host.DatabasePath};Pooling=false"))
        {
            await other.OpenAsync();
            await using var lockIt = other.CreateCommand();
            lockIt.CommandText = "BEGIN IMMEDIATE";
            await lockIt.ExecuteNonQueryAsync();
            await Assert.ThrowsAsync<SqliteException>(() => host.StartAsync("Now", id: "n"));
        }

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await host.RunAsync("Now", id: "n")).RuntimeStatus);
    }

    [Fact]
    public async Task TurnThatCannotBeStored_IsTriedAgain()
    {
        var tasks = new TaskTable().Activity("A", _ => "a");
        await using var host = await EngineHost.StartAsync(tasks, path => new() { DatabasePath = path, BusyTimeout = TimeSpan.FromSeconds(1) });
        await using var other = new SqliteConnection($"Data Source={host.DatabasePath};Pooling=false");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        var locked = false;
        tasks.Activity("Lock", async _ =>
        {
            if (!locked)
            {
                locked = true;
                command.CommandText = "BEGIN IMMEDIATE";
                await command.ExecuteNonQueryAsync();
            }

            return "locked";
        }).Orchestrator("O", async context => (object?)(await context.CallActivityAsync<string>("Lock") + await context.CallActivityAsync<string>("A")));
        await host.StartAsync("O", id: "o");
        await host.IdleAsync();
        Assert.Contains(host.Log.Lines, line => line.EventId == 130);
        command.CommandText = "ROLLBACK";
        await command.ExecuteNonQueryAsync();
        host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("lockeda", (await host.EndAsync("o")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task Start_OnAFolderThatIsNotThere_IsTheCallersError()
    {
        var engine = new DurableEngine(new() { DatabasePath = "/nowhere/at/all/engine.db" }, new TaskTable(), TimeProvider.System, new LogLines());
        await using (engine)
        {
            await Assert.ThrowsAsync<SqliteException>(() => engine.StartAsync());
        }
    }
}
