using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Hosts.Checking;

/// <summary>The rows a cycle would have on the day it was planned from the seeds as they are: nobody has sent anything yet, and nothing can be written.</summary>
internal sealed class SeededRows : IReportingStore
{
    private readonly SortedDictionary<string, string> _rows = new(StringComparer.Ordinal);
    private string? _partition;

    public void Plan(CyclePlan plan, Programme programme, string programmeText)
    {
        _partition = CycleKeys.Partition(plan.Id);
        _rows.Clear();
        _rows.Add(CycleKeys.Plan, StoredJson.Write(plan));
        _rows.Add(CycleKeys.Programme, programmeText);
        foreach (var entry in plan.Roster)
        {
            _rows.Add(CycleKeys.Unit(entry.Unit.Code), StoredJson.Write(UnitReport.New(plan.Id, entry.Unit.Code, AskedFigures.For(programme, entry.Unit).Count())));
        }
    }

    public Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default) =>
        Task.FromResult(partition == _partition && _rows.TryGetValue(key, out var json) ? Row(key, json) : null);

    public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default) =>
        ListAsync(partition, key => key.StartsWith(keyPrefix, StringComparison.Ordinal));

    public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
        ListAsync(partition, key => string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, before) < 0).Take(maximum);

    public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default) =>
        throw new InvalidOperationException("A check writes nothing.");

    private IAsyncEnumerable<StoredRow> ListAsync(string partition, Func<string, bool> isListed) =>
        _rows.Where(row => partition == _partition && isListed(row.Key)).Select(row => Row(row.Key, row.Value)).ToAsyncEnumerable();

    private StoredRow Row(string key, string json) => new(_partition!, key, "1", json);
}
