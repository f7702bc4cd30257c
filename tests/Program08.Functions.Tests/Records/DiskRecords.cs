using Program08.Standalone.Engine;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>Records in a SQLite file of their own, on a clock that the test moves.</summary>
internal sealed class DiskRecords : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("p08-records-");

    private readonly SqliteWriter writer;

    private readonly SqliteReportingStore store;

    public DiskRecords()
    {
        var path = Path.Combine(folder.FullName, "program08.db");
        writer = new SqliteWriter(path);
        store = new SqliteReportingStore(path, writer);
        Book = new RecordBook(store, Time);
        Cycles = new CycleRecords(Book);
        People = new PeopleRecords(store);
    }

    public SimulatedTime Time { get; } = new(new DateTimeOffset(2024, 1, 2, 1, 0, 0, TimeSpan.Zero));

    public IReportingStore Store => store;

    public RecordBook Book { get; }

    public CycleRecords Cycles { get; }

    public PeopleRecords People { get; }

    public string Folder => folder.FullName;

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        await writer.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
