using System.Net;
using System.Text.RegularExpressions;
using Program08.Functions.Hosts;
using Program08.Functions.Hosts.Data;
using Program08.Functions.Publishing;
using Program08.Functions.Tests.Site;
using Program08.Functions.Units;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Words;
using Program08.Storage.Records;
using Program08.Storage.Uploads;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A published report that turns out to be wrong: corrected in rounds of its own, approved, published beside the first, or given up.</summary>
public sealed class AmendmentTests
{
    private const string Report = "/bao-cao/ct08/2023";
    private const string Amendments = "/dieu-phoi/ct08/2023/sua-doi";
    private const string Reason = PublishedTown.Reason;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Amendment_IsApprovedAndMailedByItself_AndTheFirstReportStaysAsItWas(bool directWakes)
    {
        await using var site = await SimulatedSite.StartAsync(Before, directWakes);
        var town = await PublishedTown.Async(site, "008", "001");
        var first = await town.ReportAsync();
        var files = await FilesAsync(town, first);
        using var coordinator = await town.SignedInAsync("coordinator");
        var refused = await coordinator.PostAsync(Amendments, Amendments, ("reason", "ngắn"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Chọn ít nhất một đơn vị", refused.Text, StringComparison.Ordinal);

        (await coordinator.PostAsync(Amendments, Amendments, ("reason", Reason), ("unit", "008"))).MustGoTo(Amendments);
        await site.SettleAsync();
        Assert.Equal((CycleStage.Collecting, 2), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).Round));
        using var reader = await town.SignedInAsync("reader");
        Assert.Contains(first.Hash, (await reader.GetAsync(Report)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"{Report}/du-thao")).Status);
        using var other = await town.SignedInAsync("reporter-001");
        Assert.Contains("không mở cho đơn vị này", (await other.GetAsync("/don-vi/ct08/2023/001")).Text, StringComparison.Ordinal);
        Assert.Equal("NOT_IN_AMENDMENT", await ReceiveAsync(town, "001"));

        await PublishedTown.CorrectAsync(town, site, coordinator, "6.250");
        var page = (await coordinator.GetAsync(Amendments)).Text;
        Assert.Matches(@"6\.200(<[^>]+>|\s)*6\.250 \(chờ đơn vị xác nhận\)", page);
        await town.SignOffAsync("008", 2);
        await town.CloseAsync();
        var draft = await town.ReportAsync();
        await town.SendForApprovalAsync();
        using var approver = await town.SignedInAsync("approver-1");
        Assert.Contains(Reason, (await approver.GetAsync("/duyet/ct08/2023")).Text, StringComparison.Ordinal);
        Assert.Contains("Bản dự thảo", (await approver.GetAsync($"{Report}/du-thao")).Text, StringComparison.Ordinal);
        await town.DecideAsync(approved: true);

        var cycle = await town.CycleAsync();
        Assert.Equal((CycleStage.Published, 2, 1), (cycle.Stage, cycle.Published.Count, cycle.InForce!.Number));
        var amendment = draft.Report.Amendment!;
        Assert.Equal((1, Reason, first.Hash), (amendment.Number, amendment.Reason, amendment.AmendsHash));
        Assert.Equal([("008", PublishedTown.Jobs, 6200m, 6250m)], amendment.Figures.Select(change => (change.Unit.Value, change.Key.ToString(), change.Old!.Value, change.New!.Value)));
        Assert.Equal(["CT08-02"], amendment.Results.Select(change => change.Measure.Value));
        Assert.Null(draft.Report.Units.Single(unit => unit.Unit.Code.Value == "008").Submission!.LateBy);

