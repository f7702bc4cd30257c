using System.Net;
using System.Text.Json;
using Program08.Documents.Workbooks;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Intake;

/// <summary>Tasks with a due day through the site: form, workbook, evidence, mails, report and analysis.</summary>
public sealed class MilestoneTests : IAsyncLifetime
{
    private const string Unit = "/don-vi/ct08/2023/008";
    private const string Form = $"{Unit}/nhap-lieu";
    private const string Plan = "CT08-M1:value:period";
    private static readonly UnitCode HoangMai = new("008");
    private static readonly byte[] Pdf = "%PDF-1.7\nquyết định số 15"u8.ToArray();

    private readonly DirectoryInfo seeds = Directory.CreateTempSubdirectory("p08-seeds-");
    private SimulatedSite? site;
    private Town? town;

    private SimulatedSite Site => site!;

    private Town Town => town!;

    public async Task InitializeAsync()
    {
        MilestoneSeeds.Write(seeds.FullName);
        site = await SimulatedSite.StartAsync(Before, settings: [("Program08:SeedsFolder", seeds.FullName)]);
        town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(3, 9));
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        seeds.Delete(recursive: true);
    }

    [Fact]
    public async Task Form_AsksForWhatTheStandingNeeds_KeepsIt_AndMakesAVersion()
    {
        using var reporter = await Town.SignedInAsync("reporter-008");
        Assert.Contains("Thời hạn: 30/09/2023. Hoàn thành khi: Kế hoạch được ban hành. Minh chứng: quyết định ban hành.", (await reporter.GetAsync(Form)).Text, StringComparison.Ordinal);

        var kept = await reporter.PostAsync(Form, $"{Form}/tu-luu", ($"n.{Plan}", "QĐ 12"), ($"s.{Plan}", "completed"), ($"d.{Plan}", ""), ($"r.{Plan}", ""), ($"v.{Plan}", "0"));
        Assert.Contains($"\"{Plan}\":1", kept.Html, StringComparison.Ordinal);

        var refused = await reporter.PostAsync(Form, $"{Form}/kiem-tra", ($"n.{Plan}", "QĐ 12"), ($"s.{Plan}", "completed"), ($"d.{Plan}", ""), ($"v.{Plan}", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"id=\"f-d.{Plan}-wrong\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Ghi ngày hoàn thành.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"QĐ 12\"", refused.Html, StringComparison.Ordinal);

        (await reporter.PostAsync(Form, $"{Form}/kiem-tra", ($"n.{Plan}", "QĐ 12"), ($"s.{Plan}", "completed"), ($"d.{Plan}", "2023-09-12"), ($"v.{Plan}", "1"))).MustGoTo($"{Unit}/ban/1");
        var record = (await Town.Get<CycleRecords>().FindReturnAsync(Town.Id, HoangMai, 1))!;
        Assert.Equal(new Figure.Completed(new(2023, 9, 12), "QĐ 12"), record.Content!.Find(Key(Plan))!.Figure);
        var page = await reporter.GetAsync($"{Unit}/ban/1");
        Assert.Contains("Hoàn thành ngày 12/09/2023", page.Text, StringComparison.Ordinal);
        Assert.Contains("chưa báo trạng thái của “Vận hành cơ sở dữ liệu”", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task FileOfEvidence_SettlesWhatWasDoneWithout()
    {
        var version = await SendAsync("008", new Figure.Completed(new(2023, 9, 12)), new Figure.NotApplicable("đã giao đơn vị khác"));
        Assert.Contains((await RecordAsync("008", version)).Findings, finding => finding.Rule == CheckCodes.MilestoneEvidence);
        using var reporter = await Town.SignedInAsync("reporter-008");

        using var form = new MultipartFormDataContent
        {
            { new StringContent(SiteClient.TokenOf((await reporter.GetAsync(Unit)).Html)), "__RequestVerificationToken" },
            { new StringContent("CT08-M1"), "measure" },
            { new ByteArrayContent(Pdf), "evidence", "QĐ 15.pdf" },
        };
        (await reporter.PostContentAsync($"{Unit}/minh-chung", form)).MustGoTo(Unit);

        Assert.DoesNotContain((await RecordAsync("008", version)).Findings, finding => finding.Rule == CheckCodes.MilestoneEvidence);
    }

    [Theory]
    [InlineData("confirmed")]
    [InlineData("objected")]
    [InlineData("silent")]
    public async Task StandingByTelephone_CountsWithItsMark_UntilTheUnitAnswers(string answer)
    {
        const string data = "CT08-M2:value:period";
        const string acts = "/dieu-phoi/ct08/2023/don-vi/008";
        (string, string)[] facts = [("calledBy", "Đầu mối quận"), ("calledAt", "2024-01-03T08:00"), ("reason", "Nhiệm vụ đã xong, đơn vị gửi nhầm bản cũ")];
        await SubmitAsync("008", new Figure.Completed(new(2023, 9, 12), "QĐ 12"), new Figure.Late("chờ thẩm định", new(2024, 6, 30)));
        using var coordinator = await Town.SignedInAsync("coordinator");
        Assert.Contains("Ban hành kế hoạch", (await coordinator.GetAsync($"{acts}/tra-lai")).Text, StringComparison.Ordinal);
        Assert.Contains("Bản đã nộp: Hoàn thành ngày 12/09/2023 (QĐ 12)", (await coordinator.GetAsync($"{acts}/nhap-thay")).Text, StringComparison.Ordinal);

        var number = await coordinator.PostAsync(acts, $"{acts}/nhap-thay", [.. facts, ($"figure:{data}", "5")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, number.Status);
        var withoutDay = await coordinator.PostAsync(acts, $"{acts}/nhap-thay", [.. facts, ($"s.{data}", "completed"), ($"n.{data}", "QĐ 77")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, withoutDay.Status);
        Assert.Contains($"id=\"f-d.{data}-wrong\"", withoutDay.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"QĐ 77\"", withoutDay.Html, StringComparison.Ordinal);

        (await coordinator.PostAsync(acts, $"{acts}/nhap-thay", [.. facts, ($"s.{data}", "completed"), ($"n.{data}", "QĐ 77"), ($"d.{data}", "2023-12-20")])).MustGoTo(acts);
        await Site.SettleAsync();
        Assert.Contains("Chậm, dự kiến 30/06/2024: chờ thẩm định → Hoàn thành ngày 20/12/2023 (QĐ 77)", Mails("correction-v2"), StringComparison.Ordinal);
        Assert.Contains(
            "“Chậm, dự kiến 30/06/2024: chờ thẩm định” thành “Hoàn thành ngày 20/12/2023”",
            (await Town.Get<CycleRecords>().Book.ReadHistoryAsync(Town.Id.Value, "unit:008")).Single(entry => entry.Action == "CorrectionEntered").Detail,
            StringComparison.Ordinal);
        using var signer = await Town.SignedInAsync("signer-008");
        Assert.Contains("Hoàn thành ngày 20/12/2023 (QĐ 77)", (await signer.GetAsync(Unit)).Text, StringComparison.Ordinal);
        if (answer == "confirmed")
        {
            await Town.SignOffAsync("008", 2);
        }
        else if (answer == "objected")
        {
            (await signer.PostAsync(Unit, $"{Unit}/khong-dong-y", ("version", "2"), ("reason", "Nhiệm vụ vẫn đang chờ thẩm định."))).MustGoTo(Unit);
        }

        await Site.SettleAsync();
        await Town.CloseAsync();
        var row = (await Town.ReportAsync()).Report.Milestones![1];
        Assert.Equal(answer == "objected" ? MilestoneAssessment.Overdue : MilestoneAssessment.Met, row.Assessment);
        Assert.Equal(answer == "silent", row.Source!.IsUnconfirmed);
        var section = (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text.Split("Nhiệm vụ có thời hạn", 2)[1];
        Assert.Equal(answer == "silent", section.Contains("Chờ đơn vị xác nhận", StringComparison.Ordinal));

        const string sources = "/api/v1/cycles/ct08/2023/reports/current/figures/CT08-M2";
        using var json = JsonDocument.Parse((await coordinator.GetAsync(sources)).Html);
        var versions = json.RootElement.GetProperty("versions").EnumerateArray().ToList();
        Assert.Equal(answer == "objected" ? 1 : 2, versions.Count);
        Assert.Equal("Chậm, dự kiến 30/06/2024: chờ thẩm định", versions[0].GetProperty("standing").GetString());
        Assert.Equal(answer != "objected", versions[^1].TryGetProperty("evidence", out var proof) && proof.GetString() == "QĐ 77");
        Assert.True(versions[^1].GetProperty("counts").GetBoolean());
        using var whole = JsonDocument.Parse((await coordinator.GetAsync("/api/v1/cycles/ct08/2023/reports/current")).Html);
        foreach (var milestone in new[] { json.RootElement.GetProperty("milestone"), whole.RootElement.GetProperty("milestones")[1] })
        {
            Assert.Equal(("008", "2023-12-31"), (milestone.GetProperty("owner").GetString(), milestone.GetProperty("due").GetString()));
            Assert.Equal((row.Source.Version, row.Source.IsUnconfirmed), (milestone.GetProperty("version").GetInt32(), milestone.GetProperty("unconfirmed").GetBoolean()));
        }

        using var reader = await Town.SignedInAsync("reader");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(sources)).Status);
    }

    [Fact]
    public async Task Standings_GoThroughMailsReportAndAnalysis()
    {
        await Site.ToAsync(January(12, 9));
        Assert.Contains("CT08-M1: Ban hành kế hoạch (thời hạn 30/09/2023)", Mails("due-5"), StringComparison.Ordinal);

        await SubmitAsync("008", new Figure.Completed(new(2023, 10, 5), "QĐ 12"), new Figure.Late("chờ thẩm định", new(2024, 6, 30)));
        await SubmitAsync("001", new Figure.Completed(new(2023, 5, 5)), new Figure.InProgress());
        await Town.CloseAsync();
        var report = (await Town.ReportAsync()).Report;
        Assert.Equal(
            [MilestoneAssessment.CompletedLate, MilestoneAssessment.Overdue, MilestoneAssessment.Met, MilestoneAssessment.NotDue],
            report.Milestones!.Select(row => row.Assessment));
        Assert.Equal("Nhiệm vụ", report.Milestones![0].Source?.Sheet);

        using var coordinator = await Town.SignedInAsync("coordinator");
        var page = (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text;
        Assert.Contains("1/4 nhiệm vụ hoàn thành đúng hạn, 1 hoàn thành muộn, 1 quá hạn chưa hoàn thành, 1 chưa đến hạn.", page, StringComparison.Ordinal);
        Assert.Contains("Chậm, dự kiến 30/06/2024: chờ thẩm định", page, StringComparison.Ordinal);

        await Town.SendForApprovalAsync();
        await Town.DecideAsync(approved: true);
        using var reader = await Town.SignedInAsync("reader");
        var analysis = (await reader.GetAsync("/phan-tich/ct08")).Text;
        Assert.Contains("Nhiệm vụ có thời hạn qua các kỳ", analysis, StringComparison.Ordinal);
        Assert.Contains("Hoàn thành muộn", analysis, StringComparison.Ordinal);
        Assert.Contains("Ban hành kế hoạch (thời hạn 30/09/2023): Hoàn thành muộn", Mails("published"), StringComparison.Ordinal);
    }

    private async Task SubmitAsync(string unit, params Figure[] standings) => await Town.SignOffAsync(unit, await SendAsync(unit, standings));

    private async Task<int> SendAsync(string unit, params Figure[] standings) =>
        await Town.SendAsync(unit, file => TemplateFiller.Fill(file, standings.Select((standing, index) => new TemplateEntry(Key($"CT08-M{(unit == "008" ? 1 : 3) + index}:value:period"), null, null, Standing: standing))));

    private async Task<ReturnRecord> RecordAsync(string unit, int version) => (await Town.Get<CycleRecords>().FindReturnAsync(Town.Id, new UnitCode(unit), version))!;

    /// <summary>The plain text of the mails of a step.</summary>
    private string Mails(string step) => string.Join('\n', Town.LedgerAsync().GetAwaiter().GetResult().Where(mail => mail.Step == step).Select(mail => mail.Text));

    private static FigureKey Key(string text) => FigureKey.TryParse(text, out var key) ? key! : throw new FormatException(text);
}
