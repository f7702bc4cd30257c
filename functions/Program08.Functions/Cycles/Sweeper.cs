using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Functions.Operating;
using Program08.Functions.Units;
using Program08.Functions.Webhooks;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;

namespace Program08.Functions.Cycles;

/// <summary>
/// Makes good what was lost between a row and its wake: starts orchestrations that are missing, wakes those whose rows moved on, and
/// sends mails that could not be handed over. With events switched off it alone drives every cycle.
/// </summary>
public sealed class Sweeper(CycleRecords records, UnitsStandings standings, SeenNotes seen, Wakes wakes, MailLedger ledger, CycleStart start, PeopleWork people, WebhookDeliveries webhooks, SweepWatch watch, RepeatedWakes repeated, TimeProvider time, ILogger<Sweeper> logger)
{
    [Function(nameof(Sweeper))]
    public Task Run([TimerTrigger("%SweepSchedule%")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        watch.RunAsync(() => SweepAsync(client, cancellation));

    private async Task SweepAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        List<Exception> failed = [];
        repeated.Begin();
        await TryAsync(PeopleRecords.Partition, failed, () => people.FinishAsync(cancellation), cancellation);
        foreach (var id in await records.ListCyclesAsync(cancellation))
        {
            await TryAsync(id.Value, failed, () => SweepAsync(client, id, failed, cancellation), cancellation);
        }

        // Last: whoever is told may be slow to answer.
        await TryAsync("webhooks", failed, () => webhooks.SweepAsync(cancellation), cancellation);
        if (failed.Count > 0)
        {
            throw new AggregateException("The sweep could not do everything.", failed);
        }
    }

    private async Task SweepAsync(DurableTaskClient client, CycleId id, List<Exception> failed, CancellationToken cancellation)
    {
        if (await records.FindCycleAsync(id, cancellation) is not { } cycle)
        {
            return;
        }

        await TryAsync(id.Value, failed, () => records.IndexAsync(cycle, cancellation), cancellation);
        await TryAsync(id.Value, failed, () => SweepCycleAsync(client, cycle, cancellation), cancellation);
        if (cycle.Moved is not null)
        {
            return;
        }

        await TryAsync(id.Value, failed, () => SendAsync(id, failed, cancellation), cancellation);
    }

    private async Task SendAsync(CycleId id, List<Exception> failed, CancellationToken cancellation)
    {
        await foreach (var key in records.ListOwedAsync(id, time.GetUtcNow(), cancellation))
        {
            await TryAsync(id.Value, failed, () => ledger.SendAsync(id, key, cancellation), cancellation);
        }
    }

    /// <summary>One cycle's damaged row or missing file is no reason to leave the others lying.</summary>
    private async Task TryAsync(string what, List<Exception> failed, Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act();
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            FunctionsLog.SweepFailed(logger, what, problem);
            failed.Add(problem);
        }
    }

    private async Task SweepCycleAsync(DurableTaskClient client, CycleRecord cycle, CancellationToken cancellation)
    {
        var instance = await client.GetInstanceAsync(cycle.Id.Value, cancellation);
        if (cycle.Moved is not null)
        {
            await EndAsync(client, cycle, instance, cancellation);
            return;
        }

        // It ends before the cycle does only where the cycle was moved away; this one came back.
        if (instance is null || (instance.RuntimeStatus == OrchestrationRuntimeStatus.Completed && cycle.Stage != CycleStage.Published))
        {
            await start.ScheduleAsync(client, cycle.Id, cancellation);
            return;
        }

        if (instance.IsCompleted)
        {
            if (cycle.Stage != CycleStage.Published)
            {
                FunctionsLog.OrchestrationStuck(logger, cycle.Id.Value, instance.RuntimeStatus.ToString());
            }

            return;
        }

        if (await standings.IsNewsAsync(cycle, cancellation))
        {
            await WakeAsync(client, cycle.Id.Value, cancellation);
        }

        if (cycle.Stage is CycleStage.Collecting or CycleStage.Consolidating)
        {
            await foreach (var unit in records.ListUnseenAsync(cycle.Id, cancellation))
            {
                await WakeAsync(client, cycle.Id.UnitInstance(unit, cycle.Round), cancellation);
            }
        }

        if (cycle.Stage == CycleStage.InApproval && await records.FindApprovalAsync(cycle.Id, cycle.Round, cycle.ApprovalLevel, cancellation) is { } approval)
        {
            var decision = cycle.Id.ApprovalInstance(approval.Level, approval.Round);
            if (!await seen.IsCurrentAsync(cycle.Id, decision, SeenNotes.OfApproval(approval), cancellation))
            {
                await WakeAsync(client, decision, cancellation);
            }
        }
    }

    /// <summary>Wakes what still waits for a cycle that was moved: it finds nothing to do here any more, and ends.</summary>
    private async Task EndAsync(DurableTaskClient client, CycleRecord cycle, OrchestrationMetadata? instance, CancellationToken cancellation)
    {
        if (instance is null or { IsCompleted: true })
        {
            return;
        }

        var units = await records.ListUnitsAsync(cycle.Id, cancellation);
        IEnumerable<string> instances = [cycle.Id.Value, .. units.Select(unit => cycle.Id.UnitInstance(unit.Unit, cycle.Round)), cycle.Id.ApprovalInstance(cycle.ApprovalLevel, cycle.Round)];
        foreach (var id in instances)
        {
            if (await client.GetInstanceAsync(id, cancellation) is { IsCompleted: false })
            {
                await wakes.SweepAsync(client, id, "moved", cancellation);
            }
        }
    }

    private async Task WakeAsync(DurableTaskClient client, string instance, CancellationToken cancellation)
    {
        // One that is not there yet is started by its parent, and sees the rows then.
        if (await client.GetInstanceAsync(instance, cancellation) is not { } known)
        {
            return;
        }

        if (known.IsCompleted)
        {
            FunctionsLog.OrchestrationStuck(logger, instance, known.RuntimeStatus.ToString());
            return;
        }

        // What is paused keeps every event until it goes on; the sweep after that wakes it.
        if (known.RuntimeStatus == OrchestrationRuntimeStatus.Suspended || !repeated.IsDue(instance))
        {
            return;
        }

        await wakes.SweepAsync(client, instance, "sweeper", cancellation);
        FunctionsLog.OrchestrationWoken(logger, instance);
    }
}
