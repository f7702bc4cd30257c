using Microsoft.Extensions.Options;
using Program08.Functions.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Functions;

/// <summary>Tells an orchestration that a row it looks at has changed. The row is the truth: a lost wake is made good by the sweeper.</summary>
public sealed class Wakes(UnitsStandings standings, IOptions<ReportingOptions> options, ILogger<Wakes> logger)
{
    /// <summary>The one event name: its payload says why, for the history's reader only.</summary>
    public const string Changed = "Changed";

    /// <summary>Wakes at once, unless direct wakes are switched off.</summary>
    public Task RaiseAsync(DurableTaskClient client, string instanceId, string why, CancellationToken cancellation) =>
        options.Value.DirectWakes ? SweepAsync(client, instanceId, why, cancellation) : Task.CompletedTask;

    /// <summary>Wakes a unit's orchestration, and its cycle's when the change concerns it: it waits for the last unit to settle, not for each.</summary>
    public async Task RaiseUnitAsync(DurableTaskClient client, CycleRecord cycle, UnitCode unit, string why, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        await RaiseAsync(client, cycle.Id.UnitInstance(unit, cycle.Round), why, cancellation);
        if (options.Value.DirectWakes && await standings.IsNewsAsync(cycle, cancellation))
        {
            await RaiseAsync(client, cycle.Id.Value, why, cancellation);
        }
    }

    /// <summary>Wakes whatever the setting: the sweeper's way.</summary>
    public async Task SweepAsync(DurableTaskClient client, string instanceId, string why, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        try
        {
            await client.RaiseEventAsync(instanceId, Changed, why, cancellation);
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // By store and host the refusal has another type each; all mean the same: the row is written, the sweeper will see to it.
            FunctionsLog.WakeFailed(logger, instanceId, why, problem);
        }
    }
}
