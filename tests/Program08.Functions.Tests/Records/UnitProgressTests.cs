using Program08.Functions.Mailing;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>What the groups' rows say of a unit that its own row alone does not: its versions' explanations; and what is kept of mails to people.</summary>
public sealed class UnitProgressTests
{
    private static readonly CycleId Id = CycleId.From("cycle:ct08:2023");
    private static readonly UnitCode First = new("001");

    [Fact]
    public async Task ExplanationsOfAVersion_AreCountedUntilTheyAreGivenAndUntilTheyAreRead()
    {
        await using var disk = await CycleIndexTests.PlannedAsync("001", "002");
        await KeepAsync(disk, unit => unit with { LatestVersion = 1, CheckedVersion = 1, Verdict = Verdict.NeedsExplanation }, explained: 0);
        Assert.Equal((2, 0), await CountsAsync(disk));

        await KeepAsync(disk, unit => unit, explained: 1);
        Assert.Equal((1, 0), await CountsAsync(disk));

        await KeepAsync(disk, unit => unit with { Verdict = Verdict.Passed, SubmittedVersion = 1, SubmittedAt = disk.Time.GetUtcNow() }, explained: 2);
        Assert.Equal((0, 2), await CountsAsync(disk));

        await disk.Cycles.ChangeUnitAsync(Id, First, row => new Change<UnitReport>(row with { ReadVersion = 1 }, []));
        Assert.Equal((0, 0), await CountsAsync(disk));
    }

    [Fact]
    public async Task Mailbox_IsOutOfReach_UntilALaterMailGoes()
    {
        await using var disk = await CycleIndexTests.PlannedAsync("001");
        var mailboxes = new Mailboxes(disk.Cycles);
        var now = disk.Time.GetUtcNow();
        await PrepareAsync(disk, Mail("opened", now), Mail("due-5", now.AddDays(1)), Mail("due+1", now.AddDays(2)));
        Assert.True(await IsReachedAsync(mailboxes));

        await EndAsync(disk, "opened", MailState.Refused, now);
        Assert.False(await IsReachedAsync(mailboxes));

        await EndAsync(disk, "due-5", MailState.Sent, now.AddDays(1));
        Assert.True(await IsReachedAsync(mailboxes));

        await EndAsync(disk, "due+1", MailState.Refused, now.AddDays(2));
        Assert.False(await IsReachedAsync(mailboxes));
        Assert.True(await IsReachedAsync(mailboxes, "moved@so.example"));
    }

    [Fact]
    public async Task Mailbox_OfACycleFromBefore_IsThatOfTheLatestMail()
    {
        await using var disk = await CycleIndexTests.PlannedAsync("001");
        var now = disk.Time.GetUtcNow();

        // The later one comes first in the order of keys.
        await PrepareAsync(disk, Mail("opened", now), Mail("due+1", now.AddDays(2)));
        await EndAsync(disk, "opened", MailState.Refused, now);
        await EndAsync(disk, "due+1", MailState.Sent, now.AddDays(2));
        var row = (await disk.Store.FindAsync(Id.Value, CycleKeys.Mailbox("reporter")))!;
        await disk.Store.CommitAsync(Id.Value, [new RowChange.Delete(row.Key, row.ETag)]);
        await disk.Cycles.ChangeCycleAsync(Id, cycle => new Change<CycleRecord>(cycle with { Index = 1 }, []));

        await disk.Cycles.IndexAsync(await disk.Cycles.ReadCycleAsync(Id));

        Assert.Equal(row.Json, (await disk.Store.FindAsync(Id.Value, CycleKeys.Mailbox("reporter")))!.Json);
    }

    private static async Task<(int Unexplained, int Explained)> CountsAsync(DiskRecords disk)
    {
        var unit = (await disk.Cycles.ListProgressAsync(await disk.Cycles.ReadCycleAsync(Id))).Single(unit => unit.Unit == First);
        return (unit.Unexplained, unit.Explained);
    }

    /// <summary>Writes the first version with two warnings, some of them explained, in one commit with the unit's row.</summary>
    private static Task<ChangeResult<UnitReport>> KeepAsync(DiskRecords disk, Func<UnitReport, UnitReport> change, int explained)
    {
        var findings = Enumerable.Range(1, 2).Select(number => new Finding($"R{number}", Severity.Explain, Place.Form(new FigureKey(new MeasureCode("CT08-01"), FigurePart.Value, FigureWindow.Period)), new("Xem lại.", "Look again."), null, null, new("Xem lại.", "Look again."), new("Thử.", "A trial."))).ToList();
        var record = new ReturnRecord(
            First, 1, disk.Time.GetUtcNow(), "reporter", null, null, 0, 0, null, null, null, findings, [.. findings.Take(explained).Select(finding => new Explanation(finding.Fingerprint, "Theo số liệu của ngành.", "reporter", disk.Time.GetUtcNow()))]);
        return disk.Cycles.ChangeUnitAsync(Id, First, row => new Change<UnitReport>(change(row), [], [new RowChange.Upsert(CycleKeys.Return(First, 1), StoredJson.Write(record))]));
    }

    private static async Task<bool> IsReachedAsync(Mailboxes mailboxes, string address = "reporter@so.example") =>
        (await mailboxes.FactsAsync([new PersonRecord("reporter", "Đầu mối", address, address, null, null, "", 0, null, [])], default)).Single().CanBeReached;

    private static MailRecord Mail(string step, DateTimeOffset at) => new(
        CycleKeys.Mail(CycleKeys.Unit(First), step, "reporter"), step, "reporter", "reporter@so.example", "Đầu mối", "<id@so.example>", "Chủ đề", "<p></p>", "", [], at, null, MailState.Pending, 0, at, null);

    private static Task<ChangeResult<UnitReport>> PrepareAsync(DiskRecords disk, params MailRecord[] mails) =>
        disk.Cycles.ChangeUnitAsync(Id, First, row => new Change<UnitReport>(row, [], [.. mails.Select(mail => new RowChange.Insert(mail.Key, StoredJson.Write(mail)))]));

    private static Task<ChangeResult<MailRecord>> EndAsync(DiskRecords disk, string step, MailState state, DateTimeOffset at) =>
        disk.Book.ChangeAsync<MailRecord>(Id.Value, CycleKeys.Mail(CycleKeys.Unit(First), step, "reporter"), mail => new Change<MailRecord>(mail with { State = state, SentAt = state == MailState.Sent ? at : null, NextAttemptAt = null }, []));
}
