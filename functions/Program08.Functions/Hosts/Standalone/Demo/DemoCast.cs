using System.Text.RegularExpressions;
using Program08.Pages;
using Program08.Reporting.Demonstrations;
using Program08.Reporting.Units;

namespace Program08.Functions.Hosts.Demo;

/// <summary>The people of a story, each with a browser of their own.</summary>
internal sealed partial class DemoCast(DemoSite site, DemonstrationStory story, IReadOnlyDictionary<UnitCode, Unit> units) : IDisposable
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
        List<(string Id, string Email, string Link)> invited = [];
        foreach (var (id, name, email, role, unit) in Everybody().Where(person => person.Id != first.Id))
        {
            var page = await administrator.PostAsync(PageRoutes.People, PageRoutes.People, ("name", name), ("email", email), ("phone", ""), ("role", role), ("unit", unit));
            invited.Add((id, email, SetUpLink().Match(page.Html) is { Success: true } link ? link.Value : throw page.Unlike($"a link for {email}")));
        }

        foreach (var (id, email, _) in invited)
        {
            BrowserOf(id, email);
        }

        // Passwords are slow to set on purpose; nobody waits for anybody else.
        await Parallel.ForEachAsync(invited, async (person, _) => await browsers[person.Id].SetPasswordAsync(person.Link));
        return browsers.Count;
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

    private DemoBrowser BrowserOf(string id, string email) => browsers[id] = new DemoBrowser(site.Address, site.Time, email, story.Password);

    [GeneratedRegex("/thiet-lap/[0-9a-f]{64}")]
    private static partial Regex SetUpLink();
}
