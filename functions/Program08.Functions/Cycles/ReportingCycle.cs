using Program08.Functions.Approvals;
using Program08.Functions.Publishing;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;

namespace Program08.Functions.Cycles;

/// <summary>One cycle from opening to publishing, and again from an amendment's opening to its publishing. Sequences only: what comes next is decided from the rows by <see cref="CycleDecider"/>.</summary>
public static class ReportingCycle
{
    public const string Name = nameof(ReportingCycle);

    [Function(Name)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string cycle)
    {
        // Opened once and kept over the rounds of the loop: an event given to an abandoned wait is lost.
        var changed = context.WaitForExternalEvent<string>(Wakes.Changed);
        Dictionary<string, Task> units = [];
        var (startedRound, startedUnits) = (0, 0);
        CycleStep step;

        // Its history never starts anew: the units' runs are its children, and open. It grows by the steps of the plan and by wakes, of which the last unit to settle sends one.
        do
        {
            step = await context.CallActivityAsync<CycleStep>(DecideCycle.Name, new CycleTurn(cycle, startedRound, context.CurrentUtcDateTime, startedUnits), Retries.Patient);
            context.SetCustomStatus(step.Kind.ToString());
            switch (step.Kind)
            {
                case CycleStepKind.Open:
                    await context.CallActivityAsync(OpenCycle.Name, cycle, Retries.Patient);
                    break;
                case CycleStepKind.Collect:
                    await PacedAsync(context, step.Units ?? [], step.AtOnce, unit =>
                    {
                        var run = new UnitRun(cycle, unit, step.Round);
                        units.Add(run.InstanceId, context.CallSubOrchestratorAsync(UnitReporting.Name, run, new SubOrchestrationOptions(instanceId: run.InstanceId)));
                    });
                    (startedRound, startedUnits) = step.IsMore ? (startedRound, startedUnits + step.Units!.Length) : (step.Round, 0);
                    break;
                case CycleStepKind.Close:
                    await context.CallActivityAsync(CloseCollection.Name, cycle, Retries.Patient);
                    await PacedAsync(context, [.. units.Keys], step.AtOnce, instance => context.SendEvent(instance, Wakes.Changed, "collection closed"));

                    // Each unit's run ends by closing its row; only then nothing moves under the consolidation.
                    await Task.WhenAll(units.Values);
                    units.Clear();
                    break;
                case CycleStepKind.Consolidate:
                    await context.CallActivityAsync(ConsolidateReport.Name, new CycleRound(cycle, step.Round), Retries.Patient);
                    break;
                case CycleStepKind.Approve:
                    var approval = new ApprovalRun(cycle, step.Level, step.Round);
                    await context.CallSubOrchestratorAsync(Approval.Name, approval, new SubOrchestrationOptions(instanceId: approval.InstanceId));
                    break;
                case CycleStepKind.Publish:
                    await context.CallActivityAsync(PublishReport.Name, cycle, Retries.Patient);
                    break;
                case CycleStepKind.Abandon:
                    await context.CallActivityAsync(AbandonAmendment.Name, cycle, Retries.Patient);
                    break;
                case CycleStepKind.Mail:
                    await Mails.PrepareAndSendAsync(context, PrepareCycleMails.Name, new CycleMailOrder(cycle, step.Step ?? ""), cycle);
                    break;
                case CycleStepKind.Wait:
                    await Waits.ForChangeAsync(context, changed, step.Until);
                    changed = Waits.Reopen(context, changed);
                    break;
                case CycleStepKind.End:
                    break;
                default:
                    throw new InvalidOperationException($"Unknown step {step.Kind}.");
            }
        }
        while (step.Kind != CycleStepKind.End);
    }

    /// <summary>Does something for each unit, for so many at once and each second for as many more.</summary>
    /// <param name="atOnce">As the step says, which replay reads from the history: one from before there was a pace has none.</param>
    private static async Task PacedAsync(TaskOrchestrationContext context, string[] units, int? atOnce, Action<string> act)
    {
        foreach (var (index, group) in units.Chunk(atOnce ?? Math.Max(1, units.Length)).Index())
        {
            if (index > 0)
            {
                await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            }

            Array.ForEach(group, act);
        }
    }
}
