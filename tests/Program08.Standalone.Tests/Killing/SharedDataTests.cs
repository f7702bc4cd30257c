using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Program08.Standalone.Engine;
using Program08.Standalone.Tests.Engine;

namespace Program08.Standalone.Tests.Killing;

/// <summary>Another process on the same data.</summary>
public sealed class SharedDataTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly KillFolder folder = new(Directory.CreateTempSubdirectory("shared-").FullName);

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [Fact]
    public async Task SecondInstance_IsRefusedInOneLine_AndMayStartOnceTheFirstWasKilled()
    {
        await using var first = await ChildProcess.Start(folder, "hold").ReadyAsync();
        await using (var second = NewEngine())
        {
            var refusal = await Assert.ThrowsAsync<DataInUseException>(() => second.StartAsync());
            Assert.Equal(
                $"The data in {folder.Database} is in use by another process; stop that one first, or choose another data folder.",
                refusal.Message);
        }

        await first.KillAsync();
        await using var third = NewEngine();
        await third.StartAsync();
    }

    [Fact]
    public async Task SecondEngine_InTheSameProcess_IsRefusedUntilTheFirstStopped()
    {
        await using var first = NewEngine();
        await first.StartAsync();
        await using (var second = NewEngine())
        {
            await Assert.ThrowsAsync<DataInUseException>(() => second.StartAsync());
        }

        await first.StopAsync();
        await using var third = NewEngine();
        await third.StartAsync();
    }

    [Fact]
    public async Task DatabaseLockedByAnotherProcess_IsTheCallersError_UntilThatOneIsGone()
    {
        await using var engine = NewEngine();
        await engine.StartAsync();
        await using (var other = await ChildProcess.Start(folder, "lock").ReadyAsync())
        {
            var refusal = await Assert.ThrowsAsync<SqliteException>(() => engine.Client.ScheduleNewOrchestrationInstanceAsync("O"));
            Assert.Equal(SQLitePCL.raw.SQLITE_BUSY, refusal.SqliteErrorCode);
        }

        using var patience = new CancellationTokenSource(Patience);
        var end = await engine.Client.WaitForInstanceCompletionAsync(await engine.Client.ScheduleNewOrchestrationInstanceAsync("O"), patience.Token);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, end.RuntimeStatus);
    }

    private DurableEngine NewEngine() => new(
        new DurableEngineOptions { DatabasePath = folder.Database, BusyTimeout = TimeSpan.FromSeconds(1) },
        new TaskTable().Orchestrator("O", _ => Task.FromResult<object?>(1)),
        TimeProvider.System,
        new LogLines());
}
