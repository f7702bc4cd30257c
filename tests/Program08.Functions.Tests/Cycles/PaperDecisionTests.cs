using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Approvals;
using Program08.Functions.Tests.Site;
using Program08.Pages;
using Program08.Reporting.Approvals;
using Program08.Reporting.Cycles;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A decision that was signed on paper: recorded by the coordinator with its scan, told to whoever is said to have signed, who may object while the report waits.</summary>
public sealed class PaperDecisionTests : IAsyncLifetime
{
    private const string Address = "/duyet/ct08/2023";
    private const string Papers = $"{Address}/ban-giay";
    private const string First = $"{Papers}/1/1/1";
    private const string Board = "/dieu-phoi/ct08/2023";
    private const string Reason = "Tôi đi công tác, không ký văn bản này.";
    private const string Recorded = "theo bản giấy số 125/TB-BCĐ ngày 22/01/2024, coordinator ghi nhận";
    private static readonly byte[] Scan = [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10, (byte)'J', (byte)'F', (byte)'I', (byte)'F'];

    private SimulatedSite? site;
    private Town? town;
    private SiteClient? coordinator;

    public async Task InitializeAsync()
    {
        site = await SimulatedSite.StartAsync(Before);
        town = await Town.PlanAsync(site, 1, ["008"]);
        await town.AddAsync("deputy", new Grant(Role.Deputy, Level: 1));
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(January(22, 9));
        await town.SendForApprovalAsync();
        coordinator = await town.SignedInAsync("coordinator");
    }

    public async Task DisposeAsync()
    {
        coordinator!.Dispose();
        await site!.DisposeAsync();
    }

    [Fact]
    public async Task Recorded_IsToldAtOnce_WaitsForAnObjection_AndGoesOn_NamedAsOnPaperEverywhere()
    {
        (await RecordAsync(Scan)).MustGoTo(First);
        await site!.ToAsync(January(22, 9, minute: 1));

        Assert.Equal(["approver-1", "deputy"], (await MailsAsync("paper-1")).Select(mail => mail.Person).Order(StringComparer.Ordinal));
        Assert.All(await MailsAsync("paper-1"), mail => Assert.Equal(MailState.Sent, mail.State));
        var own = (await MailsAsync("paper-1")).Single(mail => mail.Person == "approver-1");
        Assert.Contains("Nếu bạn không ký văn bản này, hãy phản đối trên trang trước 23:59 ngày 23/01/2024", own.Text, StringComparison.Ordinal);
        Assert.Contains($"http://site.example{First}", own.Text, StringComparison.Ordinal);
        Assert.Equal(CycleStage.InApproval, (await town!.CycleAsync()).Stage);
        Assert.Contains("Quyết định theo bản giấy chờ approver-1 xác nhận", (await coordinator!.GetAsync(Board)).Text, StringComparison.Ordinal);

        await site.ToAsync(January(23, 23, minute: 58));
        Assert.Equal(CycleStage.InApproval, (await town.CycleAsync()).Stage);
        await site.ToAsync(January(24, 1));

        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        Assert.All((await MailsAsync("published")).ToList(), mail => Assert.Contains($"approver-1 ({Recorded}) đã duyệt", mail.Text, StringComparison.Ordinal));
        using var later = await town.SignedInAsync("coordinator");
        foreach (var page in new[] { Board, Address, "/bao-cao/ct08/2023" })
        {
            Assert.Contains(Recorded, (await later.GetAsync(page)).Text, StringComparison.Ordinal);
        }

        var decided = JsonNode.Parse((await later.GetAsync(PageRoutes.ReportData(town.Id))).Html)!["decisions"]!.AsArray().Single()!;
        Assert.Equal(("approver-1", "coordinator", "125/TB-BCĐ"), ((string?)decided["by"], (string?)decided["paper"]!["recordedBy"], (string?)decided["paper"]!["documentNumber"]));
        var told = Assert.Single(await HistoryAsync(), entry => entry.Action == "PaperDecisionRecorded");
        Assert.Equal("coordinator", told.By);
        Assert.Contains($"approver-1 duyệt báo cáo vòng 1, SHA-256 {(await town.CycleAsync()).ReportHash}; văn bản số 125/TB-BCĐ", told.Detail, StringComparison.Ordinal);
        Assert.Contains("người ghi nhận xác nhận đúng là về báo cáo này", told.Detail, StringComparison.Ordinal);
        Assert.Equal(Scan, await later.DownloadAsync($"{First}/tep"));
    }

