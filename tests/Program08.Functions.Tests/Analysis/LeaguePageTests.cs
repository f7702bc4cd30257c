using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using Program08.Storage.Uploads;
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

        // The report tells the same of its cycle, by the same rule, in every form.
        var report = await town.ReportAsync();
        var told = report.Report.Units.ToDictionary(unit => unit.Unit.Code.Value);
        Assert.Equal([null, null, true, null], new[] { "001", "002", "003", "008" }.Select(unit => told[unit].Submission?.LateBy is null ? (bool?)null : true));
        using var data = JsonDocument.Parse((await reader.GetAsync("/api/v1/cycles/ct08/2023/reports/current")).Html);
        foreach (var unit in data.RootElement.GetProperty("units").EnumerateArray())
        {
            var (inReport, onPage) = (unit.GetProperty("delivery"), units[unit.GetProperty("code").GetString()!]);
            Assert.All(["standing", "isExtended", "asked", "given", "sendBacks", "corrections"], name => Assert.Equal(onPage.GetProperty(name).ToString(), inReport.GetProperty(name).ToString()));
        }

        var sheets = await TextAsync(town, report, "xlsx");
        Assert.Contains("MỨC ĐỘ ĐẦY ĐỦ VÀ ĐÚNG HẠN CỦA CÁC ĐƠN VỊ", sheets, StringComparison.Ordinal);
        var letter = await TextAsync(town, report, "docx");
        foreach (var text in new[] { sheets, letter })
        {
            Assert.Contains("2/4 đơn vị nộp đúng hạn, 1 nộp muộn, 1 chưa nộp.", text, StringComparison.Ordinal);
            Assert.Contains("đúng hạn, được gia hạn", text, StringComparison.Ordinal);
            Assert.Matches("muộn [0-9]+ ngày", text);
            Assert.Contains("theo lần xác nhận gửi đầu tiên", text, StringComparison.Ordinal);
        }

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

    /// <summary>All parts of a frozen document.</summary>
    private static async Task<string> TextAsync(Town town, ReportRecord report, string format)
    {
        var document = report.Documents.Single(document => document.FileName.EndsWith(format, StringComparison.Ordinal));
        using var zip = new ZipArchive(await town.Get<IUploadStore>().OpenAsync(new ContentHash(document.Hash), default) ?? throw new InvalidOperationException("A frozen document is missing."), ZipArchiveMode.Read);
        return string.Concat(zip.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(part =>
        {
            using var text = new StreamReader(part.Open());
            return text.ReadToEnd();
        }));
    }
}
