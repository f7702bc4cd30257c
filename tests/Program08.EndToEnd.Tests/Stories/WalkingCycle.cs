using System.Globalization;
using System.Text.RegularExpressions;
using Program08.EndToEnd.Tests.Running;
using Program08.EndToEnd.Tests.Visiting;
using Program08.Pages;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.EndToEnd.Tests.Stories;

/// <summary>
/// The cycle of 2023 as its people live it, over plain HTTP. Every step can be interrupted: whoever loses the connection looks whether it was done,
/// and does it again when it was not.
/// </summary>
internal sealed class WalkingCycle(Product product) : IDisposable
{
    private const int MostTries = 20;
    private readonly Dictionary<Cast, Visitor> _visitors = [];

    public static CycleId Cycle { get; } = new(new("ct08"), new("2023"));

    public static UnitCode HoangMai { get; } = new("008");

    /// <summary>Told the name of each step as it begins.</summary>
    public Action<string>? Stepping { get; set; }

    public Visitor As(Cast person)
    {
        if (!_visitors.TryGetValue(person, out var visitor))
        {
            _visitors.Add(person, visitor = new Visitor(product.Address));
        }

        return visitor;
    }

    public void Dispose()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }
    }

    /// <summary>The administrator takes the account, adds everybody, and everybody sets a password by the link.</summary>
    public async Task AssembleAsync(params Cast[] people)
    {
        var administrator = As(Cast.Administrator);
        await administrator.OpenAsync(new Uri(product.SetUpLink).PathAndQuery);
        await administrator.PressAsync(
            "Tạo tài khoản quản trị", ("Họ và tên", Cast.Administrator.Name), ("Thư điện tử", Cast.Administrator.Mail), ("Mật khẩu", Cast.Password), ("Nhập lại mật khẩu", Cast.Password));
        foreach (var person in people)
        {
            await administrator.OpenAsync(PageRoutes.People);
            var page = await administrator.PressAsync(
                "Thêm và tạo đường dẫn", ("Họ và tên", person.Name), ("Thư điện tử", person.Mail), ("Vai trò", person.Role), ("Đơn vị", person.Unit ?? "Không thuộc đơn vị báo cáo"));
            var link = page.Document.QuerySelector("#one-time-link")?.GetAttribute("value") ?? throw page.Missing("a one-time link");
            await As(person).OpenAsync(new Uri(link).PathAndQuery);
            await As(person).PressAsync("Đặt mật khẩu và đăng nhập", ("Mật khẩu", Cast.Password), ("Nhập lại mật khẩu", Cast.Password));
        }
    }

    public Task PlanAsync(params Cast[] units) => StepAsync(
        "plan",
        async () =>
        {
            var coordinator = As(Cast.Coordinator);
            await coordinator.OpenAsync(PageRoutes.Cycles);
            await coordinator.FollowAsync("Lập đợt báo cáo");
            var tomorrow = DateTime.UtcNow.AddHours(7).AddDays(1).ToString("yyyy-MM-dd'T'08:00", CultureInfo.InvariantCulture);
            await coordinator.PressAsync("Cập nhật danh sách đơn vị", ("Kỳ báo cáo", "năm 2023"), ("Ngày chốt số liệu", "2023-12-31"), ("Mở thu thập", tomorrow));
            await coordinator.PressAsync("Xem trước", [.. units.Select(unit => (unit.Unit!, "x"))]);
            await coordinator.PressAsync("Lưu đợt báo cáo", ("Tôi đã biết danh mục", "x"));
        },
        async () => (await As(Cast.Coordinator).OpenAsync(PageRoutes.Board(Cycle))).Status == System.Net.HttpStatusCode.OK);

    public Task OpenAsync() => OnBoardAsync("open", "Mở ngay", "Đang thu thập");

    public Task CloseAsync(int round = 1) => StepAsync(
        $"close round {round}",
        async () =>
        {
            var page = await As(Cast.Coordinator).OpenAsync(PageRoutes.Board(Cycle));
            await As(Cast.Coordinator).PressAsync("Đóng thu thập và tổng hợp", page.HasField("Đóng khi còn") ? [("Đóng khi còn", "x")] : []);
        },
        async () => (await As(Cast.Coordinator).OpenAsync(PageRoutes.History(Cycle))).Says($"Yêu cầu đóng thu thập và tổng hợp vòng {round}"));

    /// <returns>The report's hash, as the board prints it.</returns>
    public async Task<string> ConsolidatedAsync()
    {
        await StageBecomesAsync("Đã tổng hợp, chờ trình duyệt");
        return As(Cast.Coordinator).Page.Hash ?? throw As(Cast.Coordinator).Page.Missing("a hash");
    }

    public Task SendForApprovalAsync() => OnBoardAsync("send for approval", "Trình duyệt", "Đang trình duyệt");

    /// <param name="choice">"Duyệt" or "Trả lại để hoàn thiện".</param>
    /// <param name="by">Null: the first level's approver.</param>
    public Task DecideAsync(string choice, string reason = "", Cast? by = null) => StepAsync(
        $"{choice}: {(by ?? Cast.Approver).Name}",
        async () =>
        {
            var approver = As(by ?? Cast.Approver);

            // A level gets the report when the one before has decided and the program has seen it.
            await Eventually.TrueAsync(async () => (await approver.OpenAsync(PageRoutes.Approval(Cycle))).HasButton("Ghi nhận quyết định"), $"the turn of {(by ?? Cast.Approver).Name}");
            await approver.PressAsync("Ghi nhận quyết định", (choice, "x"), ("Ý kiến", reason), ("Mật khẩu", Cast.Password));
        },
        async () => Regex.IsMatch(
            (await As(by ?? Cast.Approver).OpenAsync(PageRoutes.Approval(Cycle))).Words,
            $@"{Regex.Escape((by ?? Cast.Approver).Name)}( \([^)]+\))? đã {(choice == "Duyệt" ? "duyệt" : "trả lại")} lúc"));

    public async Task<byte[]> TemplateAsync(Cast person, UnitCode unit)
    {
        await As(person).OpenAsync(PageRoutes.Unit(Cycle, unit));
        return await As(person).DownloadAsync(As(person).Page.LinkTo("Tải mẫu báo cáo (Excel)"));
    }

    /// <summary>Uploads and lands on the version's page.</summary>
    public Task<Page> UploadAsync(Cast person, UnitCode unit, int version, string fileName, byte[] workbook) => OnVersionAsync(
        $"upload {unit} v{version}",
        person,
        unit,
        version,
        async () =>
        {
            await As(person).OpenAsync(PageRoutes.Unit(Cycle, unit));
            await As(person).UploadAsync("Tải lên và kiểm tra", fileName, workbook);
        });

    public Task<Page> ApplyProposalAsync(Cast person, UnitCode unit, int version) => OnVersionAsync(
        $"apply proposal {unit} v{version}",
        person,
        unit,
        version + 1,
        async () =>
        {
            await As(person).OpenAsync(PageRoutes.Version(Cycle, unit, version));
            await As(person).PressAsync("Áp dụng");
        });

    /// <summary>Explains every warning of a version that has no explanation yet.</summary>
    public Task ExplainAllAsync(Cast person, UnitCode unit, int version, string text) => StepAsync(
        $"explain {unit} v{version}",
        async () =>
        {
            var page = await As(person).OpenAsync(PageRoutes.Version(Cycle, unit, version));
            while (Unexplained(page) is { } finding)
            {
                finding.QuerySelector("textarea[name=text]")!.TextContent = text;
                page = await As(person).PressAsync(page.Document.QuerySelector("form[action$=giai-trinh]")!, "Lưu giải trình");
            }
        },
        async () => Unexplained(await As(person).OpenAsync(PageRoutes.Version(Cycle, unit, version))) is null);

    public Task SignOffAsync(Cast person, UnitCode unit, int version) => StepAsync(
        $"sign off {unit} v{version}",
        async () =>
        {
            await As(person).OpenAsync(PageRoutes.Unit(Cycle, unit));
            await As(person).FollowAsync("Xem lại và xác nhận gửi");
            await As(person).PressAsync("Xác nhận gửi", ("Tôi, ", "x"));
        },
        async () => (await As(person).OpenAsync(PageRoutes.Receipt(Cycle, unit, version))).Says($"PTN-2023-{unit}-{version:D2}"));

    public Task SendBackAsync(UnitCode unit, string reason) => StepAsync(
        $"send back {unit}",
        async () =>
        {
            var page = await As(Cast.Coordinator).OpenAsync(PageRoutes.UnitActs(Cycle, unit));
            var form = page.Document.QuerySelector($"form[action='{PageRoutes.SendBack(Cycle, unit)}']") ?? throw page.Missing($"a way to send {unit} back");
            await As(Cast.Coordinator).PressAsync(form, "Trả lại cho", ("Lý do trả lại", reason));
        },
        async () => (await As(Cast.Coordinator).OpenAsync(PageRoutes.Board(Cycle))).Says(reason));

    /// <summary>The cycle's stage as the board names it.</summary>
    public async Task<string> StageAsync()
    {
        var page = await As(Cast.Coordinator).OpenAsync(PageRoutes.Board(Cycle));
        return page.All(".head .state") is [var stage, ..] ? stage : throw page.Missing("a stage");
    }

    public Task StageBecomesAsync(string stage)
    {
        Stepping?.Invoke($"wait for stage '{stage}'");
        return Eventually.TrueAsync(async () => await StageAsync() == stage, $"stage '{stage}'");
    }

    /// <summary>Waits until the board lists so many mails of that kind, all sent.</summary>
    public Task MailsSentAsync(string kind, int count = 1)
    {
        Stepping?.Invoke($"wait for mail '{kind}'");
        return Eventually.TrueAsync(
            async () =>
            {
                var rows = (await MailRowsAsync()).Where(row => row.Contains(kind, StringComparison.Ordinal)).ToList();
                return rows.Count == count && rows.TrueForAll(row => row.Contains("Đã gửi", StringComparison.Ordinal));
            },
            $"{count} mails '{kind}' sent");
    }

    /// <summary>The mails as the board lists them.</summary>
    public async Task<IReadOnlyList<string>> MailRowsAsync() =>
        (await As(Cast.Coordinator).OpenAsync(PageRoutes.Board(Cycle))).All("section[aria-labelledby=mails-title] tbody tr");

    /// <summary>The history page's entries: who and what, without when.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync()
    {
        var page = await As(Cast.Coordinator).OpenAsync(PageRoutes.History(Cycle));
        Assert.True(page.Says("Chuỗi nhật ký liền mạch"), page.Words);
        return [.. page.Document.QuerySelectorAll("table.log tbody tr").Select(row => $"{Page.WordsOf(row.Children[1])}: {Page.WordsOf(row.Children[2])}")];
    }

    private static AngleSharp.Dom.IElement? Unexplained(Page page) => page.Document.QuerySelector("article.finding.explain:not(:has(blockquote))");

    private Task OnBoardAsync(string what, string button, string stage) => StepAsync(
        what,
        async () =>
        {
            await As(Cast.Coordinator).OpenAsync(PageRoutes.Board(Cycle));
            await As(Cast.Coordinator).PressAsync(button);
        },
        async () => await StageAsync() == stage);

    private async Task<Page> OnVersionAsync(string what, Cast person, UnitCode unit, int version, Func<Task> act)
    {
        await StepAsync(what, act, async () => (await As(person).OpenAsync(PageRoutes.Version(Cycle, unit, version))).Status == System.Net.HttpStatusCode.OK);

        // The request that was answered has checked it; one that was cut off leaves that to the program.
        return await Eventually.GetAsync(
            async () => await As(person).OpenAsync(PageRoutes.Version(Cycle, unit, version)) is var page && !page.Says("Đang kiểm tra") ? page : null, $"a verdict on {unit} v{version}");
    }

    private async Task StepAsync(string what, Func<Task> act, Func<Task<bool>> isDone)
    {
        Stepping?.Invoke(what);
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                await act();
                Assert.True(await isDone(), $"'{what}' was answered, but is not done.");
                return;
            }
            catch (ConnectionLostException)
            {
                if (await isDone())
                {
                    return;
                }
            }
        }

        Assert.Fail($"'{what}' did not get through in {MostTries} tries.");
    }
}
