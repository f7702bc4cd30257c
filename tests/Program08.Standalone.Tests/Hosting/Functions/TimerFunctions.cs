using Microsoft.Azure.Functions.Worker;

namespace Program08.Standalone.Tests.Hosting.Functions;

public sealed class EveryFiveMinutes(TimerLedger ledger)
{
    [Function("EveryFiveMinutes")]
    public Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation) => ledger.RunAsync("EveryFiveMinutes", timer, cancellation);
}

public sealed class BySetting(TimerLedger ledger)
{
    [Function("BySetting")]
    public Task Run([TimerTrigger("%Sweep:Schedule%")] TimerInfo timer, FunctionContext context) => ledger.RunAsync("BySetting", timer, context.CancellationToken);
}

public sealed class Unmonitored(TimerLedger ledger)
{
    [Function("Unmonitored")]
    public Task Run([TimerTrigger("0 */5 * * * *", UseMonitor = false)] TimerInfo timer) => ledger.RunAsync("Unmonitored", timer, CancellationToken.None);
}

public sealed class AtStart(TimerLedger ledger)
{
    [Function("AtStart")]
    public Task Run([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => ledger.RunAsync("AtStart", timer, CancellationToken.None);
}
