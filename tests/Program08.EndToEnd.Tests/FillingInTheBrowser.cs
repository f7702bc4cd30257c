using Microsoft.Playwright;
using Program08.EndToEnd.Tests.Browsing;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Stories;
using Program08.Pages;

namespace Program08.EndToEnd.Tests;

/// <summary>The web form in a real browser: kept by itself, through a dropped line, by keyboard, on a phone.</summary>
public sealed class FillingInTheBrowser
{
    private const string Jobs = "CT08-02:value:period";
    private const string JobsSoFar = "CT08-02:value:cumulative";
    private const string Insured = "CT08-05:numerator:period";

    [Fact]
    public async Task TypedFigures_AreKeptByThemselves_ThroughADroppedLine_AndBecomeAVersion()
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        using var story = await OpenedAsync(product);
        var unit = await SignedInAsync(chromium, product, 1280);
        await unit.OpenAsync(PageRoutes.Unit(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        await unit.FollowAsync("Điền số liệu trên trang");
        await unit.LookAsync("1280-40-form", dark: true);

        await Number(unit, Jobs).FillAsync("6.200");
        await unit.SeesAsync("Đã lưu nháp lúc");
        await unit.Page.ReloadAsync();
        await Assertions.Expect(Number(unit, Jobs)).ToHaveValueAsync("6.200");

        await unit.Page.Context.SetOfflineAsync(true);
        await Number(unit, Insured).FillAsync("333.053");
        await unit.SeesAsync("Mất kết nối. Chữ đã gõ được giữ trên máy này");
        await unit.Page.Context.SetOfflineAsync(false);
        await unit.SeesAsync("Đã lưu nháp lúc");
        await Assertions.Expect(Number(await AnotherTabAsync(unit), Insured)).ToHaveValueAsync("333.053");

        // A line that drops together with the page: what was typed comes back from this machine.
        await unit.Page.Context.SetOfflineAsync(true);
        await Number(unit, JobsSoFar).FillAsync("18.389");
        await unit.SeesAsync("Mất kết nối");
        await unit.OpenAsync("about:blank");
        await unit.Page.Context.SetOfflineAsync(false);
        await unit.OpenAsync(PageRoutes.Draft(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        await Assertions.Expect(Number(unit, JobsSoFar)).ToHaveValueAsync("18.389");
        await unit.SeesAsync("Đã lưu nháp lúc");

        await Number(unit, Jobs).FillAsync("12.34.567");
        await unit.PressAsync("Kiểm tra");
        await unit.SeesAsync("“12.34.567” có dấu phân cách không đúng nhóm ba chữ số.");
        await unit.LookAsync("1280-41-form-refused", dark: true);
        await unit.Page.GetByRole(AriaRole.Link, new() { Name = "“12.34.567” có dấu phân cách" }).First.ClickAsync();
        await Assertions.Expect(Number(unit, Jobs)).ToBeFocusedAsync();
        await Number(unit, Jobs).FillAsync("6.200");
        await unit.PressAsync("Kiểm tra");
        await unit.SeesAsync("Đã tạo bản mới từ số liệu trên trang");
        await unit.LookAsync("1280-42-typed-version");
        await unit.Page.GetByRole(AriaRole.Link, new() { Name = "Sửa ở ô này trên trang" }).First.ClickAsync();
        await unit.SeesAsync("Điền số liệu trên trang");
        Assert.Empty(unit.Problems);
    }

    [Fact]
    public async Task PageOlderThanWhatAnotherTabSaved_ShowsWhatWasSaved()
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        using var story = await OpenedAsync(product);
        var unit = await SignedInAsync(chromium, product, 1280);
        await unit.OpenAsync(PageRoutes.Draft(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        var other = await AnotherTabAsync(unit);

        // The page is read, then the other tab saves, then the page arrives.
        await unit.Page.RouteAsync($"**{PageRoutes.Draft(WalkingCycle.Cycle, WalkingCycle.HoangMai)}", async route =>
        {
            var page = await route.FetchAsync();
            await Number(other, JobsSoFar).FillAsync("18.389");
            await other.SeesAsync("Đã lưu nháp lúc");
            await route.FulfillAsync(new() { Response = page });
        });
        await unit.OpenAsync(PageRoutes.Draft(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        await Assertions.Expect(Number(unit, JobsSoFar)).ToHaveValueAsync("18.389");

        // And goes on from there: no conflict with oneself.
        await unit.Page.UnrouteAllAsync();
        await Number(unit, JobsSoFar).FillAsync("18.390");
        await unit.SeesAsync("Đã lưu nháp lúc");
        await unit.Page.ReloadAsync();
        await Assertions.Expect(Number(unit, JobsSoFar)).ToHaveValueAsync("18.390");
        Assert.Empty(unit.Problems.Concat(other.Problems));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task EvidenceAndDifferences_AreSeenAtTheUnit(int width)
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        using var story = await OpenedAsync(product);
        var template = await story.TemplateAsync(Cast.HoangMai, WalkingCycle.HoangMai);
        var published = Workbooks.Published("008-published.json");
        await story.UploadAsync(Cast.HoangMai, WalkingCycle.HoangMai, 1, "ban-1.xlsx", Workbooks.Fill(template, published, corrected: false));
        await story.UploadAsync(Cast.HoangMai, WalkingCycle.HoangMai, 2, "ban-2.xlsx", Workbooks.Fill(template, published, corrected: true));
        var unit = await SignedInAsync(chromium, product, width);
        await unit.OpenAsync(PageRoutes.Unit(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        await unit.Page.GetByText("Thêm tệp minh chứng").ClickAsync();
        await unit.ChooseAsync("Minh chứng cho", "5. Tỷ lệ bao phủ bảo hiểm y tế");
        await SendEvidenceAsync(unit, "khong-phai-anh.png", "MZ");
        await unit.SeesAsync("không phải PDF, Word (.docx), Excel (.xlsx) hay ảnh JPG, PNG");
        await unit.LookAsync($"{width}-45-evidence-refused", dark: true);
        await SendEvidenceAsync(unit, "quyet-dinh-15.pdf", "%PDF-1.7");
        await unit.SeesAsync("Đã thêm minh chứng.");
        await unit.LookAsync($"{width}-46-evidence");
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "Gỡ tệp quyet-dinh-15.pdf" }).ClickAsync();
        await unit.SeesAsync("Đã gỡ: Đầu mối quận Hoàng Mai");

        await unit.FollowAsync("So sánh hai bản theo từng ô");
        await unit.SeesAsync("1 ô thay đổi");
        await unit.LookAsync($"{width}-47-difference", dark: true);
        Assert.Empty(unit.Problems);
    }

    private static async Task SendEvidenceAsync(Window unit, string name, string content)
    {
        await unit.Page.GetByLabel("Tệp minh chứng", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.ASCII.GetBytes(content) });
        await unit.PressAsync("Thêm minh chứng");
    }

    [Fact]
    public async Task OnAPhone_ByKeyboard_TwoPeopleChooseBetweenTheirValues()
    {
        await using var product = await Product.StartAsync();
        await using var chromium = await Chromium.StartAsync();
        using var story = await OpenedAsync(product);
        var unit = await SignedInAsync(chromium, product, 360);
        await unit.OpenAsync(PageRoutes.Draft(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        var other = await AnotherTabAsync(unit);
        await Number(unit, Jobs).FocusAsync();
        await unit.Page.Keyboard.TypeAsync("6.200");
        await unit.Page.Keyboard.PressAsync("Tab");
        await unit.Page.Keyboard.PressAsync("End");
        await unit.Page.Keyboard.PressAsync("Tab");
        await unit.Page.Keyboard.TypeAsync("chờ số liệu của phòng");
        await unit.SeesAsync("Đã lưu nháp lúc");
        await unit.LookAsync("360-43-form-reason");

        await Number(other, Jobs).FillAsync("6.250");
        await other.SeesAsync("đã lưu “Chưa có: chờ số liệu của phòng”");
        await other.LookAsync("360-44-form-conflict", dark: true);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Giữ giá trị của tôi" }).FocusAsync();
        await other.Page.Keyboard.PressAsync("Enter");
        await other.SeesAsync("Đã lưu nháp lúc");

        await unit.Page.ReloadAsync();
        await Assertions.Expect(Number(unit, Jobs)).ToHaveValueAsync("6.250");
        Assert.Empty(unit.Problems.Concat(other.Problems));
    }

    private static async Task<WalkingCycle> OpenedAsync(Product product)
    {
        var story = new WalkingCycle(product);
        await story.AssembleAsync(Cast.HoangMai, Cast.Coordinator, Cast.Approver, Cast.Head);
        await story.PlanAsync(Cast.HoangMai);
        await story.OpenAsync();
        return story;
    }

    private static async Task<Window> SignedInAsync(Chromium chromium, Product product, int width)
    {
        var window = await chromium.OpenAsync(product.Address, width, 780);
        await window.OpenAsync(PageRoutes.Home);
        await window.FillAsync("Thư điện tử", Cast.HoangMai.Mail);
        await window.FillAsync("Mật khẩu", Cast.Password);
        await window.PressAsync("Đăng nhập");
        await window.SeesAsync("Việc của tôi");
        return window;
    }

    /// <summary>A second page on the form, whose own memory of this machine is another person's.</summary>
    private static async Task<Window> AnotherTabAsync(Window window)
    {
        var page = await window.Page.Context.NewPageAsync();
        await page.GotoAsync(PageRoutes.Draft(WalkingCycle.Cycle, WalkingCycle.HoangMai));
        return new Window(page, script: true);
    }

    private static ILocator Number(Window window, string field) => window.Page.Locator($"[name=\"n.{field}\"]");
}
