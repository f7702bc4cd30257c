using System.Text.RegularExpressions;
using Program08.Pages;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Units;

namespace Program08.Functions.Hosts.Demo;

/// <summary>The people of a story, each with a browser of their own.</summary>
internal sealed partial class DemoCast(IDemoSite site, DemonstrationStory story, IReadOnlyDictionary<UnitCode, Unit> units) : IDisposable
{
    private const string Administrator = "administrator";
    private const string Coordinator = "coordinator";
    private readonly Dictionary<string, DemoBrowser> browsers = new(StringComparer.Ordinal);

    public DemoBrowser this[string person] => browsers[person];

    public DemoBrowser TheCoordinator => browsers[story.People.First(person => person.Role == Coordinator).Id];

    public DemoBrowser ReporterOf(UnitCode unit) => browsers[$"reporter-{unit}"];

    public DemoBrowser SignerOf(UnitCode unit) => browsers[HasSigner(unit) ? $"signer-{unit}" : $"reporter-{unit}"];

    public void Dispose()
    {
        foreach (var browser in browsers.Values)
        {
            browser.Dispose();
        }
    }

    /// <summary>The administrator takes the account by the link a first start prints and adds everybody; each sets a password by the link made for them.</summary>
    /// <returns>How many there are.</returns>
    public async Task<int> AssembleAsync()
    {
        var first = story.People.First(person => person.Role == Administrator);
        var administrator = BrowserOf(first.Id, first.Email);
        await administrator.SetPasswordAsync($"/thiet-lap/{await site.AdministratorLinkAsync()}", ("name", first.Name), ("email", first.Email));

        // Passwords are slow to set on purpose: that goes on while the next people are added.
        await Parallel.ForEachAsync(InviteAsync(administrator, first), async (person, _) => await person.Browser.SetPasswordAsync(person.Link));
        return browsers.Count;
    }

    private async IAsyncEnumerable<(DemoBrowser Browser, string Link)> InviteAsync(DemoBrowser administrator, StoryPerson first)
    {
        var page = await administrator.OpenAsync(PageRoutes.People);
        foreach (var (id, name, email, role, unit) in Everybody().Where(person => person.Id != first.Id))
        {
            page = await administrator.SendAsync(page, PageRoutes.People, ("name", name), ("email", email), ("phone", ""), ("role", role), ("unit", unit));
            yield return (BrowserOf(id, email), SetUpLink().Match(page.Html) is { Success: true } link ? link.Value : throw page.Unlike($"a link for {email}"));
        }
    }

    private IEnumerable<(string Id, string Name, string Email, string Role, string Unit)> Everybody() =>
    [
        .. story.People.Select(person => (person.Id, person.Name, person.Email, person.Role, "")),
        .. story.Units.Select(unit => Person($"reporter-{unit}", story.Reporters, HasSigner(unit) ? "reporter" : "reporter-signer", unit)),
        .. story.Units.Where(HasSigner).Select(unit => Person($"signer-{unit}", story.Signers, "signer", unit)),
        .. story.Units.Where(unit => story.Superiors.Units?.Contains(unit) != false).Select(unit => Person($"superior-{unit}", story.Superiors, "superior", unit)),
    ];

    private (string Id, string Name, string Email, string Role, string Unit) Person(string id, StoryUnitPerson person, string role, UnitCode unit) => (
        id,
        person.Name.Replace("{unit}", PageText.InSentence(units[unit].Name.Vi), StringComparison.Ordinal),
        person.EmailOf(units[unit]),
        role,
        unit.Value);

    private bool HasSigner(UnitCode unit) => story.Signers.Units?.Contains(unit) != false;

    private DemoBrowser BrowserOf(string id, string email) => browsers[id] = new DemoBrowser(site.Address, email, story.Password);

    [GeneratedRegex("/thiet-lap/[0-9a-f]{64}")]
    private static partial Regex SetUpLink();
}
