using System.Net;
using System.Text.RegularExpressions;
using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.EndToEnd.Tests.Visiting;
using Program08.Pages;

namespace Program08.EndToEnd.Tests;

public sealed partial class JourneyTests
{
    private const string Mark = "[CT08 – năm 2023]";

    [Fact]
    public async Task Cycle_OverPlainHttp_EndsWithTheReportMailed()
    {
        await using var product = await Product.StartAsync();
        using var story = new WalkingCycle(product);
        var unit = WalkingCycle.HoangMai;
        await story.AssembleAsync(Cast.HoangMai, Cast.Coordinator, Cast.Approver, Cast.Head, Cast.Reader);
        await story.PlanAsync(Cast.HoangMai);
        await story.OpenAsync();
        var published = Workbooks.Published("008-published.json");
        var template = await story.TemplateAsync(Cast.HoangMai, unit);

        var first = await story.UploadAsync(Cast.HoangMai, unit, 1, "bao-cao-hoang-mai.xlsx", Workbooks.Fill(template, published, corrected: false));
        Assert.Contains("Có 1 lỗi phải sửa", first.Words, StringComparison.Ordinal);
        var finding = Assert.Single(first.All("article.finding.block"));
        Assert.Contains("430.000.000 đồng cho 14.740 lượt vay là 29.172 đồng mỗi lượt vay. Có phải 430 tỷ đồng?", finding, StringComparison.Ordinal);
        Assert.Contains($"Biểu phụ, ô {Workbooks.CellOf(template)}", finding, StringComparison.Ordinal);
        Assert.Contains("Áp dụng hơn 430 tỷ đồng", finding, StringComparison.Ordinal);

        var applied = await story.ApplyProposalAsync(Cast.HoangMai, unit, 1);
        Assert.Empty(applied.All("article.finding.block"));
        await story.UploadAsync(Cast.HoangMai, unit, 3, "bao-cao-hoang-mai-ban-2.xlsx", Workbooks.Fill(template, published, corrected: true));
        await story.ExplainAllAsync(Cast.HoangMai, unit, 3, published.Explanations![0].Text);
        await story.SignOffAsync(Cast.HoangMai, unit, 3);
        await story.MailsSentAsync("Phiếu tiếp nhận bản 3");
        await story.MailsSentAsync("Đã nhận đủ báo cáo");

        await story.CloseAsync();
        var hash = await story.ConsolidatedAsync();
        Assert.Matches("^[0-9a-f]{64}$", hash);
        await story.SendForApprovalAsync();
        await story.MailsSentAsync("Trình duyệt");
        await story.DecideAsync("Duyệt");
        await story.MailsSentAsync("Trình duyệt", 2);
        await story.DecideAsync("Duyệt", by: Cast.Head);
        await story.StageBecomesAsync("Đã phát hành");
        await story.MailsSentAsync("Báo cáo đã duyệt", 2);

        var report = await story.As(Cast.Reader).OpenAsync(PageRoutes.Report(WalkingCycle.Cycle));
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Equal(hash, report.Hash);
        var mails = PickedUpMail.In(product.MailFolder);
        Assert.Equal(
            [
                $"{Cast.HoangMai.Mail} {Mark} Còn 46 mục trước NGÀY – quận Hoàng Mai",
                $"{Cast.HoangMai.Mail} {Mark} Phiếu tiếp nhận PTN-2023-008-03 – quận Hoàng Mai",
                $"{Cast.Coordinator.Mail} {Mark} Báo cáo đã duyệt: 17/27 chỉ tiêu đạt",
                $"{Cast.Coordinator.Mail} {Mark} Đã nhận đủ báo cáo của 1 đơn vị",
                $"{Cast.Coordinator.Mail} {Mark} Đã tổng hợp báo cáo: 17/27 chỉ tiêu đạt, chờ trình duyệt",
                $"{Cast.Approver.Mail} {Mark} Trình duyệt báo cáo: 17/27 chỉ tiêu đạt",
                $"{Cast.Reader.Mail} {Mark} Báo cáo đã duyệt: 17/27 chỉ tiêu đạt",
                $"{Cast.Head.Mail} {Mark} Trình duyệt báo cáo: 17/27 chỉ tiêu đạt",
            ],
            mails.Select(mail => $"{mail.To} {Time().Replace(mail.Subject, "NGÀY")}").Order(StringComparer.Ordinal));
        Assert.Equal(mails.Count, mails.Select(mail => mail.MessageId).Distinct().Count());
        Assert.All(mails, mail => Assert.All(mail.Links, link => Assert.StartsWith(product.Address.ToString(), link.ToString(), StringComparison.Ordinal)));

        // One link a mail, but for the published report: to the report and to its summary.
        Assert.All(mails, mail => Assert.Equal(mail.Subject.Contains("Báo cáo đã duyệt", StringComparison.Ordinal) ? 2 : 1, mail.Links.Count));
        Assert.All(mails.Where(mail => mail.Subject.Contains("duyệt", StringComparison.Ordinal)), mail => Assert.Contains(hash, mail.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_OpenedByAScanner_ChangesNothing_AndALateClickIsToldWhoDecided()
    {
        await using var product = await Product.StartAsync();
        using var story = new WalkingCycle(product);
        await story.AssembleAsync(Cast.HoangMai, Cast.Coordinator, Cast.Approver, Cast.SecondApprover, Cast.Head, Cast.Deputy);
        await story.PlanAsync(Cast.HoangMai);
        await story.OpenAsync();
        var published = Workbooks.Published("008-published.json");
        var template = await story.TemplateAsync(Cast.HoangMai, WalkingCycle.HoangMai);
        await story.UploadAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1, "bao-cao.xlsx", Workbooks.Fill(template, published, corrected: true));
        await story.ExplainAllAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1, published.Explanations![0].Text);
        await story.SignOffAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1);
        await story.MailsSentAsync("Đã nhận đủ báo cáo");
        await story.CloseAsync();
        await story.ConsolidatedAsync();
        await story.SendForApprovalAsync();
        await story.MailsSentAsync("Trình duyệt", 2);
        var before = await story.HistoryAsync();

        using var scanner = new Visitor(product.Address);
        var links = PickedUpMail.In(product.MailFolder).SelectMany(mail => mail.Links).Distinct().ToList();
        Assert.True(links.Count >= 4, string.Join('\n', links));
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.Redirect, await scanner.StatusAsync(HttpMethod.Get, link.PathAndQuery));
            Assert.InRange((int)await scanner.StatusAsync(HttpMethod.Head, link.PathAndQuery), 300, 499);
            foreach (var person in new[] { Cast.HoangMai, Cast.Coordinator, Cast.Approver, Cast.SecondApprover, Cast.Head })
            {
                await story.As(person).OpenAsync(link.PathAndQuery);
            }
        }

        Assert.Equal(before, await story.HistoryAsync());

        // Both have the form open; one is faster.
        await story.As(Cast.SecondApprover).OpenAsync(PageRoutes.Approval(WalkingCycle.Cycle));
        await story.DecideAsync("Duyệt");
        await story.DecideAsync("Duyệt", by: Cast.Deputy);
        await story.StageBecomesAsync("Đã phát hành");
        var late = await story.As(Cast.SecondApprover).PressAsync("Ghi nhận quyết định", ("Trả lại", "x"), ("Ý kiến", "Đề nghị rà soát lại số liệu."), ("Mật khẩu", Cast.Password));
        Assert.Matches($"{Cast.Approver.Name} đã duyệt lúc \\d\\d:\\d\\d ngày \\d\\d/\\d\\d/\\d{{4}}", late.Words);
        Assert.Matches($"{Cast.Deputy.Name} \\(KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN\\) đã duyệt lúc", late.Words);
        Assert.Equal("Đã phát hành", await story.StageAsync());
    }

    [GeneratedRegex(@"\d\d:\d\d ngày \d\d/\d\d")]
    private static partial Regex Time();
}