    [Fact]
    public async Task ObjectionInTime_VoidsIt_TheLevelIsOpenAgain_AndAllAreTold()
    {
        (await RecordAsync(Scan)).MustGoTo(First);
        using var approver = await town!.SignedInAsync("approver-1");
        Assert.Contains($"approver-1 ({Recorded}) đã duyệt", (await approver.GetAsync(Address)).Text, StringComparison.Ordinal);

        (await AnswerAsync(approver, "object", Reason)).MustGoTo(First);
        (await AnswerAsync(approver, "object", Reason, from: Address)).MustGoTo(First);
        await site!.ToAsync(January(22, 9, minute: 2));

        Assert.Equal(["administrator", "approver-1", "coordinator", "deputy"], (await MailsAsync("paper-objected-1")).Select(mail => mail.Person).Order(StringComparer.Ordinal));
        Assert.All(await MailsAsync("paper-objected-1"), mail => Assert.Contains(Reason, mail.Text, StringComparison.Ordinal));
        Assert.Single(await HistoryAsync(), entry => entry is { Action: "PaperDecisionObjected", By: "approver-1" });
        Assert.Contains("approver-1 không công nhận quyết định theo bản giấy", (await coordinator!.GetAsync(Board)).Text, StringComparison.Ordinal);

        // Long after the time for objections the level is still open; its approver decides on the page.
        await site.ToAsync(January(26, 9));
        Assert.Equal(CycleStage.InApproval, (await town.CycleAsync()).Stage);
        Assert.Contains("reminder-1", (await town.LedgerAsync()).Select(mail => mail.Step));
        await town.DecideAsync(approved: true);

        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        Assert.All(await MailsAsync("published"), mail => Assert.DoesNotContain(Recorded, mail.Text, StringComparison.Ordinal));
        using var later = await town.SignedInAsync("coordinator");
        Assert.Contains("approver-1 không công nhận lúc 09:00 ngày 22/01/2024, quyết định không có giá trị", (await later.GetAsync("/bao-cao/ct08/2023")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acknowledged_GoesOnAtOnce_AndCanNotBeObjectedToAnyMore()
    {
        (await RecordAsync(Scan)).MustGoTo(First);
        using var approver = await town!.SignedInAsync("approver-1");
        var wrong = await approver.PostAsync(First, First, ("answer", "theirs"), ("password", "không phải mật khẩu"));
        Assert.Contains("Ý kiến chưa được ghi nhận", wrong.Text, StringComparison.Ordinal);
        Assert.Equal(CycleStage.InApproval, (await town.CycleAsync()).Stage);

        (await AnswerAsync(approver, "theirs")).MustGoTo(First);
        await site!.SettleAsync();

        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        Assert.Contains("bạn đã xác nhận", (await AnswerAsync(approver, "object", Reason, from: Address)).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ý kiến của người quyết định", (await approver.GetAsync(First)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ObjectionAfterPublication_StandsBesideTheDecision_OnTheBoardAndInMails()
    {
        (await RecordAsync(Scan)).MustGoTo(First);
        await site!.ToAsync(January(25, 9));
        Assert.Equal(CycleStage.Published, (await town!.CycleAsync()).Stage);
        using var approver = await town.SignedInAsync("approver-1");

        (await AnswerAsync(approver, "object", Reason)).MustGoTo(First);
        await site.ToAsync(January(25, 10));

        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
        using var later = await town.SignedInAsync("coordinator");
        Assert.Contains("Báo cáo đã chuyển tiếp trước đó", (await later.GetAsync(Board)).Text, StringComparison.Ordinal);
        Assert.Contains("sau khi báo cáo đã chuyển tiếp", (await approver.GetAsync("/bao-cao/ct08/2023")).Text, StringComparison.Ordinal);
        var mails = await MailsAsync("paper-objected-1");
        Assert.Superset(new HashSet<string> { "coordinator", "administrator" }, mails.Select(mail => mail.Person).ToHashSet());
        Assert.All(mails, mail => Assert.Equal(MailState.Sent, mail.State));
    }

    [Fact]
    public async Task ReturnOnPaper_OpensTheCollectionAgain_WithWhoseAndWhoRecorded()
    {
        (await RecordAsync(Scan, decision: "return", reason: "Biểu phụ về vay vốn chưa khớp.")).MustGoTo(First);
        await site!.ToAsync(January(24, 1));

        Assert.Equal((CycleStage.Collecting, 2, "Biểu phụ về vay vốn chưa khớp."), ((await town!.CycleAsync()).Stage, (await town.CycleAsync()).Round, (await town.CycleAsync()).ReturnReason));
        Assert.Contains($"approver-1 ({Recorded})", Assert.Single(await MailsAsync("returned-r2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LateClick_IsToldWhoRecordedWhat()
    {
        using var deputy = await town!.SignedInAsync("deputy");
        var hash = (await town.CycleAsync()).ReportHash!;
        (await RecordAsync(Scan)).MustGoTo(First);

        (await deputy.PostAsync(Address, Address, ("decision", "return"), ("reason", "Biểu phụ về vay vốn chưa khớp."), ("password", Town.Password), ("reportHash", hash))).MustGoTo(Address);

        Assert.Contains($"approver-1 ({Recorded}) đã duyệt lúc 09:00 ngày 22/01/2024", (await deputy.GetAsync(Address)).Text, StringComparison.Ordinal);
        Assert.Equal("approver-1", (await ApprovalAsync()).Decision?.By);
        Assert.Equal(HttpStatusCode.Forbidden, (await AnswerAsync(deputy, "object", Reason)).Status);
    }

    [Fact]
    public async Task SentTwice_IsRecordedOnce_AndADifferentOneIsToldWhatStands()
    {
        (await RecordAsync(Scan)).MustGoTo(First);
        (await RecordAsync(Scan)).MustGoTo(First);
        var other = await RecordAsync(Scan, decision: "return", reason: "Biểu phụ về vay vốn chưa khớp.");

        Assert.Contains("Cấp này đã có quyết định: approver-1", other.Text, StringComparison.Ordinal);
        Assert.Single(await HistoryAsync(), entry => entry.Action == "PaperDecisionRecorded");
    }

    [Fact]
    public async Task NobodyRecordsTheirOwnDecision()
    {
        await town!.AddAsync("both", new Grant(Role.Coordinator), new Grant(Role.Approver, Level: 1));
        using var both = await town.SignedInAsync("both");

        Assert.DoesNotContain("value=\"both\"", (await both.GetAsync(Papers)).Html, StringComparison.Ordinal);
        var answer = await RecordAsync(Scan, person: "both", by: both);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Không tự ghi nhận quyết định của chính mình", answer.Text, StringComparison.Ordinal);
        Assert.Null((await ApprovalAsync()).Decision);
    }

    [Fact]
    public async Task PaperOfThisReport_IsKnownByItsHash_AnotherReportsIsRefused()
    {
        var other = await RecordAsync(PdfWith(new string('b', 64)));
        Assert.Contains($"in mã {new string('b', 12)}…, không phải mã của báo cáo đang chờ quyết định", other.Text, StringComparison.Ordinal);
        Assert.Null((await ApprovalAsync()).Decision);

        (await RecordAsync(PdfWith((await town!.CycleAsync()).ReportHash!), isSame: false)).MustGoTo(First);

        Assert.True((await ApprovalAsync()).Decision!.Paper!.IsHashRead);
    }

    [Fact]
    public async Task WhatIsWrong_IsNamedAtItsField_AndNothingIsRecorded()
    {
        (string Field, byte[] File, bool IsSame, string Day, string Number, string Person, string Password)[] wrong =
        [
            ("paper-same", Scan, false, "2024-01-22", "125/TB-BCĐ", "approver-1", Town.Password),
            ("paper-date", Scan, true, "2024-01-23", "125/TB-BCĐ", "approver-1", Town.Password),
            ("paper-date", Scan, true, "2024-01-09", "125/TB-BCĐ", "approver-1", Town.Password),
            ("paper-number", Scan, true, "2024-01-22", "", "approver-1", Town.Password),
            ("paper-person", Scan, true, "2024-01-22", "125/TB-BCĐ", "", Town.Password),
            ("password", Scan, true, "2024-01-22", "125/TB-BCĐ", "approver-1", "không phải mật khẩu"),
            ("paper-file", "PK\u0003\u0004"u8.ToArray(), true, "2024-01-22", "125/TB-BCĐ", "approver-1", Town.Password),
            ("paper-file", [], true, "2024-01-22", "125/TB-BCĐ", "approver-1", Town.Password),
            ("paper-file", "%PDF-1.4\ntrailer << /Encrypt 5 0 R >>"u8.ToArray(), true, "2024-01-22", "125/TB-BCĐ", "approver-1", Town.Password),
        ];
        foreach (var (field, file, isSame, day, number, person, password) in wrong)
        {
            var answer = await RecordAsync(file, isSame, day: day, number: number, person: person, password: password);

            Assert.Equal((field, HttpStatusCode.UnprocessableEntity), (field, answer.Status));
            Assert.Contains($"href=\"#f-{field}\"", answer.Html, StringComparison.Ordinal);
            Assert.Contains("Theo kết luận của Ban Chỉ đạo.", answer.Text, StringComparison.Ordinal);
        }

        Assert.Null((await ApprovalAsync()).Decision);
        Assert.Empty(await MailsAsync("paper-1"));
    }

    [Fact]
    public async Task Form_SendsItsFileLast_AfterAllThatIsReadBeforeIt()
    {
        var page = (await coordinator!.GetAsync(Papers)).Html;

        Assert.All(["paper-level", "paper-report", "paper-person", "paper-decision", "reason", "paper-number", "paper-date", "paper-same", "password"], field => Assert.InRange(
            page.IndexOf($"name=\"{field}\"", StringComparison.Ordinal), 0, page.IndexOf("name=\"paper-file\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FormOfAnotherReport_IsRefused()
    {
        var answer = await RecordAsync(Scan, hash: new string('c', 64));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Null((await ApprovalAsync()).Decision);
    }

    [Fact]
    public async Task ProcessKilledAfterTheRow_IsMadeGoodBySweeping_MailedOnceAndOnInTime()
    {
        var recording = new PaperRecording("approver-1", true, null, (await town!.CycleAsync()).ReportHash!, "125/TB-BCĐ", new DateOnly(2024, 1, 22), "quyet-dinh.jpg", new string('d', 64), 10, false);
        await using (var scope = site!.Host.Services.CreateAsyncScope())
        {
            var recorder = (await town.Get<PeopleRecords>().FindAsync("coordinator"))!;
            var outcome = await scope.ServiceProvider.GetRequiredService<PaperDesk>().RecordAsync(town.Id, 1, recording, recorder, default);
            Assert.True(outcome is Reporting.Words.Outcome<int>.Success { Value: 1 });
        }

        await site.CrashAsync();
        site = await site.RestartAsync(January(22, 10), directWakes: false);
        town = town.At(site);
        await site.ToAsync(January(22, 11));
        Assert.All(await MailsAsync("paper-1"), mail => Assert.Equal((MailState.Sent, 1), (mail.State, mail.Attempts)));
        Assert.Equal(2, (await MailsAsync("paper-1")).Count);
        Assert.Equal(CycleStage.InApproval, (await town.CycleAsync()).Stage);

        await site.ToAsync(January(24, 1));
        Assert.Equal(CycleStage.Published, (await town.CycleAsync()).Stage);
    }

    [Fact]
    public async Task ObjectionJustBeforeSettling_Wins_AndTheLevelIsAskedAgain()
    {
        (await RecordAsync(Scan)).MustGoTo(First);
        using var approver = await town!.SignedInAsync("approver-1");
        (await AnswerAsync(approver, "object", Reason)).MustGoTo(First);

        await new SettleApproval(town.Get<CycleRecords>(), site!.Time).Run(new ApprovalRun(town.Id.Value, 1, 1), default);

        Assert.Equal((CycleStage.InApproval, 1), ((await town.CycleAsync()).Stage, (await town.CycleAsync()).ApprovalLevel));
        Assert.Null((await ApprovalAsync()).Decision);
    }

    [Fact]
    public async Task Scan_IsAmongTheFilesThatRowsReferTo()
    {
        (await RecordAsync(Scan)).MustGoTo(First);
        var row = await ApprovalAsync();
        var rows = new VerifiedRows([]);

        rows.Add(town!.Id.Value, CycleKeys.Approval(1, 1), StoredJson.Write(row));

        Assert.Equal(row.Decision!.Paper!.FileHash, Assert.Single(rows.References).Hash);
    }

    private async Task<ApprovalRecord> ApprovalAsync() => (await town!.Get<CycleRecords>().FindApprovalAsync(town.Id, 1, 1))!;

    private async Task<IReadOnlyList<MailRecord>> MailsAsync(string step) => [.. (await town!.LedgerAsync()).Where(mail => mail.Step == step)];

    private Task<IReadOnlyList<HistoryEntry>> HistoryAsync() => town!.Get<CycleRecords>().Book.ReadHistoryAsync(CycleKeys.Partition(town.Id), CycleKeys.Approval(1, 1));

    private static Task<SiteAnswer> AnswerAsync(SiteClient person, string answer, string reason = "", string from = First) =>
        person.PostAsync(from, First, ("answer", answer), ("reason", reason), ("password", Town.Password));

    /// <summary>A page that prints the hash as our documents do.</summary>
    private static byte[] PdfWith(string hash)
    {
        var text = $"BT /F1 8 Tf (SHA-256: {hash}) Tj ET";
        return Encoding.Latin1.GetBytes($"%PDF-1.4\n1 0 obj << /Length {text.Length} >> stream\n{text}\nendstream endobj\n%%EOF");
    }

    private async Task<SiteAnswer> RecordAsync(
        byte[] content,
        bool isSame = true,
        string decision = "approve",
        string reason = "Theo kết luận của Ban Chỉ đạo.",
        string day = "2024-01-22",
        string number = "125/TB-BCĐ",
        string person = "approver-1",
        string password = Town.Password,
        string? hash = null,
        SiteClient? by = null)
    {
        var browser = by ?? coordinator!;
        using var form = new MultipartFormDataContent { { new StringContent(SiteClient.TokenOf((await browser.GetAsync("/doi-mat-khau")).Html)), "__RequestVerificationToken" } };
        (string, string)[] fields =
        [
            ("paper-level", "1"), ("paper-report", hash ?? (await town!.CycleAsync()).ReportHash ?? ""), ("paper-person", person), ("paper-decision", decision), ("reason", reason),
            ("paper-number", number), ("paper-date", day), ("paper-same", isSame ? "yes" : ""), ("password", password),
        ];
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        form.Add(file, "paper-file", "quyet-dinh.jpg");
        return await browser.PostContentAsync(Papers, form);
    }
}
