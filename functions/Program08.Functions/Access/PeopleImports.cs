using Microsoft.AspNetCore.Identity;
using Program08.Reporting.People;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Access;

/// <summary>Takes in lists of people: kept to be looked at, then applied in one act that is carried to its end whatever interrupts it.</summary>
public sealed class PeopleImports(PeopleRecords people, PeopleChanges changes, RecordBook book, IReportingStore store, Catalogue catalogue, ILookupNormalizer normalizer, TimeProvider time)
{
    private static readonly TimeSpan KeptUnconfirmed = TimeSpan.FromDays(1);

    private static readonly Failure Gone = new("IMPORT_GONE", new(
        "Danh sách này đã được áp dụng hoặc đã quá một ngày. Tải tệp lên lại để xem trước.", "This list was applied, or is older than a day. Send the file again."));

    private static readonly Failure Moved = new("IMPORT_MOVED", new(
        "Người dùng đã thay đổi sau khi xem trước. Dưới đây là bản xem trước mới; kiểm tra lại rồi áp dụng.", "People changed since the preview. Look at the new one."));

    private static readonly Failure Nothing = new("IMPORT_EMPTY", new("Danh sách không thay đổi gì nên không có gì để áp dụng.", "The list changes nothing."));

    public async Task KeepAsync(string fileHash, string fileName, IReadOnlyList<PersonLine> lines, string by, CancellationToken cancellation)
    {
        // A list that was confirmed is on its way and is not taken back by sending it again.
        if (await FindAsync(fileHash, cancellation) is not { Confirmed: not null })
        {
            var record = new PeopleImportRecord(fileHash, fileName, by, time.GetUtcNow(), lines);
            await store.CommitAsync(PeopleRecords.Partition, [new RowChange.Upsert(PeopleKeys.Import(fileHash), StoredJson.Write(record))], cancellation);
        }
    }

    /// <summary>A list that waits to be confirmed, with what it would do by now; null when there is none.</summary>
    public async Task<(PeopleImportRecord Import, PeopleImportPlan Plan)?> PreviewAsync(string fileHash, string self, CancellationToken cancellation) =>
        await FindAsync(fileHash, cancellation) is { Confirmed: null } import ? (import, await PlanAsync(import, self, cancellation)) : null;

    /// <param name="seal">Of the plan that was shown: done is what was seen, or nothing.</param>
    public async Task<Outcome<int>> ConfirmAsync(string fileHash, string seal, string self, CancellationToken cancellation)
    {
        var key = PeopleKeys.Import(fileHash);
        if (await store.FindAsync(PeopleRecords.Partition, key, cancellation) is not { } row || StoredJson.Read<PeopleImportRecord>(row.Json) is not { Confirmed: null } import)
        {
            return Outcomes.Fail<int>(Gone);
        }

        var plan = await PlanAsync(import, self, cancellation);
        if (plan.Seal != seal)
        {
            return Outcomes.Fail<int>(Moved);
        }

        if (plan.Changes.Count == 0)
        {
            return Outcomes.Fail<int>(Nothing);
        }

        var confirmed = import with { Confirmed = plan.Changes, By = self };
        var done = await book.TellAsync(
            PeopleRecords.Partition,
            PeopleRecords.Subject,
            async token => await store.FindAsync(PeopleRecords.Partition, key, token) is { } current && current.ETag == row.ETag
                ? new Told(
                    [new RowChange.Replace(key, StoredJson.Write(confirmed), row.ETag)],
                    [new HistoryFact("PeopleImported", self, $"Áp dụng danh sách “{import.FileName}” cho {plan.Changes.Count} người, SHA-256 {import.FileHash}.")])
                : null,
            cancellation);
        if (!done)
        {
            return Outcomes.Fail<int>(Gone);
        }

        await ApplyAsync(confirmed, CancellationToken.None);
        return Outcomes.Success(plan.Changes.Count);
    }

    /// <summary>Carries confirmed lists to their end, and drops those nobody confirmed.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        foreach (var import in await book.ListAsync<PeopleImportRecord>(PeopleRecords.Partition, PeopleKeys.Imports, cancellation))
        {
            if (import.Confirmed is not null)
            {
                await ApplyAsync(import, cancellation);
            }
            else if (import.At + KeptUnconfirmed <= time.GetUtcNow())
            {
                await DropAsync(import, cancellation);
            }
        }
    }

    private async Task ApplyAsync(PeopleImportRecord import, CancellationToken cancellation)
    {
        foreach (var change in import.Confirmed ?? [])
        {
            await changes.ApplyAsync(change, import.By, invites: true, cancellation);
        }

        await DropAsync(import, cancellation);
    }

    private async Task DropAsync(PeopleImportRecord import, CancellationToken cancellation)
    {
        if (await store.FindAsync(PeopleRecords.Partition, PeopleKeys.Import(import.FileHash), cancellation) is { } row)
        {
            await store.CommitAsync(PeopleRecords.Partition, [new RowChange.Delete(row.Key, row.ETag)], cancellation);
        }
    }

    private Task<PeopleImportRecord?> FindAsync(string fileHash, CancellationToken cancellation) =>
        book.FindAsync<PeopleImportRecord>(PeopleRecords.Partition, PeopleKeys.Import(fileHash), cancellation);

    private async Task<PeopleImportPlan> PlanAsync(PeopleImportRecord import, string self, CancellationToken cancellation) =>
        new PeopleImportPlanner(catalogue.Units, catalogue.ApprovalLevels, normalizer).Plan(import.Lines, await people.ListAsync(cancellation), self);
}
