using Microsoft.Playwright;
using Program08.EndToEnd.Tests.Browsing;
using Program08.EndToEnd.Tests.Mails;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.Pages;

namespace Program08.EndToEnd.Tests;

public sealed class WalkingCycleInTheBrowser
{
    private const string Explanation = "Mẫu số là dân số được giao chỉ tiêu, không tính người đã tham gia BHYT tại nơi khác.";

    [Fact]
    public async Task Cycle_ByFourPeopleAndAnAdministrator_ReachesTheReader()
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        var administrator = await chromium.OpenAsync(product.Address);
        var unit = await chromium.OpenAsync(product.Address);
        var coordinator = await chromium.OpenAsync(product.Address);
        var approver = await chromium.OpenAsync(product.Address, width: 360, height: 780);
        var head = await chromium.OpenAsync(product.Address);
        var reader = await chromium.OpenAsync(product.Address);

        await SetUpAsync(administrator, product, (Cast.HoangMai, unit), (Cast.Coordinator, coordinator), (Cast.Approver, approver), (Cast.Head, head), (Cast.Reader, reader));
        await PlanAndOpenAsync(coordinator);
        await ReportAsync(unit, product, "1280");
        await CloseAndSendAsync(coordinator);
        await ApproveAsync(approver, product);
        await ApproveAtTheTopAsync(head, product);
        await ReadAsync(coordinator, reader, product);

