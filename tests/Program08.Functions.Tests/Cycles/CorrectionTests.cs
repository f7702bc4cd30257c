using System.Net;
using System.Text.RegularExpressions;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>Single figures on the pages and in the mails: sent back with notes, entered by telephone, confirmed and objected to.</summary>
public sealed class CorrectionTests
{
    private const string Board = "/dieu-phoi/ct08/2023";
    private const string Acts = $"{Board}/don-vi/008";
    private const string UnitHome = "/don-vi/ct08/2023/008";
    private const string Jobs = "CT08-02:value:period";
    private const string Reason = "Đơn vị gõ thiếu một hàng số ở chỉ tiêu việc làm.";
    private const string Note = "Đối chiếu lại với báo cáo quý IV.";

    [Fact]
    public async Task NoteOnAFigure_StandsAtTheFigureOnThePage_InTheMail_AndAmongTheFindings()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await SubmittedAsync(site);
        using var coordinator = await town.SignedInAsync("coordinator");
        var again = await coordinator.PostAsync(Acts, $"{Acts}/tra-lai", ("cells", "yes"), ("reason", "ngắn"), ($"note:{Jobs}", Note));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains(Note, WebUtility.HtmlDecode(again.Html), StringComparison.Ordinal);
        Assert.Contains("Bản đã nộp", (await coordinator.GetAsync($"{Acts}/tra-lai")).Text, StringComparison.Ordinal);

        (await coordinator.PostAsync(Acts, $"{Acts}/tra-lai", ("cells", "yes"), ("reason", "Đề nghị rà soát chỉ tiêu việc làm."), ($"note:{Jobs}", Note), ("note:CT08-01:value:period", ""))).MustGoTo(Acts);
        await site.SettleAsync();

        var mail = (await town.LedgerAsync()).First(mail => mail is { Step: "sent-back-1", Person: "reporter-008" });
        Assert.Contains("Số liệu cần rà soát", mail.Text, StringComparison.Ordinal);
        Assert.Matches($@"2\. .*đang ghi 6\.200.*{Regex.Escape(Note)}", mail.Text);
        using var reporter = await town.SignedInAsync("reporter-008");
        Assert.Contains(Note, (await reporter.GetAsync(UnitHome)).Text, StringComparison.Ordinal);
        Assert.Contains("Cần sửa hoặc giải trình", (await reporter.GetAsync(UnitHome)).Text, StringComparison.Ordinal);
        Assert.Matches($@"Đề nghị rà soát(<[^>]+>|\s)*{Regex.Escape(Note)}", (await reporter.GetAsync($"{UnitHome}/ban/1")).Text);