        Assert.Equal(StoredJson.Write(first), StoredJson.Write(await town.Get<CycleRecords>().FindReportAsync(town.Id, 1)));
        Assert.Equal(files["xlsx"], await reader.DownloadAsync($"{Report}/1/xlsx"));
        var old = (await reader.GetAsync($"{Report}/ban-goc")).Text;
        Assert.Contains("Được sửa đổi bởi bản sửa đổi, bổ sung số 1", old, StringComparison.Ordinal);
        Assert.Contains(draft.Hash, old, StringComparison.Ordinal);
        var now = (await reader.GetAsync(Report)).Text;
        Assert.Contains("(bản sửa đổi, bổ sung số 1, lần 1)", now, StringComparison.Ordinal);
        Assert.DoesNotContain("vòng", now, StringComparison.Ordinal);
        Assert.DoesNotContain("lần 1)", old, StringComparison.Ordinal);
        Assert.Matches($@"Sửa đổi <a href=""{Report}/ban-goc"">báo cáo phát hành lúc", now);
        Assert.Contains(first.Hash, now, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{Report}/sua-doi-2")).Status);
        Assert.Contains("bản sửa đổi, bổ sung số 1", (await reader.GetAsync("/phan-tich/ct08/CT08-02")).Text, StringComparison.Ordinal);

        Assert.Equal(["published-a1 coordinator", "published-a1 reader"], (await town.MailedAsync()).Select(line => line[12..]).Where(line => line.StartsWith("published-a", StringComparison.Ordinal)));
        Assert.Equal(["amend-r2 reporter-008", "amend-r2 signer-008"], (await town.MailedAsync()).Select(line => line[12..]).Where(line => line.StartsWith("amend-", StringComparison.Ordinal)));
        var mail = (await town.LedgerAsync()).Single(mail => mail is { Step: "published-a1", Person: "reader" });
        Assert.Matches(@"6\.200.* → 6\.250", mail.Text);
        Assert.Equal(["bao-cao-ct08-2023-sua-doi-1.docx", "bao-cao-ct08-2023-sua-doi-1.xlsx"], mail.Attachments.Select(file => file.FileName).Order(StringComparer.Ordinal));
        Assert.Equal((await town.LedgerAsync()).Count, SentMail.ReadAll(site.MailFolder).Select(sent => sent.MessageId).Distinct().Count());

        Assert.Matches("^APPROVED .*, round 1, .*amended since by amendment 1, ", await VerdictAsync(site, files["xlsx"]));
        Assert.Matches("^APPROVED .*, amendment 1, round 2, ", await VerdictAsync(site, (await FilesAsync(town, draft))["docx"]));
    }

