using System.Globalization;
using Program08.Functions.Cycles;
using Program08.Functions.Rules;
using Program08.Reporting.Cycles;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Rows;

namespace Program08.Functions.Tests.Records;

/// <summary>The rows that say what is still to be done: always what the other rows say, and never more work the more units there are.</summary>
public sealed class CycleIndexTests
{
    private static readonly CycleId Id = CycleId.From("cycle:ct08:2023");
    private static readonly UnitCode First = new("001");
    private static readonly UnitCode Second = new("002");

    [Fact]
    public async Task OpenUnits_AreThoseThatOwe_WhateverHappensToThem()
    {
        await using var disk = await PlannedAsync("001", "002");
        Assert.Equal(["001", "002"], await OpenAsync(disk));

        await ChangeAsync(disk, First, unit => unit with { SubmittedVersion = 1, SubmittedAt = disk.Time.GetUtcNow() });
        Assert.Equal(["002"], await OpenAsync(disk));

        await ChangeAsync(disk, First, unit => unit with { SentBackReason = "Thiếu số liệu quý IV." });
        Assert.Equal(["001", "002"], await OpenAsync(disk));

        await ChangeAsync(disk, Second, unit => unit with { Release = new UnitRelease(ReleaseKind.Waived, "Đơn vị mới thành lập.", "coordinator", disk.Time.GetUtcNow()) });
        await ChangeAsync(disk, First, unit => unit with { SentBackReason = null });
        Assert.Empty(await OpenAsync(disk));
    }

    [Fact]
    public async Task ChangedUnit_IsUnseen_UntilItsOrchestrationLooksOrItIsClosed()
    {
        await using var disk = await PlannedAsync("001", "002");
        var seen = new SeenNotes(disk.Store);
        Assert.Empty(await UnseenAsync(disk));

        await ChangeAsync(disk, First, unit => unit with { LatestVersion = 1 });
        await ChangeAsync(disk, Second, unit => unit with { LatestVersion = 1 });
        Assert.Equal(["001", "002"], await UnseenAsync(disk));

        await seen.SeeUnitAsync(Id, First, () => disk.Cycles.ReadUnitAsync(Id, First), default);
        Assert.Equal(["002"], await UnseenAsync(disk));

        await ChangeAsync(disk, Second, unit => unit with { ClosedRound = 1 });
        Assert.Empty(await UnseenAsync(disk));
    }

    [Fact]
    public async Task UnitThatChangesWhileItIsLookedAt_StaysUnseen()
    {
        await using var disk = await PlannedAsync("001");
        await ChangeAsync(disk, First, unit => unit with { LatestVersion = 1 });

        var row = await new SeenNotes(disk.Store).SeeUnitAsync(
            Id,
            First,
            async () =>
            {
                var read = await disk.Cycles.ReadUnitAsync(Id, First);
                await ChangeAsync(disk, First, unit => unit with { LatestVersion = 2 });
                return read;
            },
            default);

        Assert.Equal(1, row.LatestVersion);
        Assert.Equal(["001"], await UnseenAsync(disk));
    }

    [Fact]
    public async Task OwedMails_AreThoseOfTheirTime_TheLongestOwedFirst()
    {
        await using var disk = await PlannedAsync("001");
        var now = disk.Time.GetUtcNow();
        await PrepareAsync(disk, Mail("opened", "b", now), Mail("opened", "a", now.AddMinutes(-1)), Mail("opened", "c", now.AddMinutes(5)));
        Assert.Equal(["mail:unit:001:opened:a", "mail:unit:001:opened:b"], await OwedAsync(disk, now));

        await MailAsync(disk, "a", mail => mail with { State = MailState.Sent, NextAttemptAt = null });
        await MailAsync(disk, "b", mail => mail with { Problem = "Connection refused", NextAttemptAt = now.AddMinutes(2), OwedAt = now.AddMinutes(2) });
        Assert.Empty(await OwedAsync(disk, now));
        Assert.Equal(["mail:unit:001:opened:b", "mail:unit:001:opened:c"], await OwedAsync(disk, now.AddMinutes(5)));
        Assert.Equal(["mail:unit:001:opened:b"], await StuckAsync(disk));

        await MailAsync(disk, "b", mail => mail with { State = MailState.Refused, NextAttemptAt = null });
        Assert.Equal(["mail:unit:001:opened:c"], await OwedAsync(disk, now.AddDays(1)));
        Assert.Equal(["mail:unit:001:opened:b"], await StuckAsync(disk));

        await MailAsync(disk, "b", mail => mail with { State = MailState.Sent, Problem = null });
        Assert.Empty(await StuckAsync(disk));
    }

