using System.Text;
using Program08.EndToEnd.Tests.Browsing;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.Pages;

namespace Program08.EndToEnd.Tests;

/// <summary>What coordinators and administrators do besides the cycle's own way, seen as they see it: on a desk and on a phone.</summary>
public sealed class CoordinatingInTheBrowser
{
    private const string List = "Họ và tên;Thư điện tử;Điện thoại;Vai trò;Mã đơn vị\n"
        + "Đầu mối quận Ba Đình;dau-moi@badinh.example;024 3000 0001;Đầu mối;001\nĐầu mối quận Ba Đình;dau-moi@badinh.example;;Người xác nhận;001\n"
        + "Đầu mối quận Hoàng Mai;dau-moi@hoangmai.example;024 3000 0008;Đầu mối;008\nSai địa chỉ;khong-co;;Điều phối;\n";

    [Fact]
    public async Task PeopleAndContacts_AreReadableOnADeskAndOnAPhone()
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        using var story = new WalkingCycle(product);
        await story.AssembleAsync(Cast.HoangMai, Cast.BaDinh, Cast.Coordinator, Cast.Approver, Cast.Head);
        await story.PlanAsync(Cast.HoangMai, Cast.BaDinh);
        await story.OpenAsync();
        await SubmitWithWordsAsync(story);
        List<string> problems = [];
        foreach (var (width, height) in new[] { (1280, 900), (360, 780) })
        {
            var administrator = await chromium.OpenAsync(product.Address, width, height);
            await SignInAsync(administrator, Cast.Administrator);
            await TakeInAListAsync(administrator, width);
            var unit = await chromium.OpenAsync(product.Address, width, height);
            await SignInAsync(unit, Cast.HoangMai);
            await AskForTimeAsync(unit, width);
            var coordinator = await chromium.OpenAsync(product.Address, width, height);
            await SignInAsync(coordinator, Cast.Coordinator);
            await CallAsync(coordinator, width);
            problems.AddRange(administrator.Problems.Concat(unit.Problems).Concat(coordinator.Problems));
        }

        Assert.Empty(problems);
    }

    /// <summary>Quận Ba Đình sends its figures, and words with them.</summary>
    private static async Task SubmitWithWordsAsync(WalkingCycle story)
    {
        var unit = new Reporting.Units.UnitCode("001");
        var template = await story.TemplateAsync(Cast.BaDinh, unit);
        var filled = Workbooks.WithText(Workbooks.Fill(template, Workbooks.Published("008-published.json"), corrected: true), "text:causes", "Nguồn lực cho giảm nghèo còn phân tán; một số phường chưa chủ động.");
        await story.UploadAsync(Cast.BaDinh, unit, 1, "bao-cao.xlsx", Workbooks.WithText(filled, "remedy:CT08-05:solution", "Vận động hộ gia đình tham gia bảo hiểm y tế."));
        await story.ExplainAllAsync(Cast.BaDinh, unit, 1, "Số liệu theo báo cáo thống kê ngành cuối năm.");
        await story.SignOffAsync(Cast.BaDinh, unit, 1);
    }

    private static async Task SignInAsync(Window window, Cast person)
    {
        await window.OpenAsync(PageRoutes.SignIn);
        await window.FillAsync("Thư điện tử", person.Mail);
        await window.FillAsync("Mật khẩu", Cast.Password);
        await window.PressAsync("Đăng nhập");
        await window.SeesAsync("Việc của tôi");
    }

    private static async Task TakeInAListAsync(Window administrator, int width)
    {
        await administrator.OpenAsync(PageRoutes.PeopleImport);
        await administrator.LookAsync($"{width}-people-lists");
        await administrator.Page.GetByLabel("Danh sách", new() { Exact = true }).SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "danh-sach.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(List) });
        await administrator.PressAsync("Xem trước");
        await administrator.SeesAsync("Chưa có gì thay đổi");
        await administrator.LookAsync($"{width}-people-preview", dark: width > 1000);
        if (width > 1000)
        {
            await administrator.PressAsync("Áp dụng cho 2 người");
            await administrator.SeesAsync("Đã áp dụng danh sách");
        }

        await administrator.OpenAsync(PageRoutes.People);
        await administrator.LookAsync($"{width}-people");
        await administrator.OpenAsync(PageRoutes.Handover);
        await administrator.LookAsync($"{width}-handover");
    }

    private static async Task AskForTimeAsync(Window unit, int width)
    {
        await unit.OpenAsync(PageRoutes.Unit(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        await unit.Page.GetByText("Đề nghị gia hạn", new() { Exact = true }).ClickAsync();
        await unit.FillAsync("Đơn vị có thể gửi trước", "2099-01-25T17:00");
        await unit.FillAsync("Lý do", "Chờ số liệu của Bảo hiểm xã hội quận.");
        await unit.PressAsync("Gửi đề nghị");
        await unit.SeesAsync("Đã đề nghị gia hạn");
        await unit.LookAsync($"{width}-unit-asks-for-time");
        await unit.OpenAsync(PageRoutes.Draft(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        await unit.Page.GetByText("Nếu chưa đạt: giải pháp").First.ClickAsync();
        await unit.LookAsync($"{width}-draft-with-remedies");
    }

    private static async Task CallAsync(Window coordinator, int width)
    {
        await coordinator.OpenAsync(PageRoutes.UnitActs(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        await coordinator.Page.GetByText("Ghi lần liên lạc", new() { Exact = true }).ClickAsync();
        await coordinator.ChooseAsync("Kết quả", "Đơn vị hẹn ngày gửi");
        await coordinator.FillAsync("Ngày đơn vị hẹn gửi", "2099-01-24");
        await coordinator.FillAsync("Ghi chú (không bắt buộc)", "Chờ số liệu của Bảo hiểm xã hội.");
        await coordinator.LookAsync($"{width}-contact-form");
        await coordinator.PressAsync("Ghi lại");
        await coordinator.SeesAsync("Đã ghi lần liên lạc");
        await coordinator.LookAsync($"{width}-contact-log", dark: width > 1000);
        await coordinator.OpenAsync(PageRoutes.Board(WalkingCycle.Cycle));
        await coordinator.SeesAsync("Việc cần xử lý");
        await coordinator.SeesAsync("giải trình");
        await coordinator.Page.GetByText("Lời nhắn chung cho các đơn vị còn nợ").ClickAsync();
        await coordinator.LookAsync($"{width}-board-tasks");
        await coordinator.OpenAsync(PageRoutes.UnitTexts(WalkingCycle.Cycle));
        await coordinator.TickAsync("Đưa vào báo cáo");
        await coordinator.LookAsync($"{width}-unit-texts", dark: width > 1000);
        await coordinator.PressAsync("Lưu lựa chọn");
        await coordinator.SeesAsync("Đã lưu lựa chọn");
        await coordinator.OpenAsync(PageRoutes.Version(WalkingCycle.Cycle, new Reporting.Units.UnitCode("001"), 1));
        await coordinator.SeesAsync("Giải pháp đối với chỉ tiêu chưa đạt");
        await coordinator.LookAsync($"{width}-version-with-remedies");
    }
}
