using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Functions.Units;

/// <summary>Reads and checks a version. Idempotency key: cycle × unit × version (a checked version is left as it is).</summary>
public sealed class CheckReturn(ReturnChecks checks, CycleRecords records)
{
    public const string Name = nameof(CheckReturn);

    [Function(Name)]
    public async Task Run([ActivityTrigger] ReturnToCheck work, CancellationToken cancellation)
    {
        var id = CycleId.From(work.Cycle);
        if (!await records.IsMovedAsync(id, cancellation))
        {
            await checks.CheckAsync(id, new UnitCode(work.Unit), work.Version, cancellation);
        }
    }
}
