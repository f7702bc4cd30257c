using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Tests.Records;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Units;
using Program08.Storage.Records;
using Program08.Storage.Rows;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>The board of a cycle with more units than a page holds.</summary>
public sealed class LargeBoardTests
{
    private const string Board = "/dieu-phoi/ct08/2023";
    private const int Many = 230;

    private static readonly UnitAbove North = new(new UnitCode("B"), new("Khu vực phía bắc", "The north"));
    private static readonly UnitAbove South = new(new UnitCode("N"), new("Khu vực phía nam", "The south"));

    [Fact]
    public async Task Units_AreShownAHundredAtATime_AndFoundByNameCodeAreaAndState()
    {
        await using var site = await SimulatedSite.StartAsync(January(10, 9));
        var town = await OpenAsync(site, Many);
        using var coordinator = await town.SignedInAsync("coordinator");

        var first = await coordinator.GetAsync(Board);
        Assert.Equal(["Xã số 001", "Xã số 100"], Ends(first, 100));
        Assert.Contains("Trang 1/3", first.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>5/230</strong>", first.Text, StringComparison.Ordinal);
        Assert.Contains("Bản đồ không vẽ cho hơn 200 đơn vị", first.Text, StringComparison.Ordinal);
        Assert.Equal(["Xã số 201", "Xã số 230"], Ends(await coordinator.GetAsync($"{Board}?trang=3"), 30));
        Assert.Equal(["Xã số 201", "Xã số 230"], Ends(await coordinator.GetAsync($"{Board}?trang=99"), 30));

        Assert.Equal(["Xã số 001", "Xã số 005"], Ends(await coordinator.GetAsync($"{Board}?loc=da-nop"), 5));
        Assert.Equal(["Xã số 017"], Rows(await coordinator.GetAsync($"{Board}?tim=XA%20so%20017")));
        Assert.Equal(["Xã số 017"], Rows(await coordinator.GetAsync($"{Board}?tim=90017")));
        var south = await coordinator.GetAsync($"{Board}?vung=N&loc=con-no");
        Assert.Equal(["Xã số 006", "Xã số 204"], Ends(south, 100));
        Assert.Contains("Còn nợ (113)", south.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/dieu-phoi/ct08/2023?loc=con-no&vung=N&trang=2#units-title\"", south.Text, StringComparison.Ordinal);
        Assert.Contains("Không có đơn vị nào như điều kiện tìm", (await coordinator.GetAsync($"{Board}?tim=khong-co")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task History_IsShownInParts_TheLatestFirst_AndSaysWhenAnEntryWasTouched()
    {
        const string history = "/nhat-ky/ct08/2023";
        await using var site = await SimulatedSite.StartAsync(January(10, 9));
        var town = await OpenAsync(site, Many);
        var records = town.Get<CycleRecords>();
        foreach (var (number, entry) in town.Plan.Roster.Take(120).Index())
        {
            site.Time.SetUtcNow(site.Time.GetUtcNow().AddSeconds(1));
            await records.ChangeUnitAsync(town.Id, entry.Unit.Code, row => new Change<UnitReport>(row with { Contacts = 1 }, [new HistoryFact("Contacted", "coordinator", $"Gọi lần {number}.")]));
        }

        using var coordinator = await town.SignedInAsync("coordinator");
        var latest = await coordinator.GetAsync(history);
        Assert.Contains("Xã số 120: Gọi lần 119.", latest.Text, StringComparison.Ordinal);
        Assert.Contains("Gọi lần 20.", latest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gọi lần 19.", latest.Text, StringComparison.Ordinal);
        Assert.Contains("Nhật ký hiện từng phần", latest.Text, StringComparison.Ordinal);
        var older = await coordinator.GetAsync(Regex.Match(latest.Text, $"href=\"({history}\\?truoc=[^\"]+)\"").Groups[1].Value);
        Assert.Contains("Gọi lần 19.", older.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gọi lần 20.", older.Text, StringComparison.Ordinal);

        var key = CycleKeys.History(CycleKeys.Unit(town.Plan.Roster[110].Unit.Code), 1);
        var row = (await town.Get<IReportingStore>().FindAsync(town.Id.Value, key))!;
        await town.Get<IReportingStore>().CommitAsync(town.Id.Value, [new RowChange.Replace(key, row.Json.Replace("Gọi lần 110.", "Không gọi.", StringComparison.Ordinal), row.ETag)]);
        Assert.Contains("Mục số 1 không còn nguyên vẹn", (await coordinator.GetAsync(history)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_TellsAHundredUnits_AndThoseThatAreLookedFor()
    {
        await using var site = await SimulatedSite.StartAsync(January(10, 9));
        var town = await OpenAsync(site, Many);
        using var coordinator = await town.SignedInAsync("coordinator");

        var first = await coordinator.GetAsync($"{Board}/xem-truoc");
        Assert.Contains("Báo cáo có 230 đơn vị nên trang chỉ nêu 100 đơn vị đầu", first.Text, StringComparison.Ordinal);
        Assert.Equal(["Xã số 001", "Xã số 100"], Standing(first) is { Count: 100 } all ? [all[0], all[^1]] : []);
        Assert.Contains("230 đơn vị chưa nộp", first.Text, StringComparison.Ordinal);
        Assert.Contains("và 157 mục khác", first.Text, StringComparison.Ordinal);
        var found = await coordinator.GetAsync($"{Board}/xem-truoc?tim=XA%20so%20017");
        Assert.Equal(["Xã số 017"], Standing(found));
        Assert.Contains("chỉ nêu 1 đơn vị trong 1 đơn vị tìm thấy", found.Text, StringComparison.Ordinal);

        static List<string> Standing(SiteAnswer page) => [.. Regex.Matches(page.Text, "<th scope=\"row\">(Xã số [0-9]+)</th>").Select(match => match.Groups[1].Value)];
    }

    [Fact]
    public async Task TasksInThousands_AreToldByTheFirstOfEachKind()
    {
        await using var site = await SimulatedSite.StartAsync(January(10, 9));
        var town = await OpenAsync(site, Many);
        site.Time.SetUtcNow(town.Plan.EscalatesAt!.Value.AddMinutes(1));
        using var coordinator = await town.SignedInAsync("coordinator");

        var board = await coordinator.GetAsync(Board);

        Assert.Contains("Việc cần xử lý (225)", board.Text, StringComparison.Ordinal);
        Assert.Contains("Xã số 025: xác nhận báo cáo cấp trên", board.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Xã số 026: xác nhận báo cáo cấp trên", board.Text, StringComparison.Ordinal);
        Assert.Contains("205 đơn vị khác, trong danh sách có việc cần xử lý", board.Text, StringComparison.Ordinal);
        Assert.Equal(["Xã số 006", "Xã số 105"], Ends(await coordinator.GetAsync($"{Board}?loc=co-viec"), 100));
    }

    [Fact]
    public async Task MailsThatDoNotGo_AreShownUpToAHundred_AndCountedAsMore()
    {
        await using var site = await SimulatedSite.StartAsync(January(10, 9));
        var town = await OpenAsync(site, Many);
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        foreach (var entry in town.Plan.Roster.Take(103))
        {
            var key = CycleKeys.Mail(CycleKeys.Unit(entry.Unit.Code), "opened", entry.Reporters[0]);
            var mail = new MailRecord(key, "opened", entry.Reporters[0], "sai@xa.example", "Đầu mối", $"<{entry.Unit.Code}@so.example>", "Chủ đề", "<p></p>", "", [], site.Time.GetUtcNow(), null, MailState.Refused, 1, null, "550 No such mailbox");
            await town.Get<CycleRecords>().ChangeUnitAsync(town.Id, entry.Unit.Code, row => new Change<UnitReport>(row, [], [new RowChange.Insert(key, StoredJson.Write(mail))]));
        }

        using var administrator = await town.SignedInAsync("administrator");
        var page = await administrator.GetAsync("/quan-tri/thu");
        Assert.Contains("Thư chưa gửi được (hơn 100)", page.Text, StringComparison.Ordinal);
        Assert.Equal(100, Regex.Count(page.Text, "Đã thử 1 lần"));
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("Việc cần xử lý (103)", (await coordinator.GetAsync(Board)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnitLeftWithoutAReporter_IsATask_WithoutReadingEverybody()
    {
        await using var site = await SimulatedSite.StartAsync(January(10, 9));
        var town = await OpenAsync(site, Many);
        await town.Get<PeopleRecords>().RemoveAsync("reporter-150");
        using var coordinator = await town.SignedInAsync("coordinator");

        Assert.Contains("Xã số 150: không gửi thư được cho đầu mối nào", (await coordinator.GetAsync(Board)).Text, StringComparison.Ordinal);
        Assert.Contains("Việc cần xử lý (1)", (await coordinator.GetAsync(Board)).Text, StringComparison.Ordinal);
    }

    /// <summary>A page of a hundred units needs their rows and people, and a row for each group of units: more units cost nothing more.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(900)]
    public async Task Board_ReadsItsPageAndTheGroups_HoweverManyUnits(int units)
    {
        StoreThatCounts? store = null;
        await using var site = await SimulatedSite.StartAsync(
            January(10, 9),
            configure: builder => builder.Services.AddSingleton<IReportingStore>(provider => store = new StoreThatCounts(provider.GetRequiredService<SqliteReportingStore>())));
        var town = await OpenAsync(site, units);
        using var coordinator = await town.SignedInAsync("coordinator");
        await coordinator.GetAsync(Board);
        store!.Rows = 0;

        var second = await coordinator.GetAsync($"{Board}?trang=2");

        Assert.Equal(100, Rows(second).Count);
        Assert.InRange(store.Rows, 200, CycleKeys.ProgressGroups + 220);
    }

    /// <summary>A cycle of made-up communes, collecting, five of them in; nobody follows it.</summary>
    private static async Task<Town> OpenAsync(SimulatedSite site, int units)
    {
        var town = await Town.PlanAsync(site, 1, ["008"], plan => plan with { Roster = [.. Enumerable.Range(1, units).Select(Entry)] });
        foreach (var number in Enumerable.Range(1, units))
        {
            await town.Get<PeopleRecords>().AddAsync(SamplePerson(number));
        }

        var records = town.Get<CycleRecords>();
        await records.ChangeCycleAsync(town.Id, row => new Change<CycleRecord>(row with { Stage = CycleStage.Collecting, OpenedAt = site.Time.GetUtcNow() }, []));
        foreach (var entry in town.Plan.Roster.Take(5))
        {
            await records.ChangeUnitAsync(town.Id, entry.Unit.Code, row => new Change<UnitReport>(row with { LatestVersion = 1, CheckedVersion = 1, SubmittedVersion = 1, SubmittedAt = site.Time.GetUtcNow() }, []));
        }

        return town;
    }

    private static RosterEntry Entry(int number)
    {
        var digits = number.ToString("D3", CultureInfo.InvariantCulture);
        return new(new Unit(new UnitCode($"90{digits}"), new($"Xã số {digits}", $"Commune {digits}"), UnitKind.Commune, null, null, new DateOnly(2020, 1, 1), null, Above: number % 2 == 0 ? South : North), [$"reporter-{digits}"], []);
    }

    private static PersonRecord SamplePerson(int number)
    {
        var id = $"reporter-{number.ToString("D3", CultureInfo.InvariantCulture)}";
        return new(id, id, $"{id}@xa.example", $"{id}@XA.EXAMPLE".ToUpperInvariant(), null, null, "", 0, null, []);
    }

    /// <summary>The first and the last unit of a table that has so many.</summary>
    private static IReadOnlyList<string> Ends(SiteAnswer board, int count)
    {
        var rows = Rows(board);
        Assert.Equal(count, rows.Count);
        return [rows[0], rows[^1]];
    }

    private static IReadOnlyList<string> Rows(SiteAnswer board) =>
        [.. Regex.Matches(board.Text, "<th scope=\"row\">\\s*<a href=\"/dieu-phoi/ct08/2023/don-vi/[^\"]+\">([^<]+)</a>").Select(match => match.Groups[1].Value)];
}
