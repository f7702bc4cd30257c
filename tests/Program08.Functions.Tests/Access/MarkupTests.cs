using Program08.Functions.Tests.Site;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>What people write is text wherever it is shown.</summary>
public sealed class MarkupTests
{
    private const string Markup = "Xem lại </script><script>alert(1)</script> <img src=x onerror=alert(2)>";

    [Fact]
    public async Task WordsThatAreMarkup_AreShownAsWords_OnPagesAndInMails()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008");
        await town.StartAsync();
        await site.ToAsync(January(10, 9));
        await town.SubmitAsync("008");
        await town.SendBackAsync("008", Markup);

        using var coordinator = await town.SignedInAsync("coordinator");
        using var reporter = await town.SignedInAsync("reporter-008");
        foreach (var (browser, address) in new[] { (reporter, "/don-vi/ct08/2023/008"), (coordinator, "/dieu-phoi/ct08/2023/don-vi/008") })
        {
            var page = await browser.GetAsync(address);
            Assert.Contains(Markup, page.Text, StringComparison.Ordinal);
            MustBeWords(page.Html);
        }

        var mail = Assert.Single(await town.LedgerAsync(), mail => mail.Person == "reporter-008" && mail.Html.Contains("alert(1)", StringComparison.Ordinal));
        MustBeWords(mail.Html);
    }

    private static void MustBeWords(string html)
    {
        Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
    }
}
