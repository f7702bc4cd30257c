using Microsoft.Playwright;
using Program08.EndToEnd.Tests.Browsing;
using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.Pages;

namespace Program08.EndToEnd.Tests;

/// <summary>The unit, the coordinator and both approvers do their part without ever touching a mouse.</summary>
public sealed class ByKeyboardAlone
{
    [Fact]
    public async Task ThreeJourneys_ReachTheirEnd()
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        using var story = new WalkingCycle(product);
        await story.AssembleAsync(Cast.HoangMai, Cast.Coordinator, Cast.Approver, Cast.Head, Cast.Reader);
        await story.PlanAsync(Cast.HoangMai);

        var coordinator = await EnterAsync(chromium, product, Cast.Coordinator, PageRoutes.Board(WalkingCycle.Cycle));
        await coordinator.Hands.PressAsync("Mở ngay");
        await coordinator.Window.SeesAsync("Đang mở đợt báo cáo");

        await ReportAsync(await EnterAsync(chromium, product, Cast.HoangMai, await LinkAsync(product, Cast.HoangMai)));

        await coordinator.Window.Page.ReloadAsync();
        await coordinator.Window.SeesAsync("Cả 1 đơn vị đã nộp");
        await coordinator.Hands.PressAsync("Đóng thu thập và tổng hợp");
        await coordinator.Window.SeesAsync("Đang đóng thu thập và tổng hợp");
        var send = coordinator.Window.Page.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt", Exact = true });
        await Eventually.TrueAsync(
            async () =>
            {
                await coordinator.Window.Page.ReloadAsync();
                return await send.IsVisibleAsync();
            },
            "the report to be sent for approval");
        await coordinator.Hands.PressAsync("Trình duyệt");
        await coordinator.Window.SeesAsync("Đã trình duyệt");

        foreach (var person in new[] { Cast.Approver, Cast.Head })
        {
            await DecideAsync(await EnterAsync(chromium, product, person, await LinkAsync(product, person)), person);
        }

        await LinkAsync(product, Cast.Reader);
    }

    private static async Task ReportAsync((Window Window, Keyboard Hands) unit)
    {
        var (window, hands) = unit;
        await window.SeesAsync("Chưa gửi số liệu");
        var download = await window.Page.RunAndWaitForDownloadAsync(() => hands.FollowAsync("Tải mẫu báo cáo (Excel)"));
        var template = await File.ReadAllBytesAsync(await download.PathAsync());
        await hands.ChooseFileAsync("Tệp số liệu", new FilePayload
        {
            Name = "bao-cao.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = Workbooks.Fill(template, Workbooks.Published("008-published.json"), corrected: false),
        });
        await hands.PressAsync("Tải lên và kiểm tra");
        await window.SeesAsync("Có 1 lỗi phải sửa");
        await hands.PressAsync("Áp dụng hơn 430 tỷ đồng");
        await window.SeesAsync("Cần giải trình 1 cảnh báo");
        await hands.TypeAsync("Giải trình", "Mẫu số là dân số được giao chỉ tiêu, không tính người tham gia BHYT nơi khác.");
        await hands.PressAsync("Lưu giải trình");
        await window.SeesAsync("Đạt – có thể xác nhận gửi");
        await hands.FollowAsync("Xem lại và xác nhận gửi");
        await hands.TickAsync($"Tôi, {Cast.HoangMai.Name}");
        await hands.PressAsync("Xác nhận gửi");
        await window.SeesAsync("PTN-2023-008-02");
    }

    private static async Task DecideAsync((Window Window, Keyboard Hands) approver, Cast person)
    {
        await approver.Window.SeesAsync("Đồng ý phát hành báo cáo này?");
        await approver.Hands.UseAsync(approver.Window.Page.GetByLabel("Duyệt", new() { Exact = true }), "Space");
        await approver.Hands.TypeAsync("Mật khẩu", Cast.Password);
        await approver.Hands.PressAsync("Ghi nhận quyết định");
        await approver.Window.SeesAsync($"{person.Name} đã duyệt lúc");
    }

    /// <summary>Follows a link into the site and signs in on the way, as somebody who comes from a mail does.</summary>
    private static async Task<(Window Window, Keyboard Hands)> EnterAsync(Chromium chromium, Product product, Cast person, string address)
    {
        var window = await chromium.OpenAsync(product.Address);
        var hands = new Keyboard(window.Page);
        await window.OpenAsync(address);
        await hands.TypeAsync("Thư điện tử", person.Mail);
        await hands.TypeAsync("Mật khẩu", Cast.Password);
        await hands.PressAsync("Đăng nhập");
        return (window, hands);
    }

    private static async Task<string> LinkAsync(Product product, Cast person)
    {
        await Eventually.TrueAsync(() => Task.FromResult(PickedUpMail.In(product.MailFolder).Any(mail => mail.To == person.Mail)), $"a mail to {person.Name}");
        return PickedUpMail.In(product.MailFolder).First(mail => mail.To == person.Mail).Links[0].ToString();
    }
}
