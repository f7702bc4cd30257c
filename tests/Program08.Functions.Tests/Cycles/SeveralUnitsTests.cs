using Microsoft.Extensions.DependencyInjection;
using Program08.Functions.Access;
using Program08.Functions.Mailing;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Units;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Cycles;

/// <summary>One person for several units gets one reminder for all that owe something, and finds them on one page.</summary>
public sealed class SeveralUnitsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PersonOfTwoUnits_IsRemindedOnceForBoth_AndOfOneAloneOnceTheOtherHasSent(bool directWakes)
    {
        var server = new ScriptedMailSender();
        await using var site = await SimulatedSite.StartAsync(January(2, 7), directWakes, configure: builder => builder.Services.AddSingleton<IMailSender>(server));
        var town = await Town.PlanAsync(site, "001", "008");
        Assert.IsType<Reporting.Words.Outcome<int>.Success>(await town.Get<Handovers>().HandOverAsync(new UnitCode("001"), "reporter-001", "reporter-008", "coordinator", default));
        await town.StartAsync();

        await site.ToAsync(January(12, 9));
        var first = Assert.Single(server.Accepted, mail => mail.LedgerKey.Contains(":due-5:", StringComparison.Ordinal));
        Assert.Equal("reporter-008@so.example", first.ToAddress);
        Assert.Contains("2 đơn vị còn", first.Subject, StringComparison.Ordinal);
        Assert.Contains("Quận Ba Đình", first.Text, StringComparison.Ordinal);
        Assert.Contains("http://site.example/don-vi/ct08/2023/008", first.Text, StringComparison.Ordinal);
        Assert.Single(server.Accepted, mail => mail.LedgerKey.Contains(":opened:", StringComparison.Ordinal));
        Assert.Contains("due-5", (await town.UnitAsync("001")).DoneSteps);
        Assert.Contains("due-5", (await town.UnitAsync("008")).DoneSteps);
        using var person = await town.SignedInAsync("reporter-008");
        var home = (await person.GetAsync("/")).Text;
        Assert.Contains("Quận Ba Đình – ", home, StringComparison.Ordinal);
        Assert.Contains("Quận Hoàng Mai – ", home, StringComparison.Ordinal);

        await town.SubmitAsync("008");
        await site.ToAsync(January(18, 9));
        var second = Assert.Single(server.Accepted, mail => mail.LedgerKey.Contains(":due-1:", StringComparison.Ordinal));
        Assert.Contains("quận Ba Đình", second.Subject, StringComparison.Ordinal);
        using var coordinator = await town.SignedInAsync("coordinator");
        Assert.Contains("Nhắc trước hạn 5 ngày làm việc", (await coordinator.GetAsync("/dieu-phoi/ct08/2023/don-vi/001")).Text, StringComparison.Ordinal);
    }
}