        await town.SendAsync("008");
        Assert.Contains("Đề nghị rà soát “", (await reporter.GetAsync($"{UnitHome}/ban/2")).Text, StringComparison.Ordinal);
        Assert.Contains("Đã sửa hoặc giải trình", (await reporter.GetAsync(UnitHome)).Text, StringComparison.Ordinal);
        await town.SignOffAsync("008", 2);
        Assert.DoesNotContain(Note, (await reporter.GetAsync(UnitHome)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CorrectionByTelephone_CountsWithItsMark_UntilTheUnitAnswers(bool confirms)
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await SubmittedAsync(site);
        using var coordinator = await town.SignedInAsync("coordinator");
        (string, string)[] facts = [("calledBy", "Phó phòng Lao động"), ("calledAt", "2024-01-10T08:30"), ("reason", Reason)];
        var wrong = await coordinator.PostAsync(Acts, $"{Acts}/nhap-thay", [.. facts, ($"figure:{Jobs}", "nhiều lắm")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains($"href=\"#f-figure:{Jobs}\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("nhiều lắm", WebUtility.HtmlDecode(wrong.Html), StringComparison.Ordinal);

        (await coordinator.PostAsync(Acts, $"{Acts}/nhap-thay", [.. facts, ($"figure:{Jobs}", "6.250")])).MustGoTo(Acts);
        await site.SettleAsync();
        Assert.Equal(UnitReportStatus.AwaitingConfirmation, (await town.UnitAsync("008")).Status);
        Assert.Contains("Chờ đơn vị xác nhận", (await coordinator.GetAsync(Board)).Text, StringComparison.Ordinal);
        var mail = (await town.LedgerAsync()).Single(mail => mail is { Step: "correction-v2", Person: "signer-008" });
        Assert.Matches(@"6\.200.* → 6\.250", mail.Text);
        Assert.Contains("Phó phòng Lao động báo lúc 08:30 ngày 10/01/2024", mail.Text, StringComparison.Ordinal);
        Assert.Contains(Reason, mail.Html, StringComparison.Ordinal);

        using var signer = await town.SignedInAsync("signer-008");
        var page = (await signer.GetAsync(UnitHome)).Text;
        Assert.Contains("Bản 2 do điều phối nhập thay, chờ đơn vị xác nhận", page, StringComparison.Ordinal);
        Assert.Contains("Chờ đơn vị xác nhận", (await signer.GetAsync($"{UnitHome}/ban/2")).Text, StringComparison.Ordinal);
        if (confirms)
        {
            (await signer.PostAsync($"{UnitHome}/xac-nhan", $"{UnitHome}/xac-nhan", ("version", "2"), ("confirm", "yes"))).MustGoTo($"{UnitHome}/phieu/2");
        }
        else
        {
            var again = await signer.PostAsync(UnitHome, $"{UnitHome}/khong-dong-y", ("version", "2"), ("reason", "Không"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
            (await signer.PostAsync(UnitHome, $"{UnitHome}/khong-dong-y", ("version", "2"), ("reason", "Số 6.200 đã đối chiếu với thống kê."))).MustGoTo(UnitHome);
        }

        await site.SettleAsync();
        await town.CloseAsync();
        var row = (await town.ReportAsync()).Report.Indicators.Single(row => row.Indicator.Code.Value == "CT08-02");
        Assert.Equal(confirms ? (6250m, false) : (6200m, false), (row.Totals.Value, row.Totals.Sources.Any(source => source.IsUnconfirmed)));
        Assert.Equal(confirms, (await town.LedgerAsync()).Any(mail => mail.Step == "receipt-v2"));
        Assert.Equal(!confirms, (await town.LedgerAsync()).Any(mail => mail is { Step: "objected-v2", Person: "coordinator" } && mail.Text.Contains("Số 6.200 đã đối chiếu", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task CorrectionThatNobodyAnswered_IsMarkedInTheReport()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await SubmittedAsync(site);
        using var coordinator = await town.SignedInAsync("coordinator");
        (await coordinator.PostAsync(Acts, $"{Acts}/nhap-thay", ("calledBy", "Phó phòng Lao động"), ("calledAt", "2024-01-10T08:30"), ("reason", Reason), ($"figure:{Jobs}", "6.250"))).MustGoTo(Acts);
        await site.SettleAsync();
        await town.CloseAsync();

        var report = (await town.ReportAsync()).Report;
        Assert.Equal([new FigureKey(new("CT08-02"), FigurePart.Value, FigureWindow.Period)], report.Indicators.SelectMany(row => row.Totals.Sources).Where(source => source.IsUnconfirmed).Select(source => source.Key));
        Assert.Equal(6250m, report.Indicators.Single(row => row.Indicator.Code.Value == "CT08-02").Totals.Value);
        var page = (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text;
        Assert.Contains("Chờ đơn vị xác nhận: Quận Hoàng Mai.", page, StringComparison.Ordinal);
        using var signer = await town.SignedInAsync("signer-008");
        var late = await signer.PostAsync("/", $"{UnitHome}/khong-dong-y", ("version", "2"), ("reason", "Số 6.200 đã đối chiếu với thống kê."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
    }

    private static async Task<Town> SubmittedAsync(SimulatedSite site)
    {
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        return town;
    }
}
