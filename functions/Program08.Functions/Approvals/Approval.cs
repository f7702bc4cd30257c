using Program08.Reporting.Approvals;

namespace Program08.Functions.Approvals;

/// <summary>Asks one level, reminds it, and ends with its decision, which is bound to the report's hash. Waits for months if it must.</summary>
public static class Approval
{
    public const string Name = nameof(Approval);

    // Who waits for months is woken often: the history starts anew, so that replay stays short.
    private const int TurnsBeforeContinueAsNew = 60;

    [Function(Name)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, ApprovalRun run)
    {
        var changed = context.WaitForExternalEvent<string>(Wakes.Changed);
        for (var turn = 0; turn < TurnsBeforeContinueAsNew; turn++)
        {
            var step = await context.CallActivityAsync<ApprovalStep>(DecideApproval.Name, new ApprovalTurn(run.Cycle, run.Level, run.Round, context.CurrentUtcDateTime), Retries.Patient);
            switch (step.Kind)
            {
                case ApprovalStepKind.Mail:
                    await Mails.PrepareAndSendAsync(context, PrepareApprovalMails.Name, new ApprovalMailOrder(run.Cycle, run.Level, run.Round, step.Step ?? ""), run.Cycle);
                    break;
                case ApprovalStepKind.Wait:
                    await Waits.ForChangeAsync(context, changed, step.Until);
                    changed = Waits.Reopen(context, changed);
                    break;
                case ApprovalStepKind.End:
                    await context.CallActivityAsync(SettleApproval.Name, run, Retries.Patient);
                    return;
                default:
                    throw new InvalidOperationException($"Unknown step {step.Kind}.");
            }
        }

        context.ContinueAsNew(run);
    }
}
