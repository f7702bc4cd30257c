using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>A unit that does not answer: proposed to the coordinator, confirmed, told to its superior, and marked as late when it comes at last.</summary>
public sealed class EscalationTests
{
    private const string Board = "/dieu-phoi/ct08/2023";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OverdueUnit_IsToldToItsSuperiorOnTheCoordinatorsWord_AndItsReportIsMarkedLate(bool directWakes)
    {
        await using var site = await SimulatedSite.StartAsync(Before, directWakes);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.AddAsync("superior-001", new Grant(Role.Superior, "001"));
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await site.ToAsync(January(22, 9));
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.DoesNotContain("Đề nghị báo cáo cấp trên", (await coordinator.GetAsync(Board)).Text, StringComparison.Ordinal);
        await site.ToAsync(January(23, 9));
        await coordinator.SignInAsync("coordinator@so.example", Town.Password);
        Assert.Contains("Đề nghị báo cáo cấp trên: 1 đơn vị quá hạn", (await coordinator.GetAsync(Board)).Text, StringComparison.Ordinal);

        (await coordinator.PostAsync(Board, $"{Board}/don-vi/001/bao-cao-cap-tren")).MustGoTo($"{Board}/don-vi/001");
        await site.SettleAsync();
        await site.ToAsync(January(24, 9));

        var told = (await town.MailedAsync()).Where(line => line[..5] is "22/01" or "23/01" or "24/01").Select(line => $"{line[..5]} {line[12..]}").Order(StringComparer.Ordinal);
        Assert.Equal(
            ["22/01 due+1 reporter-001", "23/01 escalated reporter-001", "23/01 escalated signer-001", "23/01 escalated superior-001", "23/01 propose-escalation-r1 coordinator"],
            told);
        var mails = (await town.LedgerAsync()).Where(mail => mail.Step == "escalated").ToDictionary(mail => mail.Person);
        Assert.StartsWith("[CT08 – năm 2023] Báo cáo cấp trên", mails["superior-001"].Subject, StringComparison.Ordinal);
        Assert.StartsWith("[CT08 – năm 2023] Đồng gửi", mails["reporter-001"].Subject, StringComparison.Ordinal);
        Assert.All(mails.Values, mail => Assert.Contains("CT08-05", mail.Text, StringComparison.Ordinal));
        await coordinator.SignInAsync("coordinator@so.example", Town.Password);
        var board = (await coordinator.GetAsync(Board)).Text;
        Assert.Contains("Đã báo cáo cấp trên", board, StringComparison.Ordinal);
        Assert.DoesNotContain("Đề nghị báo cáo cấp trên: ", board, StringComparison.Ordinal);
        using (var superior = await town.SignedInAsync("superior-001"))
        {
            Assert.Contains("Chưa gửi số liệu", (await superior.GetAsync("/don-vi/ct08/2023/001")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Tải lên và kiểm tra", (await superior.GetAsync("/don-vi/ct08/2023/001")).Text, StringComparison.Ordinal);
        }

        await town.SubmitAsync("001");
        await site.ToAsync(January(25, 9));
        Assert.Contains("Nộp muộn 4 ngày 16 giờ", (await town.LedgerAsync()).First(mail => mail is { Step: "receipt-v1", Person: "reporter-001" }).Text, StringComparison.Ordinal);
        await coordinator.SignInAsync("coordinator@so.example", Town.Password);
        Assert.Contains("Nộp muộn 4 ngày 16 giờ", (await coordinator.GetAsync(Board)).Text, StringComparison.Ordinal);
        var report = (await coordinator.GetAsync("/bao-cao/ct08/2023")).Text;
        Assert.Contains("1 đơn vị đúng hạn · 1 đơn vị nộp muộn", report.Replace("1 đơn vị nộp muộn · 1 đơn vị đúng hạn", "1 đơn vị đúng hạn · 1 đơn vị nộp muộn", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