    [Fact]
    public async Task NumbersOfOtherUnits_AreThoseOfTheVersionsThatCountNow()
    {
        await using var disk = await PlannedAsync("001", "002", "003");
        await SubmitAsync(disk, "001", 1, 10m);
        await SubmitAsync(disk, "002", 1, 20m);
        await SubmitAsync(disk, "003", 1, 30m);
        Assert.Equal(["003=30", "001=10"], await CountedAsync(disk, "002", 5));
        Assert.Equal(["003=30"], await CountedAsync(disk, "002", 1));
        Assert.Equal(["001=10", "002=20"], await CountedAsync(disk, "003", 5));

        await ChangeAsync(disk, First, unit => unit with { SentBackReason = "Thiếu số liệu quý IV." });
        Assert.Equal(["003=30"], await CountedAsync(disk, "002", 5));

        await SubmitAsync(disk, "001", 2, 11m);
        Assert.Equal(["003=30", "001=11"], await CountedAsync(disk, "002", 5));
    }

    [Fact]
    public async Task LatestEntriesAndMails_AreThoseOfAllUnits_NewestFirst()
    {
        await using var disk = await PlannedAsync("001", "002");
        foreach (var unit in (UnitCode[])[First, Second, First])
        {
            disk.Time.SetUtcNow(disk.Time.GetUtcNow().AddMinutes(1));
            await ChangeAsync(disk, unit, row => row with { Contacts = row.Contacts + 1 });
        }

        Assert.Equal(["unit:001 2", "unit:002 1"], (await disk.Book.ReadRecentAsync(Id.Value, 2)).Select(entry => $"{entry.Subject} {entry.Sequence}"));

        var now = disk.Time.GetUtcNow();
        await PrepareAsync(disk, Mail("opened", "a", now), Mail("opened", "b", now), Mail("opened", "c", now), Mail("opened", "d", now.AddMinutes(1)));
        await MailAsync(disk, "a", mail => mail with { State = MailState.Sent, SentAt = now, NextAttemptAt = null });
        await MailAsync(disk, "b", mail => mail with { State = MailState.Sent, SentAt = now.AddMinutes(1), NextAttemptAt = null });
        await MailAsync(disk, "c", mail => mail with { State = MailState.Refused, NextAttemptAt = null });
        Assert.Equal(["c", "d", "b"], (await disk.Cycles.ListLatestMailsAsync(Id, await disk.Cycles.ListStuckAsync(Id, 9), 1)).Select(mail => mail.Person));
        Assert.Equal(["c", "d", "b", "a"], (await disk.Cycles.ListLatestMailsAsync(Id, await disk.Cycles.ListStuckAsync(Id, 9), 9)).Select(mail => mail.Person));
    }

    [Fact]
    public void DocumentsTooLargeForAMail_AreLeftToItsLink()
    {
        MailRecordAttachment small = new("a.docx", "text/plain", "a", 1_000), large = new("b.xlsx", "text/plain", "b", 70_000_000), old = new("c.docx", "text/plain", "c");

        Assert.Equal([small, old], MailRecordAttachment.Fitting([small, large, old]));
    }

