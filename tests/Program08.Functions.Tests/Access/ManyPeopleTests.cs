using System.Globalization;
using System.Text.RegularExpressions;
using Program08.Functions.Tests.Site;
using Program08.Storage.Records;
using static Program08.Functions.Tests.Cycles.Moments;

namespace Program08.Functions.Tests.Access;

/// <summary>The administrator's list where people are too many for one page.</summary>
public sealed class ManyPeopleTests
{
    private const string Page = "/quan-tri/nguoi-dung";
    private const int Many = 700;

    [Fact]
    public async Task People_AreShownAHundredAtATime_AndFoundByAddressAndUnit()
    {
        await using var site = await SimulatedSite.StartAsync(Before);
        var town = await Town.PlanAsync(site, "008", "001");
        await town.AddAsync("administrator", new Grant(Role.Administrator));
        foreach (var number in Enumerable.Range(1, Many))
        {
            var id = $"m-{number.ToString("D4", CultureInfo.InvariantCulture)}";
            await town.Get<PeopleRecords>().AddAsync(new PersonRecord(id, id, $"{id}@xa.example", $"{id}@xa.example".ToUpperInvariant(), null, null, "", 0, null, []));
        }

        using var browser = await town.SignedInAsync("administrator");
        List<string> seen = [];
        for (var address = Page; address is not null;)
        {
            var page = await browser.GetAsync(address);
            var people = Names(page);
            Assert.InRange(people.Count, 1, 100);
            seen.AddRange(people);
            address = Regex.Match(page.Text, $"href=\"({Page}\\?sau=[^\"]+)\"") is { Success: true } next ? next.Groups[1].Value : null;
        }

        Assert.Equal((await town.Get<PeopleRecords>().ListAsync()).Select(person => person.Name).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        Assert.Equal(["m-0321"], Names(await browser.GetAsync($"{Page}?tim=M-0321@xa.example")));
        Assert.Equal(["reporter-008", "signer-008"], Names(await browser.GetAsync($"{Page}?tim=hoang%20mai")));
        Assert.Equal(seen[..100], Names(await browser.GetAsync($"{Page}?sau=%2F%00")));
        Assert.Contains("Không tìm thấy ai", (await browser.GetAsync($"{Page}?tim=khong-co")).Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Names(SiteAnswer page) => [.. Regex.Matches(page.Text, "<th scope=\"row\">([^<]+)</th>").Select(match => match.Groups[1].Value)];
}