    [Fact]
    public async Task AmendmentGivenUp_LeavesTheReportAndItsVersionsAsTheyWere_AndTheNextTakesItsNumber()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "008");
        var first = await town.ReportAsync();
        var receipt = (await town.UnitAsync("008")).ReceiptNumber;
        using var coordinator = await town.SignedInAsync("coordinator");
        (await coordinator.PostAsync(Amendments, Amendments, ("reason", Reason), ("unit", "008"))).MustGoTo(Amendments);
        await site.SettleAsync();
        await PublishedTown.CorrectAsync(town, site, coordinator, "6.250");
        await town.SignOffAsync("008", 2);

        // As the scan of the signed paper leaves it.
        await town.Get<CycleRecords>().ChangeUnitAsync(town.Id, new("008"), row => new Change<UnitReport>(row with { SignedCopyVersion = 2 }, []));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await coordinator.PostAsync(Amendments, $"{Amendments}/bo", ("abandonReason", "thôi"))).Status);
        (await coordinator.PostAsync(Amendments, $"{Amendments}/bo", ("abandonReason", "Đơn vị xác nhận số đã phát hành là đúng."))).MustGoTo(Amendments);
        await site.SettleAsync();

        var (cycle, unit) = (await town.CycleAsync(), await town.UnitAsync("008"));
        Assert.Equal((CycleStage.Published, first.Hash), (cycle.Stage, cycle.InForce!.Hash));
        Assert.Equal((1, 1, UnitReportStatus.Submitted, receipt, 0), (unit.CountedVersion, unit.SubmittedVersion, unit.Status, unit.ReceiptNumber, unit.SignedCopyVersion));
        Assert.Equal(["abandoned-r2 coordinator", "abandoned-r2 reporter-008", "abandoned-r2 signer-008"], (await town.MailedAsync()).Select(line => line[12..]).Where(line => line.StartsWith("abandoned", StringComparison.Ordinal)));
        Assert.Contains("Các bản sửa đổi đã bỏ", (await coordinator.GetAsync(Amendments)).Text, StringComparison.Ordinal);

        (await coordinator.PostAsync(Amendments, Amendments, ("reason", Reason), ("unit", "008"))).MustGoTo(Amendments);
        await site.SettleAsync();
        var version = await town.SendAsync("008");
        Assert.Equal(3, version);
        await AssertBeginsFromThePublishedAsync(town, coordinator);
        await town.SignOffAsync("008", version);
    }

    [Fact]
    public async Task AmendmentThatChangesNothing_IsNotSentOn_AndCanBeOpenedAgainForMoreUnits()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(site, "008", "001");
        var desk = town.Get<AmendmentDesk>();
        Accepted(await desk.OpenAsync(town.Id, Reason, [new("001")], "coordinator", default));
        using var coordinator = await town.SignedInAsync("coordinator");
        await StartAsync(town);
        await town.SendBackAsync("001", "Đề nghị gửi lại số việc làm.");
        Assert.Equal("STILL_SENT_BACK", await CodeAsync(town.Get<Functions.Cycles.CycleDesk>().CloseAsync(town.Id, "coordinator", default)));
        await town.SubmitAsync("001");
        await town.CloseAsync();
        Assert.Empty((await town.ReportAsync()).Report.Amendment!.Figures);
        Assert.Equal("NOTHING_AMENDED", await CodeAsync(town.Get<Functions.Cycles.CycleDesk>().SendForApprovalAsync(town.Id, (await town.CycleAsync()).ReportHash!, "coordinator", default)));

        (await coordinator.PostAsync(Amendments, $"{Amendments}/don-vi", ("unit", "008"))).MustGoTo(Amendments);
        await site.SettleAsync();
        await PublishedTown.CorrectAsync(town, site, coordinator, "6.250");
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        Assert.Equal("IN_APPROVAL", await CodeAsync(desk.AbandonAsync(town.Id, "Không cần sửa đổi nữa.", "coordinator", default)));
        await town.DecideAsync(approved: false, "Chờ đơn vị xác nhận số liệu rồi trình lại.");
        await town.SignOffAsync("008", 2);
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);

        var cycle = await town.CycleAsync();
        Assert.Equal((CycleStage.Published, 1, 4), (cycle.Stage, cycle.InForce!.Number, cycle.InForce.Round));
        Assert.False((await town.ReportAsync()).Report.Amendment!.Figures.Single().New!.IsUnconfirmed);
        Assert.Equal(["amend-r2 reporter-001", "amend-r2 reporter-008", "amend-r2 signer-001", "amend-r2 signer-008"], (await town.MailedAsync()).Select(line => line[12..]).Where(line => line.StartsWith("amend-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task CrashAfterTheRow_IsMadeGoodBySweeping_WhetherOpenedOrGivenUp()
    {
        await using var first = await SimulatedSite.StartAsync(Before);
        var town = await PublishedTown.Async(first, "008");
        Accepted(await town.Get<AmendmentDesk>().OpenAsync(town.Id, Reason, [new("008")], "coordinator", default));
        await first.CrashAsync();

        await using var second = await first.RestartAsync(January(25, 9));
        town = town.At(second);
        await second.ToAsync(January(25, 9, minute: 2));
        Assert.Contains("amend-r2 reporter-008", (await town.MailedAsync()).Select(line => line[12..]));
        using (var coordinator = await town.SignedInAsync("coordinator"))
        {
            await PublishedTown.CorrectAsync(town, second, coordinator, "6.250");
        }

        await town.SignOffAsync("008", 2);
        Accepted(await town.Get<AmendmentDesk>().AbandonAsync(town.Id, "Đơn vị xác nhận số đã phát hành là đúng.", "coordinator", default));
        await second.CrashAsync();

        await using var third = await second.RestartAsync(January(26, 9));
        town = town.At(third);
        await third.ToAsync(January(26, 9, minute: 2));
        Assert.Equal((CycleStage.Published, 1), ((await town.CycleAsync()).Stage, (await town.UnitAsync("008")).CountedVersion));
        Assert.Equal((await town.LedgerAsync()).Count, SentMail.ReadAll(third.MailFolder).Select(mail => mail.MessageId).Distinct().Count());
    }

    private static async Task AssertBeginsFromThePublishedAsync(Town town, SiteClient coordinator)
    {
        var page = (await coordinator.GetAsync(Amendments)).Text;
        Assert.Contains("Bản sửa đổi, bổ sung số 1 đang lập", page, StringComparison.Ordinal);
        Assert.Contains("Chưa có số liệu nào khác báo cáo đang có hiệu lực", page, StringComparison.Ordinal);
        Assert.Equal(1, (await town.UnitAsync("008")).CountedVersion);
    }

    private static async Task StartAsync(Town town)
    {
        await town.StartAsync();
        Assert.Equal(CycleStage.Collecting, (await town.CycleAsync()).Stage);
    }

    private static async Task<string?> ReceiveAsync(Town town, string unit) =>
        await CodeAsync(town.Get<ReturnDesk>().ReceiveFileAsync(town.Id, new(unit), $"reporter-{unit}", "bao-cao.xlsx", new string('a', 64), 1, SimulatedSite.Local(January(24, 10)), default));

    private static async Task<string?> CodeAsync<T>(Task<Outcome<T>> outcome) => (await outcome).TryGet(out _, out var failures) ? null : failures[0].Code;

    private static void Accepted<T>(Outcome<T> outcome) => Assert.True(outcome.TryGet(out _, out var failures), failures is { Count: > 0 } ? failures[0].Code : null);

    private static async Task<Dictionary<string, byte[]>> FilesAsync(Town town, ReportRecord report)
    {
        Dictionary<string, byte[]> files = [];
        foreach (var document in report.Documents)
        {
            await using var content = await town.Get<IUploadStore>().OpenAsync(new ContentHash(document.Hash), default) ?? throw new InvalidOperationException("A frozen document is missing.");
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy);
            files.Add(Path.GetExtension(document.FileName)[1..], copy.ToArray());
        }

        return files;
    }

    private static async Task<string> VerdictAsync(SimulatedSite site, byte[] file)
    {
        var path = Path.Combine(site.DataFolder, "xem.bin");
        await File.WriteAllBytesAsync(path, file);
        await using var output = new StringWriter();
        Assert.Equal(0, await DataCommands.RunAsync(StandaloneArguments.Read(["verify-report", path, "--data", site.DataFolder])!, output));
        return output.ToString();
    }
}
