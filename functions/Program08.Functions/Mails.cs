using Program08.Functions.Mailing;

namespace Program08.Functions;

/// <summary>A step's mails in an orchestration: prepared in the ledger in one commit, then handed over one by one.</summary>
internal static class Mails
{
    public static async Task PrepareAndSendAsync(TaskOrchestrationContext context, TaskName prepare, object order, string cycle)
    {
        var keys = await context.CallActivityAsync<string[]>(prepare, order, Retries.Patient);
        foreach (var key in keys)
        {
            // A mail server that can't be reached is not this orchestration's affair: the ledger keeps the mail, the sweeper tries it again.
            await context.CallActivityAsync(SendMail.Name, new MailToSend(cycle, key), Retries.Patient);
        }
    }
}
