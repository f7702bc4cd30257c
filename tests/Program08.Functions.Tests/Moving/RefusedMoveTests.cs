using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Demonstrations;
using Program08.Functions.Hosts;
using Program08.Functions.Moving;
using Program08.Functions.Tests.Cycles;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Standalone.Engine;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Moving;

/// <summary>What is not moved, and is told why in a line.</summary>
public sealed class RefusedMoveTests
{
    [Fact]
    public async Task ACycleThatIsThere_IsNeverReplaced()
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one");
        await Journey.ImportAsync(file, journey.Data("other"));

        await RefusedAsync("is here already", () => Journey.ImportAsync(file, journey.Data("other")));
    }

    [Theory]
    [InlineData(CyclePackage.RowsName)]
    [InlineData(CyclePackage.PeopleName)]
    [InlineData(CyclePackage.FilesFolder)]
    public async Task ADamagedFile_IsRefusedBeforeAnythingIsWritten(string entry)
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one");
        await ChangeAsync(file, entry, bytes => [.. bytes[..^2], (byte)(bytes[^2] ^ 1), bytes[^1]]);

        await RefusedAsync("is damaged", () => Journey.ImportAsync(file, journey.Data("other")));
        Assert.Empty(await RowsAsync(journey.Data("other"), CycleRecords.Index));
        Assert.Empty(await RowsAsync(journey.Data("other"), PeopleRecords.Partition));
    }

    [Fact]
    public async Task ATruncatedFile_IsRefused()
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one");
        await File.WriteAllBytesAsync(file, (await File.ReadAllBytesAsync(file))[..^200]);

        await RefusedAsync("is damaged", () => Journey.ImportAsync(file, journey.Data("other")));
    }

    [Fact]
    public async Task AFileOfAnotherVersion_IsRefusedWithBothVersions()
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one");
        await ChangeAsync(file, CyclePackage.EntryName, bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\"Format\":1", "\"Format\":2", StringComparison.Ordinal)));

        await RefusedAsync("has format 2", () => Journey.ImportAsync(file, journey.Data("other")));
    }

    [Fact]
    public async Task AFileForOneSite_IsRefusedByAnother()
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one", "https://cloud.example");

        await RefusedAsync("The file is for https://cloud.example", () => Journey.ImportAsync(file, journey.Data("other")));
        await Journey.ImportAsync(file, journey.Data("other"), "--Program08:BaseAddress=https://CLOUD.example/");
    }

    [Fact]
    public async Task ACycleThatArrivedNowhere_IsTakenBackOnRequestOnly_AndGoesOn()
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one", "https://cloud.example");
        await RefusedAsync("The file is for", () => Journey.ImportAsync(file, journey.Data("one")));

        await Journey.ImportAsync(file, journey.Data("one"), "--take-back");

        await using var site = await SimulatedSite.StartAsync(January(10, 10), data: journey.Data("one"));
        await site.ToAsync(January(13, 9));
        var mails = await site.Host.Services.GetRequiredService<CycleRecords>().ListMailsAsync(CycleId.From("cycle:ct08:2023"));
        Assert.Equal(["due-5", "opened"], mails.Select(mail => mail.Step).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnOlderFile_DoesNotReplaceWhatWentFurtherMeanwhile()
    {
        using var journey = new Journey();
        var first = await OutAsync(journey, "one");
        await Journey.ImportAsync(first, journey.Data("other"));
        var site = await SimulatedSite.StartAsync(January(10, 10), data: journey.Data("other"));
        await site.ToAsync(January(13, 9));
        await journey.ExportAsync(site);

        await RefusedAsync("it is an older one", () => Journey.ImportAsync(first, journey.Data("other")));
        await RefusedAsync("it is an older one", () => Journey.ImportAsync(first, journey.Data("other"), "--take-back"));
    }

    [Fact]
    public async Task PeopleWhoAreKnownAlready_KeepTheirAccount_AndGetTheRoles_ButNobodyBecomesAdministrator()
    {
        using var journey = new Journey();
        var site = await SimulatedSite.StartAsync(Before, data: journey.Data("one"));
        var town = await Town.PlanAsync(site, "008");
        await town.Get<PeopleRecords>().ChangeAsync("coordinator", person => person with { Grants = [.. person.Grants, new Grant(Role.Administrator)] });
        await town.StartAsync();
        var file = await journey.ExportAsync(site);
        var known = await SimulatedSite.StartAsync(Before, data: journey.Data("other"));
        await known.Host.Services.GetRequiredService<PeopleRecords>().AddAsync(new PersonRecord("reader", "Lãnh đạo", "reader@so.example", "READER@SO.EXAMPLE", null, "their own", "s", 0, null, [new Grant(Role.Auditor)]));
        await known.CrashAsync();

        await Journey.ImportAsync(file, journey.Data("other"));

        await using var arrived = await SimulatedSite.StartAsync(January(11, 9), data: journey.Data("other"));
        var people = arrived.Host.Services.GetRequiredService<PeopleRecords>();
        Assert.Equal(("their own", "Lãnh đạo"), ((await people.FindAsync("reader"))!.PasswordHash, (await people.FindAsync("reader"))!.Name));
        Assert.Equal([Role.Auditor, Role.Reader], (await people.FindAsync("reader"))!.Grants.Select(grant => grant.Role));
        Assert.Equal([new Grant(Role.Coordinator)], (await people.FindAsync("coordinator"))!.Grants);
        using var coordinator = await town.At(arrived).SignedInAsync("coordinator");
        Assert.Contains("Quận", (await coordinator.GetAsync("/dieu-phoi/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressThatIsSomebodyElsesThere_StopsTheImport()
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one");
        var known = await SimulatedSite.StartAsync(Before, data: journey.Data("other"));
        await known.Host.Services.GetRequiredService<PeopleRecords>().AddAsync(new PersonRecord("p1", "Người khác", "reader@so.example", "READER@SO.EXAMPLE", null, null, "s", 0, null, []));
        await known.CrashAsync();

        await RefusedAsync("belongs here to 'Người khác'", () => Journey.ImportAsync(file, journey.Data("other")));
        Assert.Empty(await RowsAsync(journey.Data("other"), CycleRecords.Index));
    }

    [Fact]
    public async Task ADemonstration_StaysOne()
    {
        using var journey = new Journey();
        var site = await SimulatedSite.StartAsync(Before, data: journey.Data("one"));
        await site.Host.Services.GetRequiredService<DemonstrationSite>().MarkAsync(new DemonstrationMark("ct08", Town.Password));
        await Town.PlanAsync(site, "008");
        var file = await journey.ExportAsync(site);

        await RefusedAsync("comes from a demonstration", () => Journey.ImportAsync(file, journey.Data("other")));
    }

    [Fact]
    public async Task ASiteThatRuns_OrADamagedCycle_IsNotMoved()
    {
        using var journey = new Journey();
        var site = await SimulatedSite.StartAsync(Before, data: journey.Data("one"));
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();

        await Assert.ThrowsAsync<DataInUseException>(() => journey.ExportAsync(site.DataFolder));
        Assert.Null((await town.CycleAsync()).Moved);

        await site.ToAsync(January(3, 9));
        var entry = await site.Host.Services.GetRequiredService<IReportingStore>().FindAsync(town.Id.Value, CycleKeys.History("cycle", 1));
        await site.Host.Services.GetRequiredService<IReportingStore>().CommitAsync(town.Id.Value, [new RowChange.Delete(entry!.Key, entry.ETag)]);
        await RefusedAsync("is damaged and was not moved", () => journey.ExportAsync(site));
    }

    [Fact]
    public async Task Import_CutOffBeforeItsLastRow_RunsNothing_AndIsDoneAgain()
    {
        using var journey = new Journey();
        var file = await OutAsync(journey, "one");
        Directory.CreateDirectory(journey.Data("other"));
        await using (var writer = new SqliteWriter(Path.Combine(journey.Data("other"), "program08.db")))
        {
            var store = new StoreThatEndsAtTheCycle(new SqliteReportingStore(Path.Combine(journey.Data("other"), "program08.db"), writer));
            await Assert.ThrowsAsync<IOException>(() => MoveCommand.RunAsync(
                new MoveOrder(null, file), store, new Storage.Uploads.FolderUploadStore(Path.Combine(journey.Data("other"), "uploads")), "http://site.example", new Mailing.FixedTime(), TextWriter.Null));
        }

        var half = await SimulatedSite.StartAsync(January(10, 10), data: journey.Data("other"));
        await half.ToAsync(January(13, 9));
        Assert.Empty(Directory.Exists(half.MailFolder) ? Directory.GetFiles(half.MailFolder) : []);
        await half.CrashAsync();

        await Journey.ImportAsync(file, journey.Data("other"));
        await using var site = await SimulatedSite.StartAsync(January(13, 10), data: journey.Data("other"));
        await site.SettleAsync();
        await site.ToAsync(January(13, 11));
        Assert.Single(SentMail.ReadAll(site.MailFolder));
    }

    private sealed class StoreThatEndsAtTheCycle(IReportingStore inner) : IReportingStore
    {
        public Task<StoredRow?> FindAsync(string partition, string key, CancellationToken cancellation = default) => inner.FindAsync(partition, key, cancellation);

        public IAsyncEnumerable<StoredRow> ListAsync(string partition, string keyPrefix = "", CancellationToken cancellation = default) => inner.ListAsync(partition, keyPrefix, cancellation);

        public IAsyncEnumerable<StoredRow> ListRangeAsync(string partition, string from, string before, int maximum = int.MaxValue, CancellationToken cancellation = default) =>
            inner.ListRangeAsync(partition, from, before, maximum, cancellation);

        public Task<CommitResult> CommitAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation = default) =>
            changes.Any(change => change.Key == CycleKeys.Cycle) ? throw new IOException("The power went.") : inner.CommitAsync(partition, changes, cancellation);
    }

    /// <summary>A cycle with one unit, opened and reported, moved out.</summary>
    private static async Task<string> OutAsync(Journey journey, string name, string? to = null)
    {
        var site = await SimulatedSite.StartAsync(Before, data: journey.Data(name));
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SendAsync("008");
        return await journey.ExportAsync(site, to);
    }

    private static async Task RefusedAsync(string words, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<MoveException>(act);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(refusal.Message, StandaloneSetup.Explain(refusal));
    }

    private static async Task<List<StoredRow>> RowsAsync(string data, string partition)
    {
        await using var writer = new SqliteWriter(Path.Combine(data, "program08.db"));
        return await new SqliteReportingStore(Path.Combine(data, "program08.db"), writer).ListAsync(partition).ToListAsync();
    }

    private static async Task ChangeAsync(string file, string name, Func<byte[], byte[]> change)
    {
        await using var zip = await ZipFile.OpenAsync(file, ZipArchiveMode.Update);
        var entry = zip.Entries.First(entry => entry.FullName.StartsWith(name, StringComparison.Ordinal));
        using var content = new MemoryStream();
        await using (var stream = await entry.OpenAsync())
        {
            await stream.CopyToAsync(content);
        }

        var full = entry.FullName;
        entry.Delete();
        await using var replaced = await zip.CreateEntry(full).OpenAsync();
        await replaced.WriteAsync(change(content.ToArray()));
    }
}
