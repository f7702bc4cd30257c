using Program08.Functions.Approvals;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Desks.DeskOffice;

namespace Program08.Functions.Tests.Desks;

/// <summary>From the coordinator's word to the last level's decision, over rows.</summary>
public sealed class ApprovingTests
{
    private const string Reason = "Biểu phụ về vay vốn chưa khớp.";

    private static readonly string Hash = new('a', 64);

    private static readonly string OtherHash = new('b', 64);

    [Fact]
    public async Task Cycle_IsPlannedOnceAndOpenedOnce()
    {
        await using var office = await PlannedAsync();

        Assert.Equal("CYCLE_EXISTS", RefusedWith(await office.Cycles.PlanAsync(office.Plan, "other", default)));
        Assert.Equal("CYCLE_NOT_OPEN", RefusedWith(await office.Cycles.CloseAsync(office.Id, "coordinator", default)));
        Assert.Equal(CycleStage.Collecting, Accepted(await office.Cycles.OpenNowAsync(office.Id, "coordinator", default)).Stage);
        Assert.Equal("CYCLE_NOT_PLANNED", RefusedWith(await office.Cycles.OpenNowAsync(office.Id, "coordinator", default)));
    }

    [Fact]
    public async Task Closing_TwiceIsOnce()
    {
        await using var office = await OpenAsync();

        Accepted(await office.Cycles.CloseAsync(office.Id, "coordinator", default));
        Assert.Equal("coordinator", Accepted(await office.Cycles.CloseAsync(office.Id, "other", default)).CloseRequestedBy);
        Assert.Single(await CycleHistoryAsync(office), "CloseRequested");
    }

    [Fact]
    public async Task SendingForApproval_IsBoundToTheReportOnTheScreen()
    {
        await using var office = await OpenAsync();
        Assert.Equal("REPORT_NOT_READY", RefusedWith(await office.Cycles.SendForApprovalAsync(office.Id, Hash, "coordinator", default)));
        await office.ConsolidatedAsync(Hash);

        Assert.Equal("REPORT_CHANGED", RefusedWith(await office.Cycles.SendForApprovalAsync(office.Id, OtherHash, "coordinator", default)));
        Assert.Equal((CycleStage.InApproval, 1), Where(Accepted(await office.Cycles.SendForApprovalAsync(office.Id, Hash, "coordinator", default))));
        Assert.Equal("REPORT_NOT_READY", RefusedWith(await office.Cycles.SendForApprovalAsync(office.Id, Hash, "coordinator", default)));
    }

    [Fact]
    public async Task Decision_IsBoundToTheReportOnTheScreen()
    {
        await using var office = await InApprovalAsync();

        Assert.Equal("REPORT_CHANGED", RefusedWith(await DecideAsync(office, 1, true, hash: OtherHash)));
        Assert.Null((await ApprovalAsync(office, 1, 1)).Decision);
        Assert.Equal((true, "approver-1", Hash), Facts(Accepted(await DecideAsync(office, 1, true))));
    }

    [Fact]
    public async Task LateClick_IsAnsweredWithTheDecisionThatStands()
    {
        await using var office = await InApprovalAsync();
        var first = Accepted(await DecideAsync(office, 1, true));
        office.Disk.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(first, Accepted(await DecideAsync(office, 1, false, Reason, person: "approver-9")));
        await SettleAsync(office, 1, 1);
        Assert.Equal(first, Accepted(await DecideAsync(office, 1, false, Reason, person: "approver-9")));
        Assert.Equal("NOT_YOUR_TURN", RefusedWith(await DecideAsync(office, 1, true, hash: OtherHash)));
    }

    [Fact]
    public async Task TwoDecidingAtOnce_OneDecisionStands()
    {
        await using var office = await InApprovalAsync();

        var decisions = await Task.WhenAll(Enumerable.Range(0, 6).Select(person => Task.Run(async () =>
            Accepted(await DecideAsync(office, 1, person % 2 == 0, Reason, person: $"approver-{person}")))));

        Assert.Equal((await ApprovalAsync(office, 1, 1)).Decision, Assert.Single(decisions.Distinct()));
    }

    [Fact]
    public async Task Return_DemandsAReason()
    {
        await using var office = await InApprovalAsync();

        Assert.Equal("reason", RefusedWith(await DecideAsync(office, 1, false)));
        Assert.Equal("reason", RefusedWith(await DecideAsync(office, 1, false, "   Chưa    ")));
        Assert.Equal((false, "approver-1", Hash), Facts(Accepted(await DecideAsync(office, 1, false, Reason))));
    }

    [Fact]
    public async Task OtherLevel_HasNothingToDecide()
    {
        await using var office = await InApprovalAsync(levels: 2);

        Assert.Equal("NOT_YOUR_TURN", RefusedWith(await DecideAsync(office, 2, true)));
        Accepted(await DecideAsync(office, 1, true));
        await SettleAsync(office, 1, 1);

        Assert.Equal((CycleStage.InApproval, 2), Where(await office.Records.ReadCycleAsync(office.Id)));
        Assert.Equal((Hash, null), ((await ApprovalAsync(office, 1, 2)).ReportHash, (await ApprovalAsync(office, 1, 2)).Decision));
        Assert.Equal("approver-2", Accepted(await DecideAsync(office, 2, true, person: "approver-2")).By);
        await SettleAsync(office, 2, 1);
        Assert.Equal(CycleStage.Publishing, (await office.Records.ReadCycleAsync(office.Id)).Stage);
    }

