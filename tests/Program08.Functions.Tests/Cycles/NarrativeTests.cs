using System.Net;
using Program08.Functions.Publishing;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>The coordinator goes over the report's sentences between consolidation and approval.</summary>
public sealed class NarrativeTests
{
    private const string Page = "/dieu-phoi/ct08/2023/cau-chu";

    [Fact]
    public async Task Sentence_InOtherWords_MakesAnotherReport_IsRecorded_ShownToTheApprover_AndPutBack()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("Câu chữ sửa được sau khi tổng hợp", (await coordinator.GetAsync(Page)).Text, StringComparison.Ordinal);
        await town.SubmitAsync("008");
        await town.CloseAsync();
        var before = (await town.CycleAsync()).ReportHash!;
        var generated = NarrativeEdits.Editable((await town.ReportAsync()).Report)[0].Text;

        var refused = await coordinator.PostAsync(Page, Page, ("reportHash", before), ("t.0", "Cả 987 đơn vị đã nộp báo cáo."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Số 987 không có trong số liệu của câu này", refused.Text, StringComparison.Ordinal);
        (await coordinator.PostAsync(Page, Page, ("reportHash", before), ("t.0", "Đơn vị duy nhất đã nộp báo cáo."))).MustGoTo(Page);

        var edited = await town.ReportAsync();
        Assert.NotEqual(before, edited.Hash);
        Assert.Equal(edited.Hash, (await town.CycleAsync()).ReportHash);
        Assert.Equal((generated, "Đơn vị duy nhất đã nộp báo cáo."), (edited.Report.Edited!.Single().Generated, Narrative.Of(edited.Report)[0].Text));
        Assert.Contains(await HistoryAsync(), entry => entry.Action == "SentenceEdited" && entry.By == "coordinator" && entry.Detail.Contains("Đơn vị duy nhất", StringComparison.Ordinal));

        // A page that was open on the report of before changes nothing any more.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.PostAsync(Page, Page, ("reportHash", before), ("t.0", "Muộn."))).Status);

        (await coordinator.PostAsync(Page, Page, ("reportHash", edited.Hash), ("t.0", ""))).MustGoTo(Page);
        Assert.Equal(before, (await town.CycleAsync()).ReportHash);

        (await coordinator.PostAsync(Page, Page, ("reportHash", before), ("t.0", "Cả 2 đơn vị đã nộp báo cáo."), ("n.0", "yes"))).MustGoTo(Page);
        await town.SendForApprovalAsync();
        using var approver = await town.SignedInAsync("approver-1");
        var decision = (await approver.GetAsync("/duyet/ct08/2023")).Text;
        Assert.Contains("Câu đã biên tập (1)", decision, StringComparison.Ordinal);
        Assert.Contains($"Hệ thống viết: {generated}", decision, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.PostAsync("/", Page, ("reportHash", (await town.CycleAsync()).ReportHash!), ("t.0", "Muộn."))).Status);

        async Task<IReadOnlyList<HistoryEntry>> HistoryAsync() => await town.Get<CycleRecords>().Book.ReadHistoryAsync(CycleKeys.Partition(town.Id), CycleKeys.Cycle);
    }
}
