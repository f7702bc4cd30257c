using System.Globalization;
using System.Net;
using System.Text.Json;
using Program08.Functions.Publishing;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A report as it was known at the end of a day, and its figures down to their sources, for people and for programs.</summary>
public sealed class AsKnownTests
{
    private const string Report = "/bao-cao/ct08/2023";
    private const string Data = "/api/v1/cycles/ct08/2023/reports";
    private const string Amendments = "/dieu-phoi/ct08/2023/sua-doi";

    [Fact]
    public async Task EveryDay_ShowsWhatWasKnownAtItsEnd_AndWhatIsKnownSince()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(January(12, 9));
        await town.SubmitAsync("001");
        await site.ToAsync(January(22, 9));
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
        var first = await town.ReportAsync();
        await site.ToAsync(January(24, 9));
        using var coordinator = await town.SignedInAsync("coordinator");
        using var reader = await town.SignedInAsync("reader");
        await AmendAsync(town, site, coordinator);
        var second = await town.ReportAsync();

        Assert.Contains("đợt báo cáo chưa mở", await RefusedAsync(coordinator, "2023-12-31", HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Contains("không sau hôm nay", await RefusedAsync(coordinator, "2024-01-25", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("không sau hôm nay", await RefusedAsync(coordinator, "hôm qua", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("chưa có báo cáo nào được phát hành", await RefusedAsync(reader, "2024-01-21", HttpStatusCode.NotFound), StringComparison.Ordinal);

        foreach (var (day, submitted) in new[] { ("2024-01-09", 0), ("2024-01-10", 1), ("2024-01-11", 1), ("2024-01-12", 2), ("2024-01-21", 2) })
        {
            using var draft = await JsonAsync(coordinator, $"{Data}/{day}");
            Assert.Equal((submitted, "Bản dự thảo"), (draft.RootElement.GetProperty("submitted").GetInt32(), draft.RootElement.GetProperty("head").GetProperty("standing").GetString()));
            Assert.False(draft.RootElement.GetProperty("head").TryGetProperty("sha256", out _));
        }

        var page = (await coordinator.GetAsync($"{Report}?ngay=2024-01-11")).Text;
        Assert.Contains("Như được biết đến hết ngày 11/01/2024", page, StringComparison.Ordinal);
        Assert.Contains("không lưu theo ngày", page, StringComparison.Ordinal);
        Assert.Contains("báo cáo của đơn vị được đưa vào", page, StringComparison.Ordinal);

        var published = (await reader.GetAsync($"{Report}?ngay=2024-01-22")).Text;
        Assert.Contains(first.Hash, published, StringComparison.Ordinal);
        Assert.Contains("Bản sửa đổi, bổ sung số 1 đang có hiệu lực", published, StringComparison.Ordinal);
        Assert.Matches(@"6\.200(<[^>]+>|\s)*6\.250", published);
        using var then = await JsonAsync(reader, $"{Data}/2024-01-23");
        Assert.Equal(first.Hash, then.RootElement.GetProperty("head").GetProperty("sha256").GetString());
        Assert.Equal(6250m, then.RootElement.GetProperty("knownSince").GetProperty("figures")[0].GetProperty("new").GetProperty("value").GetDecimal());
        using var now = await JsonAsync(reader, $"{Data}/2024-01-24");
        Assert.Equal(second.Hash, now.RootElement.GetProperty("head").GetProperty("sha256").GetString());
        Assert.False(now.RootElement.TryGetProperty("knownSince", out _));
        Assert.Contains("Từ ngày đó đến nay báo cáo không được sửa đổi", (await reader.GetAsync($"{Report}?ngay=2024-01-24")).Text, StringComparison.Ordinal);

        await AssertSourcesAsync(coordinator, reader);
    }

    [Theory]
    [InlineData(9, 0, 0)]
    [InlineData(11, 1, 1)]
    [InlineData(12, 2, 1)]
    [InlineData(13, 1, 1)]
    [InlineData(14, 0, 0)]
    [InlineData(16, 3, 3)]
    [InlineData(18, 0, 0)]
    [InlineData(20, 3, 3)]
    public void Version_CountsFromItsSignOffOrCorrection_UntilSentBackObjectedToOrReleased(int day, int version, int signedOff)
    {
        IReadOnlyList<ReturnRecord> versions = [Version(1, signedOff: 10), Version(2, corrected: 12), Version(3, signedOff: 16), Version(4)];
        IReadOnlyList<HistoryEntry> history = [Told("CorrectionObjected", 13), Told("SentBack", 14), Told("Waived", 18), Told("Resumed", 19)];

        var known = UnitAsKnown.At(versions, history, At(day).AddHours(1));

        Assert.Equal((version, signedOff, version != signedOff), (known.Version, known.SignedVersion, known.IsUnconfirmed));
        Assert.Equal(day == 18 ? ReleaseKind.Waived : null, known.Release);
    }

    private static async Task AssertSourcesAsync(SiteClient coordinator, SiteClient reader)
    {
        using var named = await JsonAsync(coordinator, $"{Data}/current/figures/CT08-02");
        var source = Of(named, "008");
        var origin = source.GetProperty("return");
        Assert.Equal((6250m, 2, "signer-008"), (source.GetProperty("value").GetDecimal(), origin.GetProperty("version").GetInt32(), origin.GetProperty("signedOffBy").GetString()));
        Assert.Equal("Phó phòng Lao động", origin.GetProperty("enteredOnBehalf").GetProperty("calledBy").GetString());
        var other = Of(named, "001");
        Assert.All(["file", "fileSha256", "sheet", "cell"], name => Assert.False(string.IsNullOrEmpty(other.GetProperty(name).GetString())));

        using var first = await JsonAsync(reader, $"{Data}/original/figures/CT08-02");
        var before = Of(first, "008");
        Assert.Equal((6200m, 1), (before.GetProperty("value").GetDecimal(), before.GetProperty("return").GetProperty("version").GetInt32()));
        Assert.False(before.GetProperty("return").TryGetProperty("signedOffBy", out _));
        Assert.True(before.GetProperty("return").TryGetProperty("signedOffAt", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{Data}/current/figures/KHONG-CO")).Status);
        Assert.Contains($"{Data}/amendment-1/figures/CT08-02", (await reader.GetAsync(Report)).Text, StringComparison.Ordinal);
        Assert.Contains("leftOut", (await reader.GetAsync($"{Data}/current/figures/CT08-01")).Text, StringComparison.Ordinal);
    }

    private static JsonElement Of(JsonDocument sources, string unit) => sources.RootElement.GetProperty("sources").EnumerateArray()
        .Single(one => one.GetProperty("unit").GetString() == unit && one.GetProperty("key").GetString() == PublishedTown.Jobs);

    private static async Task AmendAsync(Town town, SimulatedSite site, SiteClient coordinator)
    {
        (await coordinator.PostAsync(Amendments, Amendments, ("reason", PublishedTown.Reason), ("unit", "008"))).MustGoTo(Amendments);
        await site.SettleAsync();
        await PublishedTown.CorrectAsync(town, site, coordinator, "6.250");
        await town.SignOffAsync("008", 2);
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
    }

    private static async Task<string> RefusedAsync(SiteClient person, string day, HttpStatusCode status)
    {
        var answer = await person.GetAsync($"{Report}?ngay={Uri.EscapeDataString(day)}");
        Assert.Equal(status, answer.Status);
        return answer.Text;
    }

    private static async Task<JsonDocument> JsonAsync(SiteClient person, string address) => JsonDocument.Parse(await person.DownloadAsync(address));

    private static DateTimeOffset At(int day) => DateTimeOffset.Parse($"2024-01-{day:00}T05:00:00Z", CultureInfo.InvariantCulture);

    private static ReturnRecord Version(int version, int? signedOff = null, int? corrected = null) => new(
        new("008"), version, At(corrected ?? signedOff ?? 20), "reporter", null, null, 0, 0, null, At(corrected ?? signedOff ?? 20), null, [], [],
        signedOff is { } day ? new SignOff("signer", At(day), $"PTN-{version}") : null,
        corrected is { } told ? new CorrectionFacts("coordinator", "Phó phòng", At(told), "Theo điện thoại.", new List<FigureKey>()) : null);

    private static HistoryEntry Told(string action, int day) => HistoryEntry.Next("unit:008", day, HistoryEntry.NoHash, At(day), new HistoryFact(action, "coordinator", ""));
}
