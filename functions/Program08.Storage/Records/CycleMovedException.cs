using Program08.Reporting.Cycles;

namespace Program08.Storage.Records;

/// <summary>Nothing was written, because the cycle goes on at another site.</summary>
public sealed class CycleMovedException(CycleId cycle, CycleMove move) : InvalidOperationException($"{cycle} was moved to {move.To ?? "another site"} at {move.At:u}; the copy here is to be read only.")
{
    public CycleMove Move => move;
}
