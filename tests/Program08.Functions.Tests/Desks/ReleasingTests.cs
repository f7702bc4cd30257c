using Program08.Functions.Cycles;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

/// <summary>Letting a unit off, taking that back, and telling a superior, over rows.</summary>
public sealed class ReleasingTests
{
    private const string Reason = "Đơn vị được sáp nhập từ đầu năm.";

    [Fact]
    public async Task ReleasedUnit_SendsNothing_UntilItHasToReportAgain()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        var released = Accepted(await ReleaseAsync(office));
        Assert.Equal((UnitReportStatus.Waived, "coordinator", Reason), (released.Status, released.Release!.By, released.Release.Reason));

        Assert.Equal("UNIT_RELEASED", RefusedWith(await office.ReceiveAsync("b")));
        Assert.Equal("UNIT_RELEASED", RefusedWith(await office.SignOffAsync(1)));
        Assert.Equal("UNIT_RELEASED", RefusedWith(await office.Returns.ExtendAsync(office.Id, HoangMai, office.Plan.DueAt.AddDays(1), Reason, "coordinator", default)));

        var resumed = Accepted(await Desk(office).ResumeAsync(office.Id, HoangMai, "coordinator", default));
        Assert.Equal((null, 2), (resumed.Release, resumed.Releases));
        Accepted(await office.SignOffAsync(1));
        Assert.Equal(["Waived", "Resumed"], (await office.ToldAsync()).Where(action => action is "Waived" or "Excluded" or "Resumed"));
    }

    [Fact]
    public async Task Release_NeedsAReason_AndAUnitThatHasNotSubmitted()
    {
        await using var office = await OpenAsync();
        Assert.Equal("REASON_TOO_SHORT", RefusedWith(await ReleaseAsync(office, reason: "  Thôi    ")));
        Assert.Equal("UNIT_NOT_RELEASED", RefusedWith(await Desk(office).ResumeAsync(office.Id, HoangMai, "coordinator", default)));
        await office.SendCheckedAsync("a");
        Accepted(await office.SignOffAsync(1));

        Assert.Equal("UNIT_SUBMITTED", RefusedWith(await ReleaseAsync(office)));
        Accepted(await office.Returns.SendBackAsync(office.Id, HoangMai, "Số liệu này không thuộc kỳ.", "coordinator", default));
        Assert.Equal((true, false), (Accepted(await ReleaseAsync(office)).IsSettled, (await office.UnitAsync()).IsSubmitted));
    }

    [Fact]
    public async Task Release_SaidTwiceIsOnce_AndSaidOtherwiseReplacesIt()
    {
        await using var office = await OpenAsync();
        Accepted(await ReleaseAsync(office));
        Assert.Equal(1, Accepted(await ReleaseAsync(office, reason: $" {Reason} ")).Releases);
        Assert.Equal((2, UnitReportStatus.Excluded), (Accepted(await ReleaseAsync(office, ReleaseKind.Excluded)).Releases, (await office.UnitAsync()).Status));
    }

    [Fact]
    public async Task Release_EndsWithTheCollection()
    {
        await using var office = await PlannedAsync();
        Accepted(await ReleaseAsync(office));
        Accepted(await office.Cycles.OpenNowAsync(office.Id, "coordinator", default));
        await office.CloseAsync();

        Assert.Equal("COLLECTION_CLOSED", RefusedWith(await Desk(office).ResumeAsync(office.Id, HoangMai, "coordinator", default)));
        Assert.Equal("COLLECTION_CLOSED", RefusedWith(await ReleaseAsync(office, ReleaseKind.Excluded)));
    }

    [Fact]
    public async Task Escalation_IsForOverdueUnitsOnly_AndOnce()
    {
        await using var office = await OpenAsync();
        var desk = new EscalationDesk(office.Records, office.Disk.Time);
        Assert.Equal("UNIT_NOT_OVERDUE", RefusedWith(await desk.EscalateAsync(office.Id, HoangMai, "coordinator", default)));

        office.Disk.Time.SetUtcNow(office.Plan.DueAt.AddMinutes(1));
        Assert.Equal("coordinator", Accepted(await desk.EscalateAsync(office.Id, HoangMai, "coordinator", default)).Escalation!.By);
        Assert.Equal("coordinator", Accepted(await desk.EscalateAsync(office.Id, HoangMai, "other", default)).Escalation!.By);
        Assert.Single(await office.ToldAsync(), "Escalated");
    }

    [Fact]
    public async Task Escalation_OfAUnitThatOwesNothing_IsRefused()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        Accepted(await office.SignOffAsync(1));
        office.Disk.Time.SetUtcNow(office.Plan.DueAt.AddDays(5));

        Assert.Equal("UNIT_NOT_OVERDUE", RefusedWith(await new EscalationDesk(office.Records, office.Disk.Time).EscalateAsync(office.Id, HoangMai, "coordinator", default)));
    }

    private static ReleaseDesk Desk(DeskOffice office) => new(office.Records, office.Disk.Time);

    private static Task<Outcome<UnitReport>> ReleaseAsync(DeskOffice office, ReleaseKind kind = ReleaseKind.Waived, string reason = Reason) =>
        Desk(office).ReleaseAsync(office.Id, HoangMai, kind, reason, "coordinator", default);
}
