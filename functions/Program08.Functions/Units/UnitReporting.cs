using Program08.Reporting.Cycles;

namespace Program08.Functions.Units;

/// <summary>Follows one unit through one collection round: reminders, versions and verdicts, receipt, send-back. Sequences only.</summary>
public static class UnitReporting
{
    public const string Name = "UnitReport";

    // A unit that changes something this often starts its history anew, so that replay stays short.
    private const int TurnsBeforeContinueAsNew = 60;

    [Function(Name)]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, UnitRun run)
    {
        var changed = context.WaitForExternalEvent<string>(Wakes.Changed);
        for (var turn = 1; ; turn++)
        {
            var step = await context.CallActivityAsync<UnitStep>(DecideUnit.Name, new UnitTurn(run.Cycle, run.Unit, run.Round, context.CurrentUtcDateTime), Retries.Patient);
            context.SetCustomStatus(step.Kind.ToString());
            switch (step.Kind)
            {
                case UnitStepKind.Check:
                    await context.CallActivityAsync(CheckReturn.Name, new ReturnToCheck(run.Cycle, run.Unit, step.Version), Retries.Patient);
                    break;
                case UnitStepKind.Mail:
                    await Mails.PrepareAndSendAsync(context, PrepareUnitMails.Name, new UnitMailOrder(run.Cycle, run.Unit, step.Step ?? ""), run.Cycle);
                    break;
                case UnitStepKind.Wait:
                    await Waits.ForChangeAsync(context, changed, step.Until);
                    changed = Waits.Reopen(context, changed);
                    break;
                case UnitStepKind.End:
                    if (!await context.CallActivityAsync<bool>(CloseUnit.Name, run, Retries.Patient))
                    {
                        return;
                    }

                    break;
                default:
                    throw new InvalidOperationException($"Unknown step {step.Kind}.");
            }

            if (turn >= TurnsBeforeContinueAsNew)
            {
                context.ContinueAsNew(run);
                return;
            }
        }
    }
}
