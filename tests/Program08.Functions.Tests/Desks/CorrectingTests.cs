using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

/// <summary>Single figures in the coordinator's hands: noted when sending back, or entered on the unit's behalf.</summary>
public sealed class CorrectingTests
{
    private const string Words = "Số liệu theo báo cáo thống kê ngành cuối năm.";
    private const string Reason = "Đơn vị gõ thiếu một hàng số ở chỉ tiêu việc làm.";
    private static readonly FigureKey Jobs = new(new("CT08-02"), FigurePart.Value, FigureWindow.Period);

    [Fact]
    public async Task NotedFigure_IsAskedAboutUntilItIsExplained()
    {
        await using var office = await SubmittedAsync();
        Accepted(await NoteAsync(office));

        var again = await office.SendAsync(template => Documents.Tests.Filling.FilledWorkbook.Fill(HoangMaiReturn.Mended(template), []));
        var asked = Assert.Single((await office.ReturnAsync(again)).Findings, finding => finding.Rule == "SEND-BACK-1");
        Assert.Equal((Severity.Explain, Jobs), (asked.Severity, asked.Place.Figure));
        Assert.Contains("Đối chiếu lại với quý IV.", asked.Message.Vi, StringComparison.Ordinal);
        Assert.NotNull(asked.Place.Cell);
        Assert.Equal("VERSION_NOT_PASSED", RefusedWith(await office.SignOffAsync(again)));

        Accepted(await office.Returns.ExplainAsync(office.Id, HoangMai, again, asked.Fingerprint, Words, "reporter-008", default));
        var signed = Accepted(await office.SignOffAsync(again));
        Assert.Equal((null, null), (signed.SentBackReason, signed.Notes));
    }

