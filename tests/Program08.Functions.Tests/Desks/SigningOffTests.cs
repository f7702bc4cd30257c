using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Validation;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

public sealed class SigningOffTests
{
    private const string Reason = "Xem lại số liệu biểu phụ.";

    [Fact]
    public async Task SignedOffTwice_HasTheSameReceipt()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        var first = Accepted(await office.SignOffAsync(1));
        office.Disk.Time.Advance(TimeSpan.FromHours(1));

        var second = Accepted(await office.SignOffAsync(1, "signer-2"));

        Assert.Equal("PTN-2023-008-01", first.ReceiptNumber);
        Assert.Equal((first.ReceiptNumber, first.SubmittedAt, "signer-008"), (second.ReceiptNumber, second.SubmittedAt, second.SubmittedBy));
        Assert.Single(await office.ToldAsync(), "SignedOff");
    }

    [Fact]
    public async Task SignedOffByTwoAtOnce_IsSignedOffOnce()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");

        var signed = await Task.WhenAll(Enumerable.Range(0, 4).Select(signer => Task.Run(async () => Accepted(await office.SignOffAsync(1, $"signer-{signer}")))));

        Assert.Single(signed.Select(unit => unit.SubmittedBy).Distinct());
        Assert.Single(await office.ToldAsync(), "SignedOff");
    }

    [Fact]
    public async Task SignedOff_StaysSignedOffAfterTheClosing()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        Accepted(await office.SignOffAsync(1));
        await office.CloseAsync();

        Assert.Equal("PTN-2023-008-01", Accepted(await office.SignOffAsync(1)).ReceiptNumber);
    }

    [Fact]
    public async Task OlderVersion_IsNotSignedOff()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        await office.SendCheckedAsync("b");

        Assert.Equal("NEWER_VERSION", RefusedWith(await office.SignOffAsync(1)));
        Assert.Equal("NEWER_VERSION", RefusedWith(await office.SignOffAsync(3)));
        Assert.Equal(0, (await office.UnitAsync()).SubmittedVersion);
    }

    [Theory]
    [InlineData(Verdict.Blocked)]
    [InlineData(Verdict.NeedsExplanation)]
    public async Task VersionThatDidNotPass_IsNotSignedOff(Verdict verdict)
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a", verdict);

        Assert.Equal("VERSION_NOT_PASSED", RefusedWith(await office.SignOffAsync(1)));
    }

    [Fact]
    public async Task VersionNotCheckedYet_IsNotSignedOff()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        await office.ReceiveAsync("b");

        Assert.Equal("VERSION_NOT_PASSED", RefusedWith(await office.SignOffAsync(2)));
    }

    [Fact]
    public async Task SentBack_TakesANewVersionAndANewReceipt()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        Accepted(await office.SignOffAsync(1));

        Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, Reason, "coordinator", default));
        Assert.Equal(UnitReportStatus.SentBack, (await office.UnitAsync()).Status);
        Assert.Equal("VERSION_NOT_PASSED", RefusedWith(await office.SignOffAsync(1)));
        await office.SendCheckedAsync("b");
        Accepted(await office.SignOffAsync(2));

        var unit = await office.UnitAsync();
        Assert.Equal((UnitReportStatus.Submitted, "PTN-2023-008-02", null), (unit.Status, unit.ReceiptNumber, unit.SentBackReason));
        Assert.Equal(("signer-008", "PTN-2023-008-01"), ((await office.ReturnAsync(1)).SignOff!.By, (await office.ReturnAsync(1)).SignOff!.ReceiptNumber));
    }

    [Fact]
    public async Task SentBack_CountsOtherReasonsOnly()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        Accepted(await office.SignOffAsync(1));

        Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, Reason, "coordinator", default));
        Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, $"  {Reason} ", "coordinator", default));
        Assert.Equal(1, (await office.UnitAsync()).SendBacks);
        Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, "Xem lại cả số vay vốn.", "coordinator", default));

        Assert.Equal((2, "Xem lại cả số vay vốn."), ((await office.UnitAsync()).SendBacks, (await office.UnitAsync()).SentBackReason));
    }

    [Fact]
    public async Task NothingSubmitted_IsNotSentBack_AndAReasonIsDemanded()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");

        Assert.Equal("NOTHING_SUBMITTED", RefusedWith(await office.Returns.SendBackAsync(office.Id, HoangMai, Reason, "coordinator", default)));
        Assert.Equal("REASON_TOO_SHORT", RefusedWith(await office.Returns.SendBackAsync(office.Id, HoangMai, "   Sai rồi    ", "coordinator", default)));
    }

    [Fact]
    public async Task Extension_LiesAheadAndBehindTheDueTime()
    {
        await using var office = await OpenAsync();
        var due = office.Plan.DueAt;

        Assert.Equal("EXTENSION_NOT_LATER", RefusedWith(await ExtendAsync(office, due)));
        Assert.Equal("REASON_TOO_SHORT", RefusedWith(await office.Returns.ExtendAsync(office.Id, HoangMai, due.AddDays(1), "Ốm", "coordinator", default)));
        Assert.Equal(due.AddDays(3), Accepted(await ExtendAsync(office, due.AddDays(3))).ExtendedUntil);
        Assert.Equal(due.AddDays(1), Accepted(await ExtendAsync(office, due.AddDays(1))).ExtendedUntil);
        Accepted(await ExtendAsync(office, due.AddDays(1)));
        Assert.Equal(2, (await office.ToldAsync()).Count(action => action == "Extended"));

        office.Disk.Time.SetUtcNow(due.AddDays(5));
        Assert.Equal("EXTENSION_IN_THE_PAST", RefusedWith(await ExtendAsync(office, due.AddDays(4))));
    }

    [Fact]
    public async Task LastMomentSignOff_GetsItsReceiptBeforeTheRowIsClosed()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        var run = new UnitRun(office.Id.Value, "008", 1);
        await office.Records.ChangeUnitAsync(office.Id, HoangMai, unit => new(unit with { DoneSteps = ["opened"] }, []));
        Accepted(await office.SignOffAsync(1));
        Accepted(await office.Cycles.CloseAsync(office.Id, "coordinator", default));

        Assert.True(await new CloseUnit(office.Records, office.Disk.Time).Run(run, default));
        Assert.Equal(0, (await office.UnitAsync()).ClosedRound);

        await office.Records.ChangeUnitAsync(office.Id, HoangMai, unit => new(unit with { DoneSteps = ["opened", "receipt-v1"] }, []));
        Assert.False(await new CloseUnit(office.Records, office.Disk.Time).Run(run, default));
        Assert.False(await new CloseUnit(office.Records, office.Disk.Time).Run(run, default));
        Assert.Equal(1, (await office.UnitAsync()).ClosedRound);
    }

    private static Task<Reporting.Words.Outcome<UnitReport>> ExtendAsync(DeskOffice office, DateTimeOffset until) =>
        office.Returns.ExtendAsync(office.Id, HoangMai, until, "Đơn vị đang kiểm kê lại.", "coordinator", default);
}