        Assert.Empty(new[] { administrator, unit, coordinator, approver, head, reader }.SelectMany(window => window.Problems));
    }

    [Fact]
    public async Task Unit_WithoutScriptOnAPhone_ReportsAllTheSame()
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        using var story = new WalkingCycle(product);
        await story.AssembleAsync(Cast.HoangMai, Cast.Coordinator, Cast.Approver, Cast.Head);
        await story.PlanAsync(Cast.HoangMai);
        await story.OpenAsync();
        var unit = await chromium.OpenAsync(product.Address, width: 360, height: 780, script: false);
        await unit.OpenAsync(PageRoutes.Home);
        await unit.LookAsync("360-sign-in");
        await unit.FillAsync("Thư điện tử", Cast.HoangMai.Mail);
        await unit.FillAsync("Mật khẩu", Cast.Password);
        await unit.PressAsync("Đăng nhập");

        await ReportAsync(unit, product, "360");

        await story.MailsSentAsync("Phiếu tiếp nhận bản 2");
        Assert.Empty(unit.Problems);
    }

    private static async Task SetUpAsync(Window administrator, Product product, params (Cast Person, Window Window)[] people)
    {
        await administrator.OpenAsync(product.SetUpLink);
        await administrator.LookAsync("01-set-up");
        await administrator.FillAsync("Họ và tên", Cast.Administrator.Name);
        await administrator.FillAsync("Thư điện tử", Cast.Administrator.Mail);
        await administrator.FillAsync("Mật khẩu", Cast.Password);
        await administrator.FillAsync("Nhập lại mật khẩu", Cast.Password);
        await administrator.PressAsync("Tạo tài khoản quản trị");
        await administrator.LookAsync("02-home-of-administrator");
        await administrator.Page.GetByRole(AriaRole.Navigation, new() { Name = "Chính" }).GetByRole(AriaRole.Link, new() { Name = "Người dùng" }).ClickAsync();
        foreach (var (person, window) in people)
        {
            await administrator.FillAsync("Họ và tên", person.Name);
            await administrator.FillAsync("Thư điện tử", person.Mail);
            await administrator.ChooseAsync("Vai trò", person.Role);
            if (person.Unit is not null)
            {
                await administrator.ChooseAsync("Đơn vị", person.Unit);
            }

            await administrator.PressAsync("Thêm và tạo đường dẫn đặt mật khẩu");
            await administrator.SeesAsync($"Đường dẫn đặt mật khẩu cho {person.Name}");
            await window.OpenAsync(await administrator.Page.GetByLabel("Đường dẫn đặt mật khẩu", new() { Exact = true }).InputValueAsync());
            await window.FillAsync("Mật khẩu", Cast.Password);
            await window.FillAsync("Nhập lại mật khẩu", Cast.Password);
            await window.PressAsync("Đặt mật khẩu và đăng nhập");
            await window.SeesAsync("Hiện không có việc nào chờ xử lý");
        }

        await administrator.LookAsync("03-people", dark: true);
        await people[0].Window.LookAsync("04-nothing-to-do");
    }

    private static async Task PlanAndOpenAsync(Window coordinator)
    {
        await coordinator.FollowAsync("Đợt báo cáo");
        await coordinator.LookAsync("05-no-cycles");
        await coordinator.FollowAsync("Lập đợt báo cáo");
        await coordinator.ChooseAsync("Kỳ báo cáo", "năm 2023");
        await coordinator.FillAsync("Ngày chốt số liệu", "2023-12-31");
        await coordinator.FillAsync("Mở thu thập", DateTime.UtcNow.AddHours(7).AddDays(1).ToString("yyyy-MM-dd'T'08:00", System.Globalization.CultureInfo.InvariantCulture));
        await coordinator.PressAsync("Cập nhật danh sách đơn vị");
        await coordinator.TickAsync(Cast.HoangMai.Unit!);
        await coordinator.LookAsync("06-plan");
        await coordinator.PressAsync("Xem trước");
        await coordinator.SeesAsync("Thư sẽ gửi");
        await coordinator.LookAsync("07-plan-preview", dark: true);
        await coordinator.TickAsync("Tôi đã biết danh mục");
        await coordinator.PressAsync("Lưu đợt báo cáo");
        await coordinator.SeesAsync("Đã lập đợt báo cáo");
        await coordinator.LookAsync("08-board-planned");
        await coordinator.PressAsync("Mở ngay");
        await coordinator.SeesAsync("Đang mở đợt báo cáo");
    }

    /// <summary>The unit's way: template, a stopped figure, a second version, an explanation, the receipt.</summary>
    private static async Task ReportAsync(Window unit, Product product, string look)
    {
        await Eventually.TrueAsync(() => Task.FromResult(PickedUpMail.In(product.MailFolder).Any(mail => mail.To == Cast.HoangMai.Mail)), "the mail of the opening");
        await unit.OpenAsync(PickedUpMail.In(product.MailFolder).Single(mail => mail.To == Cast.HoangMai.Mail).Links[0].ToString());
        await unit.SeesAsync("Chưa gửi số liệu");
        await unit.LookAsync($"{look}-09-unit", dark: true);
        var download = await unit.Page.RunAndWaitForDownloadAsync(() => unit.FollowAsync("Tải mẫu báo cáo (Excel)"));
        var template = await File.ReadAllBytesAsync(await download.PathAsync());
        var published = Workbooks.Published("008-published.json");

        await UploadAsync(unit, "Tệp số liệu", "bao-cao-hoang-mai.xlsx", Workbooks.Fill(template, published, corrected: false));
        await unit.SeesAsync("Có 1 lỗi phải sửa");
        var finding = unit.Page.GetByRole(AriaRole.Article).Filter(new() { HasText = "Lỗi phải sửa" });
        var cell = Workbooks.CellOf(template);
        await Assertions.Expect(finding).ToContainTextAsync($"Trang tính Biểu phụ, ô {cell}");
        await Assertions.Expect(finding).ToContainTextAsync($"Ô {cell}: 430.000.000 đồng cho 14.740 lượt vay là 29.172 đồng mỗi lượt vay. Có phải 430 tỷ đồng?");
        await Assertions.Expect(finding.GetByRole(AriaRole.Button, new() { Name = "Áp dụng hơn 430 tỷ đồng" })).ToBeVisibleAsync();
        await unit.LookAsync($"{look}-10-blocked");

        await unit.FollowAsync("Tải lên bản mới");
        await UploadAsync(unit, "Thay bằng bản mới", "bao-cao-hoang-mai-ban-2.xlsx", Workbooks.Fill(template, published, corrected: true));
        await unit.SeesAsync("Cần giải trình 1 cảnh báo");
        await unit.LookAsync($"{look}-11-to-explain");
        await unit.FillAsync("Giải trình", "ngắn");
        await unit.PressAsync("Lưu giải trình");
        await unit.SeesAsync("Nội dung giải trình cần ít nhất 10 ký tự");
        await unit.LookAsync($"{look}-12-too-short", dark: true);
        await unit.FillAsync("Giải trình", Explanation);
        await unit.PressAsync("Lưu giải trình");
        await unit.SeesAsync("Đạt – có thể xác nhận gửi");
        await unit.LookAsync($"{look}-13-passed");
        await unit.FollowAsync("Xem lại và xác nhận gửi");
        await unit.LookAsync($"{look}-14-review");
        await unit.TickAsync($"Tôi, {Cast.HoangMai.Name}");
        await unit.PressAsync("Xác nhận gửi");
        await unit.SeesAsync("PTN-2023-008-02");
        await unit.LookAsync($"{look}-15-receipt");
        await unit.FollowAsync("Về trang của đơn vị");
        await unit.SeesAsync("Bản 2 đã nộp");
        await unit.LookAsync($"{look}-16-unit-done");
    }

    private static async Task UploadAsync(Window unit, string label, string name, byte[] workbook)
    {
        await unit.Page.GetByLabel(label, new() { Exact = true }).SetInputFilesAsync(new FilePayload
        {
            Name = name,
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = workbook,
        });
        await unit.PressAsync("Tải lên và kiểm tra");
    }

    private static async Task CloseAndSendAsync(Window coordinator)
    {
        await coordinator.Page.ReloadAsync();
        await coordinator.SeesAsync("Cả 1 đơn vị đã nộp");
        await coordinator.LookAsync("17-board-all-in");
        await coordinator.PressAsync("Đóng thu thập và tổng hợp");
        await Eventually.TrueAsync(
            async () =>
            {
                await coordinator.Page.ReloadAsync();
                return await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt", Exact = true }).IsVisibleAsync();
            },
            "the report to be sent for approval");
        await coordinator.LookAsync("18-board-consolidated", dark: true);
        await coordinator.FollowAsync("Xem báo cáo");
        await coordinator.LookAsync("19-report-draft");
        await coordinator.Page.GoBackAsync();
        await coordinator.PressAsync("Trình duyệt");
        await coordinator.SeesAsync("Đã trình duyệt");
        await coordinator.LookAsync("20-board-in-approval");
    }

    private static async Task ApproveAsync(Window approver, Product product)
    {
        await Eventually.TrueAsync(() => Task.FromResult(PickedUpMail.In(product.MailFolder).Any(mail => mail.To == Cast.Approver.Mail)), "the mail to the approver");
        var link = PickedUpMail.In(product.MailFolder).Single(mail => mail.To == Cast.Approver.Mail).Links[0].ToString();
        await approver.OpenAsync(link);
        await approver.SeesAsync("Đồng ý phát hành báo cáo này?");
        await approver.LookAsync("21-approval");
        var secondTab = await approver.Page.Context.NewPageAsync();
        await secondTab.GotoAsync(link);
        await DecideAsync(approver.Page, "sai mật khẩu rồi");
        await approver.SeesAsync("Mật khẩu chưa đúng. Quyết định chưa được ghi nhận.");
        await approver.LookAsync("22-wrong-password", dark: true);
        await DecideAsync(approver.Page, Cast.Password);
        await approver.SeesAsync($"{Cast.Approver.Name} đã duyệt lúc");
        await approver.LookAsync("23-approved");

        // The form is still open in the other tab.
        await DecideAsync(secondTab, Cast.Password);
        await Assertions.Expect(secondTab.Locator("main")).ToContainTextAsync($"{Cast.Approver.Name} đã duyệt lúc");
        await Assertions.Expect(secondTab.GetByRole(AriaRole.Table, new() { Name = "Quyết định" }).GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
    }

    private static async Task ApproveAtTheTopAsync(Window head, Product product)
    {
        await Eventually.TrueAsync(() => Task.FromResult(PickedUpMail.In(product.MailFolder).Any(mail => mail.To == Cast.Head.Mail)), "the mail to the second level");
        await head.OpenAsync(PickedUpMail.In(product.MailFolder).Single(mail => mail.To == Cast.Head.Mail).Links[0].ToString());
        await head.SeesAsync($"{Cast.Approver.Name} đã duyệt lúc");
        await DecideAsync(head.Page, Cast.Password);
        await head.SeesAsync($"{Cast.Head.Name} đã duyệt lúc");
        await head.LookAsync("23b-approved-at-the-top");
    }

    private static async Task DecideAsync(IPage page, string password)
    {
        await page.GetByLabel("Duyệt", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Mật khẩu", new() { Exact = true }).FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nhận quyết định" }).ClickAsync();
    }

    private static async Task ReadAsync(Window coordinator, Window reader, Product product)
    {
        await Eventually.TrueAsync(() => Task.FromResult(PickedUpMail.In(product.MailFolder).Any(mail => mail.To == Cast.Reader.Mail)), "the mail to the reader");
        await reader.OpenAsync(PickedUpMail.In(product.MailFolder).Single(mail => mail.To == Cast.Reader.Mail).Links[0].ToString());
        await reader.SeesAsync("Đã phát hành");
        await reader.LookAsync("24-report", dark: true);
        var hash = await reader.Page.Locator(".hash").First.InnerTextAsync();
        await reader.FollowAsync("Việc của tôi");
        await reader.LookAsync("25-home-of-reader");
        await coordinator.Page.ReloadAsync();
        await coordinator.SeesAsync("Đã phát hành");
        await coordinator.SeesAsync(hash);
        await coordinator.LookAsync("26-board-published");
        await coordinator.FollowAsync("Xem toàn bộ nhật ký");
        await coordinator.SeesAsync("Chuỗi nhật ký liền mạch");
        await coordinator.LookAsync("27-history", dark: true);
        await coordinator.OpenAsync("/nhat-ky/ct08/2019");
        await coordinator.LookAsync("28-not-found");
    }
}
