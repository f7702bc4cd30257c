using System.Net;
using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.Pages;

namespace Program08.EndToEnd.Tests;

public sealed class JourneyTests
{
    private const string LoanFinding = "430.000.000 đồng";

    [Fact]
    public async Task Cycle_OverPlainHttp_EndsWithTheReportMailed()
    {
        await using var product = await Product.StartAsync();
        using var story = new WalkingCycle(product);
        var unit = WalkingCycle.HoangMai;
        await story.AssembleAsync(Cast.HoangMai, Cast.Coordinator, Cast.Approver, Cast.Reader);
        await story.PlanAsync(Cast.HoangMai);
        await story.OpenAsync();
        var published = Workbooks.Published("008-published.json");
        var template = await story.TemplateAsync(Cast.HoangMai, unit);

        var first = await story.UploadAsync(Cast.HoangMai, unit, 1, "bao-cao-hoang-mai.xlsx", Workbooks.Fill(template, published, corrected: false));
        Assert.Contains("Có 1 lỗi phải sửa", first.Words, StringComparison.Ordinal);
        var finding = Assert.Single(first.All("article.finding.block"));
        Assert.Contains(LoanFinding, finding, StringComparison.Ordinal);
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
        await story.StageBecomesAsync("Đã phát hành");
        await story.MailsSentAsync("Báo cáo đã duyệt", 2);

        var report = await story.As(Cast.Reader).OpenAsync(PageRoutes.Report(WalkingCycle.Cycle));
        Assert.Equal(HttpStatusCode.OK, report.Status);
        Assert.Equal(hash, report.Hash);
        var mails = PickedUpMail.In(product.MailFolder);
        Assert.Equal(mails.Count, mails.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(
            [
                $"{Cast.Approver.Mail} [CT08 – năm 2023] ",
            ],
            mails.Select(mail => $"{mail.To} {mail.Subject}").Order(StringComparer.Ordinal));
    }
}