    [Fact]
    public async Task NotedFigure_SentAnew_IsDoneWith_AndAskedAgainByALaterSendBack()
    {
        await using var office = await SubmittedAsync();
        Accepted(await NoteAsync(office));
        var changed = Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, "Xem lại số việc làm.", [new FigureNote(Jobs, "Vẫn chưa rõ nguồn.")], "coordinator", default));
        Assert.Equal((2, "Vẫn chưa rõ nguồn."), (changed.SendBacks, Assert.Single(changed.Notes!).Text));

        var again = await office.SendAsync(template => Documents.Tests.Filling.FilledWorkbook.Fill(HoangMaiReturn.Mended(template), [new(Jobs, Number: 6250m)]));
        Assert.DoesNotContain((await office.ReturnAsync(again)).Findings, finding => finding.Rule.StartsWith("SEND-BACK", StringComparison.Ordinal));
        Accepted(await office.SignOffAsync(again));

        Accepted(await NoteAsync(office));
        var third = await office.SendAsync(template => Documents.Tests.Filling.FilledWorkbook.Fill(HoangMaiReturn.Mended(template), [new(Jobs, Number: 6250m)]));
        Assert.Contains((await office.ReturnAsync(third)).Findings, finding => finding.Rule == "SEND-BACK-3");
    }

    [Fact]
    public async Task Correction_CountsAtOnce_WaitsForTheUnit_AndIsItsOwnWhenSignedOff()
    {
        await using var office = await SubmittedAsync();
        var before = await office.UnitAsync();

        var version = Accepted(await EnterAsync(office, (Jobs, "6.250")));
        Assert.Equal(before.SubmittedVersion, (await office.UnitAsync()).CountedVersion);
        await office.Checks.CheckAsync(office.Id, HoangMai, version, default);

        var pending = await office.UnitAsync();
        Assert.Equal((UnitReportStatus.AwaitingConfirmation, version, before.SubmittedVersion, true), (pending.Status, pending.CountedVersion, pending.SubmittedVersion, pending.IsSettled));
        var record = await office.ReturnAsync(version);
        Assert.Equal(("coordinator", "Phó phòng Lao động", 6250m), (record.Correction!.By, record.Correction.CalledBy, record.Content!.Find(Jobs)!.Figure.Number));
        Assert.Equal([Jobs], record.Correction.Figures);
        Assert.Equal(Verdict.Passed, record.Verdict);

        var signed = Accepted(await office.SignOffAsync(version));
        Assert.Equal((UnitReportStatus.Submitted, version, version, 0), (signed.Status, signed.SubmittedVersion, signed.CountedVersion, signed.CorrectionVersion));
        Assert.Contains("“6.200” thành “6.250”", (await office.Records.Book.ReadHistoryAsync(office.Id.Value, $"unit:{HoangMai}")).Single(entry => entry.Action == "CorrectionEntered").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_ObjectedTo_LetsTheSubmittedVersionCountAgain()
    {
        await using var office = await SubmittedAsync();
        var submitted = (await office.UnitAsync()).SubmittedVersion;
        var version = Accepted(await EnterAsync(office, (Jobs, "6.250")));
        await office.Checks.CheckAsync(office.Id, HoangMai, version, default);

        Assert.Equal("REASON_TOO_SHORT", RefusedWith(await office.Corrections.ObjectAsync(office.Id, HoangMai, version, "Sai", "signer-008", default)));
        Assert.Equal("CORRECTION_GONE", RefusedWith(await office.Corrections.ObjectAsync(office.Id, HoangMai, submitted, Words, "signer-008", default)));
        var unit = Accepted(await office.Corrections.ObjectAsync(office.Id, HoangMai, version, Words, "signer-008", default));

        Assert.Equal((UnitReportStatus.Submitted, submitted, version, Words), (unit.Status, unit.CountedVersion, unit.ObjectedVersion, unit.Objection));
        Assert.Equal("VERSION_NOT_PASSED", RefusedWith(await office.SignOffAsync(version)));
        Assert.Equal("CORRECTION_GONE", RefusedWith(await office.Corrections.ObjectAsync(office.Id, HoangMai, version, Words, "signer-008", default)));
        Assert.Equal(version + 1, Accepted(await EnterAsync(office, (Jobs, "6.300"))));
    }

    [Fact]
    public async Task Correction_IsRefusedWithEveryThingAtItsField()
    {
        await using var office = await SubmittedAsync();
        var loan = HoangMaiReturn.LoanMoney;

        var wrong = await office.Corrections.EnterAsync(
            office.Id, HoangMai, new CorrectionRequest(new Dictionary<FigureKey, TypedEntry> { [Jobs] = new(Text: "nhiều lắm") }, " ", office.Disk.Time.GetUtcNow().AddHours(1), "Sai"), "coordinator", default);
        Assert.Equal(["REASON_TOO_SHORT", "calledBy", "calledAt", $"figure:{Jobs}"], Assert.IsType<Outcome<int>.Failed>(wrong).Failures.Select(failure => failure.Code));
        Assert.Equal("NOTHING_CHANGED", RefusedWith(await EnterAsync(office, (Jobs, "6.200"))));

        // Checked as any: the loan slip stops it.
        Assert.Contains($"figure:{loan}", Assert.IsType<Outcome<int>.Failed>(await EnterAsync(office, (loan, "430 triệu đồng"))).Failures.Select(failure => failure.Code));
        Assert.Equal(1, (await office.UnitAsync()).LatestVersion);
    }

    [Fact]
    public async Task Correction_NeedsASubmittedReturnAtRest()
    {
        await using var office = await OpenAsync();
        Assert.Equal("UNIT_NOT_SUBMITTED", RefusedWith(await EnterAsync(office, (Jobs, "6.250"))));
        await SubmitAsync(office);
        await office.ReceiveAsync("newer");
        Assert.Equal("UNIT_NOT_SUBMITTED", RefusedWith(await EnterAsync(office, (Jobs, "6.250"))));
    }

    [Fact]
    public async Task Correction_IsTakenBackBySendingTheReturnBack_AndEndsWithTheCollection()
    {
        await using var office = await SubmittedAsync();
        var version = Accepted(await EnterAsync(office, (Jobs, "6.250")));
        await office.Checks.CheckAsync(office.Id, HoangMai, version, default);
        Assert.Equal(0, Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, "Gửi lại cả biểu giúp.", "coordinator", default)).CorrectionVersion);
        Assert.Equal(0, (await office.UnitAsync()).CountedVersion);

        await office.CloseAsync();
        Assert.Equal("COLLECTION_CLOSED", RefusedWith(await EnterAsync(office, (Jobs, "6.250"))));
    }

    private static async Task<DeskOffice> SubmittedAsync()
    {
        var office = await OpenAsync();
        await SubmitAsync(office);
        return office;
    }

    private static async Task SubmitAsync(DeskOffice office)
    {
        var version = await office.SendAsync(HoangMaiReturn.Mended);
        foreach (var finding in (await office.ReturnAsync(version)).Findings.Where(finding => finding.Severity == Severity.Explain))
        {
            Accepted(await office.Returns.ExplainAsync(office.Id, HoangMai, version, finding.Fingerprint, Words, "reporter-008", default));
        }

        Accepted(await office.SignOffAsync(version));
    }

    private static Task<Outcome<UnitReport>> NoteAsync(DeskOffice office) =>
        office.Returns.SendBackAsync(office.Id, HoangMai, "Xem lại số việc làm.", [new FigureNote(Jobs, "Đối chiếu lại với quý IV.")], "coordinator", default);

    private static Task<Outcome<int>> EnterAsync(DeskOffice office, (FigureKey Key, string Text) change) => office.Corrections.EnterAsync(
        office.Id,
        HoangMai,
        new CorrectionRequest(new Dictionary<FigureKey, TypedEntry> { [change.Key] = new(Text: change.Text) }, "Phó phòng Lao động", office.Disk.Time.GetUtcNow().AddMinutes(-10), Reason),
        "coordinator",
        default);
}