    [Fact]
    public async Task CycleOfAnEarlierRelease_IsIndexedFromItsRows()
    {
        await using var disk = await PlannedAsync("001", "002");
        var now = disk.Time.GetUtcNow();
        await SubmitAsync(disk, "001", 1, 10m);
        await PrepareAsync(disk, Mail("opened", "a", now), Mail("opened", "b", now));
        await MailAsync(disk, "b", mail => mail with { State = MailState.Refused, NextAttemptAt = null });
        await disk.Cycles.ChangeCycleAsync(Id, row => new Change<CycleRecord>(row with { Stage = CycleStage.Collecting, Index = 0 }, []));
        foreach (var prefix in (string[])["open:", "unseen:", "owed:", "stuck:", "counted:"])
        {
            await foreach (var row in disk.Store.ListAsync(Id.Value, prefix))
            {
                await disk.Store.CommitAsync(Id.Value, [new RowChange.Delete(row.Key, row.ETag)]);
            }
        }

        await disk.Cycles.IndexAsync(await disk.Cycles.ReadCycleAsync(Id));

        Assert.Equal(["002"], await OpenAsync(disk));
        Assert.Equal(["001", "002"], await UnseenAsync(disk));
        Assert.Equal(["mail:unit:001:opened:a"], await OwedAsync(disk, now));
        Assert.Equal(["mail:unit:001:opened:b"], await StuckAsync(disk));
        Assert.Equal(["001=10"], await CountedAsync(disk, "002", 5));
        Assert.Equal(CycleIndex.Version, (await disk.Cycles.ReadCycleAsync(Id)).Index);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public async Task WhetherAUnitsChangeConcernsTheCycle_TakesAsFewRows_HoweverManyUnits(int count)
    {
        await using var disk = new DiskRecords();
        var store = new StoreThatCounts(disk.Store);
        var records = new CycleRecords(new RecordBook(store, disk.Time));
        await PlanAsync(disk, records, [.. SamplePlan.Catalogue(disk.Store).Units.Where(unit => unit.Kind != UnitKind.Department && unit.IsValidOn(new DateOnly(2023, 12, 31))).Select(unit => unit.Code.Value).Take(count)]);
        await records.ChangeCycleAsync(Id, row => new Change<CycleRecord>(row with { Stage = CycleStage.Collecting }, []));
        var standings = new UnitsStandings(records, new SeenNotes(store), disk.Time);
        await records.ReadPlanAsync(Id);
        var cycle = await records.ReadCycleAsync(Id);
        store.Rows = 0;

        Assert.Equal(new UnitsStanding(AllSettled: false), await standings.ReadAsync(cycle, disk.Time.GetUtcNow(), default));

        Assert.InRange(store.Rows, 1, 3);
    }

    [Fact]
    public async Task EscalationIsProposed_AsSoonAsOneOfThoseWhoOweIsToBeToldOf()
    {
        await using var disk = await PlannedAsync("001", "002");
        await disk.Cycles.ChangeCycleAsync(Id, row => new Change<CycleRecord>(row with { Stage = CycleStage.Collecting }, []));
        var plan = await disk.Cycles.ReadPlanAsync(Id);
        var standings = new UnitsStandings(disk.Cycles, new SeenNotes(disk.Store), disk.Time);
        await ChangeAsync(disk, First, unit => unit with { ExtendedUntil = plan.ClosesAt });

        Assert.False((await ReadAsync(plan.EscalatesAt!.Value.AddTicks(-1))).AnyToEscalate);
        Assert.True((await ReadAsync(plan.EscalatesAt!.Value)).AnyToEscalate);
        await ChangeAsync(disk, Second, unit => unit with { ExtendedUntil = plan.ClosesAt });
        Assert.False((await ReadAsync(plan.EscalatesAt!.Value)).AnyToEscalate);

        async Task<UnitsStanding> ReadAsync(DateTimeOffset at) => await standings.ReadAsync(await disk.Cycles.ReadCycleAsync(Id), at, default);
    }

    [Fact]
    public async Task PlanWithAnotherReporter_IsReadByWhoeverKeptTheOldOne()
    {
        await using var disk = await PlannedAsync("001");
        var other = new CycleRecords(new RecordBook(disk.Store, disk.Time));
        var plan = await other.ReadPlanAsync(Id);
        var row = (await disk.Store.FindAsync(Id.Value, CycleKeys.Plan))!;
        var changed = plan with { Roster = [plan.Roster[0] with { Reporters = ["somebody-else"] }] };

        Assert.IsType<CommitResult.Committed>(await disk.Store.CommitAsync(Id.Value, await disk.Cycles.PrepareRosterAsync(changed, row.ETag, disk.Store)));

        Assert.Equal(["somebody-else"], (await other.ReadPlanAsync(Id)).Roster[0].Reporters);
    }

    internal static async Task<DiskRecords> PlannedAsync(params string[] units)
    {
        var disk = new DiskRecords();
        await PlanAsync(disk, disk.Cycles, units);
        return disk;
    }

    private static async Task PlanAsync(DiskRecords disk, CycleRecords records, string[] units)
    {
        var catalogue = SamplePlan.Catalogue(disk.Store);
        var plan = SamplePlan.Of(catalogue, 1, units);
        var outcome = await new CycleDesk(records, catalogue, new RuleRetirements(records.Book, disk.Store, disk.Time), disk.Store, disk.Time).PlanAsync(plan, "coordinator", default);
        Assert.True(outcome.TryGet(out _, out _));
    }

    private static Task<ChangeResult<UnitReport>> ChangeAsync(DiskRecords disk, UnitCode unit, Func<UnitReport, UnitReport> change) =>
        disk.Cycles.ChangeUnitAsync(Id, unit, row => new Change<UnitReport>(change(row), [new HistoryFact("Changed", "coordinator", "Đổi.")]));

    /// <summary>A version with one number, signed off as the desk does it: the version's row goes along.</summary>
    private static Task<ChangeResult<UnitReport>> SubmitAsync(DiskRecords disk, string unit, int version, decimal number)
    {
        var key = new FigureKey(new MeasureCode("CT08-01"), FigurePart.Value, FigureWindow.Period);
        var content = new ReturnContent([
            new EnteredFigure(key, new Figure.Given(number), Place.Form(key), "10"),
            new EnteredFigure(key with { Window = FigureWindow.Cumulative }, new Figure.Missing("Đang thu thập."), Place.Form(key), null)]);
        var record = new ReturnRecord(new UnitCode(unit), version, disk.Time.GetUtcNow(), "reporter", null, null, 0, 0, content, null, null, [], []);
        return disk.Cycles.ChangeUnitAsync(
            Id,
            new UnitCode(unit),
            row => new Change<UnitReport>(row with { LatestVersion = version, CheckedVersion = version, SubmittedVersion = version, SentBackReason = null }, [new HistoryFact("SignedOff", "signer", "Xác nhận.")], [new RowChange.Upsert(CycleKeys.Return(new UnitCode(unit), version), StoredJson.Write(record))]));
    }

    private static async Task<IReadOnlyList<string>> CountedAsync(DiskRecords disk, string unit, int maximum) =>
        [.. (await disk.Cycles.ListCountedAsync(Id, new UnitCode(unit), maximum)).Select(peer => string.Create(CultureInfo.InvariantCulture, $"{peer.Unit}={Assert.Single(peer.Figures).Value}"))];

    private static Task<ChangeResult<UnitReport>> PrepareAsync(DiskRecords disk, params MailRecord[] mails) => disk.Cycles.ChangeUnitAsync(
        Id, First, row => new Change<UnitReport>(row, [new HistoryFact("MailsPrepared", "system", "Chuẩn bị thư.")], [.. mails.Select(mail => new RowChange.Insert(mail.Key, StoredJson.Write(mail)))]));

    private static Task<ChangeResult<MailRecord>> MailAsync(DiskRecords disk, string person, Func<MailRecord, MailRecord> change) =>
        disk.Book.ChangeAsync<MailRecord>(Id.Value, $"mail:unit:001:opened:{person}", mail => new Change<MailRecord>(change(mail), []));

    private static MailRecord Mail(string step, string person, DateTimeOffset at) => new(
        CycleKeys.Mail(CycleKeys.Unit(First), step, person), step, person, $"{person}@so.example", person, "<id@so.example>", "Chủ đề", "<p></p>", "", [], at, null, MailState.Pending, 0, at, null);

    private static async Task<IReadOnlyList<string>> OpenAsync(DiskRecords disk) => await disk.Cycles.ListOpenAsync(Id).Select(unit => unit.Value).ToListAsync();

    private static async Task<IReadOnlyList<string>> UnseenAsync(DiskRecords disk) => await disk.Cycles.ListUnseenAsync(Id).Select(unit => unit.Value).ToListAsync();

    private static async Task<IReadOnlyList<string>> OwedAsync(DiskRecords disk, DateTimeOffset until) => await disk.Cycles.ListOwedAsync(Id, until).ToListAsync();

    private static async Task<IReadOnlyList<string>> StuckAsync(DiskRecords disk) => [.. (await disk.Cycles.ListStuckAsync(Id, 9)).Select(mail => mail.Key)];
}
