using Program08.Reporting.Cycles;

namespace Program08.Functions.Cycles;

/// <summary>Starts a cycle's one orchestration.</summary>
public sealed class CycleStart(ILogger<CycleStart> logger)
{
    /// <summary>That a cycle exists once, its row says; that it is started once, its instance id. Whatever goes wrong here, the sweeper starts it.</summary>
    public async Task ScheduleAsync(DurableTaskClient client, CycleId cycle, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        try
        {
            if (await client.GetInstanceAsync(cycle.Value, cancellation) is null or { RuntimeStatus: OrchestrationRuntimeStatus.Completed })
            {
                await client.ScheduleNewOrchestrationInstanceAsync(ReportingCycle.Name, cycle.Value, new StartOrchestrationOptions(InstanceId: cycle.Value), cancellation);
                FunctionsLog.OrchestrationStarted(logger, cycle.Value);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            FunctionsLog.WakeFailed(logger, cycle.Value, "start", problem);
        }
    }
}
