using Program08.Documents.Tests.Filling;
using Program08.Documents.Workbooks;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Uploads;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A department that sends before its district has nothing to compare with: the difference shows when the report is put together, and can't be passed over.</summary>
public sealed class UnexplainedDifferenceTests
{
    private const string Board = "/dieu-phoi/ct08/2023";
    private const string Send = Board + "/trinh-duyet";
    private const string Ask = Board + "/don-vi/BHXH/de-nghi-giai-trinh";
    private const string Reason = "Cơ quan gửi trước khi quận gửi, sẽ đối chiếu ở kỳ sau.";
    private static readonly UnitCode Insurance = new("BHXH");
    private static readonly FigureKey Insured = new(new("CT08-05"), FigurePart.Numerator, FigureWindow.Period);

    [Fact]
    public async Task Coordinator_CanOnlySendItOnWithAReason_WhichStandsInTheReport()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await ConsolidatedAsync(site);
        using var coordinator = await town.SignedInAsync("coordinator");
        var before = await town.ReportAsync();

        var board = await coordinator.GetAsync(Board);
        Assert.Contains("Chênh lệch nguồn số liệu chưa ai giải trình: 1", board.Text, StringComparison.Ordinal);
        Assert.Contains($"name=\"reason:{Insured}\"", board.Html, StringComparison.Ordinal);
        var refused = await coordinator.PostAsync(Board, Send, ("reportHash", before.Hash), ($"reason:{Insured}", "vì thế"));
        Assert.Equal(422, (int)refused.Status);
        Assert.Contains("Ghi lý do chấp nhận chênh lệch này", refused.Text, StringComparison.Ordinal);
        Assert.Contains(">vì thế</textarea>", refused.Html, StringComparison.Ordinal);
        var bypassed = await town.Get<Functions.Cycles.CycleDesk>().SendForApprovalAsync(town.Id, before.Hash, "coordinator", default);
        Assert.Equal("DIFFERENCES_UNEXPLAINED", Assert.Single(Assert.IsType<Outcome<CycleRecord>.Failed>(bypassed).Failures).Code);
        Assert.Equal(CycleStage.Consolidated, (await town.CycleAsync()).Stage);

        (await coordinator.PostAsync(Board, Send, ("reportHash", before.Hash), ($"reason:{Insured}", Reason))).MustGoTo(Board);
        await site.SettleAsync();