    [Fact]
    public async Task Deputy_DecidesForTheLevel_AndTheCapacityIsWrittenDown()
    {
        await using var office = await InApprovalAsync(levels: 2);

        Assert.Equal("theo ủy quyền của Cấp 1", Accepted(await DecideAsync(office, 1, true, role: Role.Deputy)).Capacity);
        await SettleAsync(office, 1, 1);
        var decision = Accepted(await DecideAsync(office, 2, true, person: "deputy-2", role: Role.Deputy));
        await SettleAsync(office, 2, 1);

        Assert.Equal("Anh Duyệt (KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN)", decision.Who());
        var told = await office.Records.Book.ReadAllHistoryAsync(CycleKeys.Partition(office.Id));
        Assert.Equal(2, told.Count(entry => entry.Action is "Approved" or "ReportApproved" && entry.Detail.Contains("KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN", StringComparison.Ordinal)));

        await using var other = await InApprovalAsync();
        Assert.Null(Accepted(await DecideAsync(other, 1, true)).Capacity);
    }

    [Fact]
    public async Task Settling_TwiceIsOnce()
    {
        await using var office = await InApprovalAsync(levels: 2);
        Accepted(await DecideAsync(office, 1, true));

        await SettleAsync(office, 1, 1);
        var settled = await office.Records.ReadCycleAsync(office.Id);
        await SettleAsync(office, 1, 1);

        Assert.Equal(settled.Revision, (await office.Records.ReadCycleAsync(office.Id)).Revision);
    }

    [Fact]
    public async Task ReturnedReport_IsCollectedAgain_UnitsStaySubmitted_AndASecondRoundDecidesAnew()
    {
        await using var office = await OpenAsync();
        await office.SendCheckedAsync("a");
        Accepted(await office.SignOffAsync(1));
        await office.CloseAsync();
        await office.ConsolidatedAsync(Hash);
        Accepted(await office.Cycles.SendForApprovalAsync(office.Id, Hash, "coordinator", default));
        Accepted(await DecideAsync(office, 1, false, Reason));
        await SettleAsync(office, 1, 1);

        var second = await office.Records.ReadCycleAsync(office.Id);
        Assert.Equal((CycleStage.Collecting, 2, null, null, Reason), (second.Stage, second.Round, second.CloseRequestedBy, second.ReportHash, second.ReturnReason));
        Assert.True((await office.UnitAsync()).IsSettled);
        Assert.Equal(2, await office.SendCheckedAsync("b"));
        Assert.Equal(Reason, Accepted(await DecideAsync(office, 1, true)).Reason);

        Accepted(await office.SignOffAsync(2));
        await office.CloseAsync();
        await office.ConsolidatedAsync(OtherHash);
        Accepted(await office.Cycles.SendForApprovalAsync(office.Id, OtherHash, "coordinator", default));
        Assert.Equal((true, "approver-1", OtherHash), Facts(Accepted(await DecideAsync(office, 1, true, hash: OtherHash))));
        await SettleAsync(office, 1, 2);
        Assert.Equal(CycleStage.Publishing, (await office.Records.ReadCycleAsync(office.Id)).Stage);
        Assert.Equal([false, true], (await office.Records.ListApprovalsAsync(office.Id)).Select(approval => approval.Decision!.Approved));
    }

    private static async Task<DeskOffice> InApprovalAsync(int levels = 1)
    {
        var office = await OpenAsync(levels);
        await office.ConsolidatedAsync(Hash);
        Accepted(await office.Cycles.SendForApprovalAsync(office.Id, Hash, "coordinator", default));
        return office;
    }

    private static Task<Outcome<ApprovalDecision>> DecideAsync(DeskOffice office, int level, bool approved, string? reason = null, string? hash = null, string person = "approver-1", Role role = Role.Approver) =>
        office.Decisions.DecideAsync(
            office.Id, level, approved, reason, hash ?? Hash, new PersonRecord(person, "Anh Duyệt", "duyet@so.example", "DUYET@SO.EXAMPLE", null, null, "", 0, null, [new Grant(role, Level: level)]), default);

    private static Task SettleAsync(DeskOffice office, int level, int round) =>
        new SettleApproval(office.Records, office.Disk.Time).Run(new ApprovalRun(office.Id.Value, level, round), default);

    private static async Task<ApprovalRecord> ApprovalAsync(DeskOffice office, int round, int level) =>
        await office.Records.FindApprovalAsync(office.Id, round, level) ?? throw new InvalidOperationException("Nobody was asked.");

    private static async Task<IEnumerable<string>> CycleHistoryAsync(DeskOffice office) =>
        (await office.Records.Book.ReadHistoryAsync(CycleKeys.Partition(office.Id), CycleKeys.Cycle)).Select(entry => entry.Action);

    private static (CycleStage Stage, int Level) Where(CycleRecord cycle) => (cycle.Stage, cycle.ApprovalLevel);

    private static (bool Approved, string By, string Hash) Facts(ApprovalDecision decision) => (decision.Approved, decision.By, decision.ReportHash);
}
