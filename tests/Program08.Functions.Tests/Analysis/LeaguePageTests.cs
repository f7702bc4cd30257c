using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Analysis;

/// <summary>How the units of a cycle that was really run reported: on the page and in its files.</summary>
public sealed class LeaguePageTests
{
    private const string League = "/nop-bao-cao/ct08";

    [Fact]
    public async Task Units_AreHeldAgainstTheirOwnDueTimes_ByTheirFirstReport()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "001", "002", "003", "008");
        await town.StartAsync();
        using (var early = await town.SignedInAsync("reader"))
        {
            Assert.Contains("Chưa có báo cáo nào được phát hành", (await early.GetAsync(League)).Text, StringComparison.Ordinal);
        }

        // One in time that is sent back and comes again late, one late within its extension, one late, one that never sends.
        await site.ToAsync(January(3, 9));
        await town.SubmitAsync("001");
        await town.SendBackAsync("001", "Đề nghị rà soát.");
        await town.ExtendAsync("002", new DateTime(2024, 1, 25, 17, 0, 0));
        await site.ToAsync(January(22, 9));
        await town.SubmitAsync("001");
        await town.SubmitAsync("002");
        await town.SubmitAsync("003");
        await town.CloseAsync();
        await town.SendForApprovalAsync();
        await town.DecideAsync(approved: true);
        using var reader = await town.SignedInAsync("reader");

        using var json = JsonDocument.Parse(await reader.DownloadAsync($"{League}/so-lieu/json"));
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToDictionary(unit => unit.GetProperty("unit").GetString()!, unit => unit.GetProperty("cycles")[0]);
        Assert.Equal(["onTime", "onTime", "late", "missing"], new[] { "001", "002", "003", "008" }.Select(unit => units[unit].GetProperty("standing").GetString()));
        Assert.Equal((1, true), (units["001"].GetProperty("sendBacks").GetInt32(), units["002"].GetProperty("isExtended").GetBoolean()));
        Assert.True(units["003"].GetProperty("lateHours").GetDouble() > 48);
        Assert.Equal(units["001"].GetProperty("asked").GetInt32(), units["001"].GetProperty("given").GetInt32());

        var page = (await reader.GetAsync(League)).Text;
        Assert.Contains("đợt được miễn hoặc không thuộc diện không tính", page, StringComparison.Ordinal);
        Assert.Contains("1/1 (100 %)", page, StringComparison.Ordinal);
        Assert.Contains("được gia hạn", page, StringComparison.Ordinal);
        Assert.Contains(League, (await reader.GetAsync("/phan-tich/ct08")).Text, StringComparison.Ordinal);

        var csv = Encoding.UTF8.GetString(await reader.DownloadAsync($"{League}/so-lieu/csv"));
        Assert.Matches("2023;008;[^;]+;chưa nộp;;;[0-9]+;0;0;0\r\n", csv);
        Assert.Matches("2023;003;[^;]+;muộn;[0-9,]+;;", csv);
        using var workbook = new ZipArchive(new MemoryStream(await reader.DownloadAsync($"{League}/so-lieu/xlsx")), ZipArchiveMode.Read);
        Assert.Equal(2, workbook.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)));
        Assert.Equal(404, (int)(await reader.GetAsync($"{League}/so-lieu/exe")).Status);
        Assert.Equal(404, (int)(await reader.GetAsync("/nop-bao-cao/khong-co")).Status);
    }
}
