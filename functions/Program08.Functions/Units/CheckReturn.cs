using Program08.Reporting.Cycles;
using Program08.Reporting.Units;

namespace Program08.Functions.Units;

/// <summary>Reads and checks a version. Idempotency key: cycle × unit × version (a checked version is left as it is).</summary>
public sealed class CheckReturn(ReturnChecks checks)
{
    public const string Name = nameof(CheckReturn);

    [Function(Name)]
    public async Task Run([ActivityTrigger] ReturnToCheck work, CancellationToken cancellation) =>
        await checks.CheckAsync(CycleId.From(work.Cycle), new UnitCode(work.Unit), work.Version, cancellation);
}