        var after = await town.ReportAsync();
        Assert.NotEqual(before.Hash, after.Hash);
        Assert.Equal((CycleStage.InApproval, after.Hash), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).ReportHash));
        Assert.Equal(Reason, after.Report.Indicators[4].SecondSource!.Parts.Single(part => part.Key == Insured).Confirmation);
        Assert.Contains(await HistoryAsync(town, CycleKeys.Cycle), entry => entry.Action == "DifferenceConfirmed" && entry.By == "coordinator" && entry.Detail.Contains(Reason, StringComparison.Ordinal));
        using var approver = await town.SignedInAsync("approver-1");
        Assert.Contains($"Điều phối xác nhận: {Reason}", (await approver.GetAsync("/duyet/ct08/2023")).Text, StringComparison.Ordinal);
        await town.DecideAsync(approved: true);
        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
    }

    [Fact]
    public async Task Department_IsAskedByMailAndOnItsPage_AndItsExplanationSettlesIt()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await ConsolidatedAsync(site);
        using var coordinator = await town.SignedInAsync("coordinator");

        (await coordinator.PostAsync(Board, Ask)).MustGoTo($"{Board}/don-vi/BHXH");
        await site.SettleAsync();

        Assert.Equal((CycleStage.Collecting, 2), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).Round));
        Assert.Contains(await HistoryAsync(town, CycleKeys.Cycle), entry => entry.Action == "CollectionReopened" && entry.By == "coordinator");
        Assert.Contains((await town.LedgerAsync()).Where(mail => mail.Person == "reporter-BHXH"), mail => mail.Text.Contains("Đề nghị giải trình chênh lệch với tổng của các đơn vị", StringComparison.Ordinal));
        Assert.DoesNotContain(await town.LedgerAsync(), mail => mail.Step.StartsWith("returned-", StringComparison.Ordinal));
        using var reporter = await town.SignedInAsync("reporter-BHXH");
        Assert.Contains("Đề nghị giải trình chênh lệch với tổng của các đơn vị", (await reporter.GetAsync("/don-vi/ct08/2023/BHXH")).Text, StringComparison.Ordinal);

        await site.ToAsync(January(24, 9));
        await InsuranceAsync(site, town, 2);
        await town.CloseAsync();
        Assert.Empty((await town.ReportAsync()).Report.UnexplainedDifferences());
        await town.SendForApprovalAsync();
        Assert.Equal(CycleStage.InApproval, (await town.CycleAsync()).Stage);
        using var later = await town.SignedInAsync("coordinator");
        Assert.Equal(422, (int)(await later.PostAsync(Board, Ask)).Status);
    }

    private static Task<IReadOnlyList<HistoryEntry>> HistoryAsync(Town town, string subject) => town.Get<CycleRecords>().Book.ReadHistoryAsync(CycleKeys.Partition(town.Id), subject);

    private static async Task<Town> ConsolidatedAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, "008", "BHXH");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await InsuranceAsync(site, town, 1);
        await site.ToAsync(January(11, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(January(22, 9));
        Assert.Equal(CycleStage.Consolidated, (await town.CycleAsync()).Stage);
        return town;
    }

    /// <summary>The department gives the district's own figures, but more insured people.</summary>
    private static async Task InsuranceAsync(SimulatedSite site, Town town, int version)
    {
        using var template = new MemoryStream();
        ReturnTemplate.Write(
            new TemplateSubject(town.Get<Catalogue>().Programmes[0], town.Id, town.Plan.Roster.First(entry => entry.Unit.Code == Insurance).Unit, town.Plan.Title, town.Plan.CutOff, town.Plan.DueAt), template);
        var asked = AskedFigures.For(town.Get<Catalogue>().Programmes[0], town.Plan.Roster.First(entry => entry.Unit.Code == Insurance).Unit).ToHashSet();
        var cells = HoangMaiReturn.MendedCells().Where(cell => asked.Contains(cell.Key)).Select(cell => cell.Key == Insured ? cell with { Number = 333_999m } : cell);
        using var file = new MemoryStream(FilledWorkbook.Fill(template.ToArray(), cells));
        var stored = Assert.IsType<PutUploadResult.Stored>(await town.Get<IUploadStore>().PutAsync(file, long.MaxValue, default));
        var returns = town.Get<ReturnDesk>();
        await returns.ReceiveFileAsync(town.Id, Insurance, "reporter-BHXH", "bhxh.xlsx", stored.Hash.Value, stored.Length, site.Time.GetUtcNow(), default);
        await WakeAsync(site, town);
        var record = await town.Get<CycleRecords>().FindReturnAsync(town.Id, Insurance, version);
        var warnings = record!.Findings.Where(finding => finding.Severity == Severity.Explain).ToList();
        Assert.Equal(version == 1 ? [] : [CheckCodes.SecondSource], warnings.Select(finding => finding.Rule));
        foreach (var warning in warnings)
        {
            await returns.ExplainAsync(town.Id, Insurance, version, warning.Fingerprint, "Khác nguồn dân số.", "reporter-BHXH", default);
        }

        await town.SignOffAsync("BHXH", version);
    }

    private static async Task WakeAsync(SimulatedSite site, Town town)
    {
        await town.Get<Wakes>().RaiseUnitAsync(site.Engine.Client, await town.CycleAsync(), Insurance, "test", default);
        await site.SettleAsync();
    }
}
