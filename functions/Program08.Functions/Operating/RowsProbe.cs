using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Operating;

/// <summary>Whether a row can be written: it is on disk when the probe answers.</summary>
public sealed class RowsProbe(IReportingStore store, TimeProvider time) : IHealthProbe
{
    private const string Partition = "health";
    private const string Key = "probe";

    public string Name => "database";

    public async Task<HealthFinding> CheckAsync(CancellationToken cancellation)
    {
        await store.CommitAsync(Partition, [new RowChange.Upsert(Key, StoredJson.Write(time.GetUtcNow()))], cancellation);
        return new HealthFinding(Name, HealthState.Ok, "a row was written", "ghi được");
    }
}
