using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Program08.TestTools;

namespace Program08.EndToEnd.Tests.Browsing;

/// <summary>A person's browser window. What is done here is done by what a person sees: words of links, buttons and labels.</summary>
internal sealed class Window(IPage page, bool script)
{
    private const int Narrow = 320;
    private static readonly string[] Accessible = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
    private static readonly string[] Contrast = ["color-contrast"];
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string Screens = Directory.CreateDirectory(Path.Combine(NodeTool.Folder, "..", "..", "artifacts", "screens")).FullName;
    private readonly List<string> _problems = [];

    public IPage Page => page;

    /// <summary>What was wrong with the pages looked at: barriers, and lines that leave a narrow screen.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public Task OpenAsync(string address) => page.GotoAsync(address);

    public Task FollowAsync(string link) => page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FillAsync(string label, string value) => page.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    public Task ChooseAsync(string label, string option) => page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>A box or an option button, by how its words begin.</summary>
    public Task TickAsync(string label) => page.Locator("label.tick", new() { HasText = label }).First.ClickAsync();

    /// <summary>Waits until the page says it.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words, new() { Timeout = Chromium.Patience });

    /// <summary>Saves a picture, and looks for barriers and for lines that leave a narrow screen.</summary>
    /// <param name="dark">Also looks at the contrast of the dark colours; a run costs a second or two, and few pages have every part between them.</param>
    public async Task LookAsync(string name, bool dark = false)
    {
        await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{name}.png"), FullPage = true });
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(Narrow, size.Height);
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0)
        {
            _problems.Add($"{name}: {overflow} px wider than a screen of {Narrow} px");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{name}-{Narrow}.png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
        if (script)
        {
            await FindBarriersAsync(name, "tag", Accessible);
        }

        if (script && dark)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{name}-dark.png"), FullPage = true });
            await FindBarriersAsync($"{name} (dark)", "rule", Contrast);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
    }

    /// <summary>Has axe look at the page itself. Its library for Playwright opens a second page for each result, which takes thrice as long; there are no frames here that would need it.</summary>
    private async Task FindBarriersAsync(string name, string kind, string[] rules)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<Looked>(
            """
            async only => {
                const { passes, violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
                return { passes: passes.length, barriers: violations.map(rule => `${rule.id}: ${rule.help}: ${rule.nodes.map(node => node.html).join(' | ')}`) };
            }
            """,
            new { type = kind, values = rules });
        Assert.NotEqual(0, found.Passes);
        _problems.AddRange(found.Barriers.Select(barrier => $"{name}: {barrier}"));
    }

    private sealed class Looked
    {
        public int Passes { get; init; }

        public string[] Barriers { get; init; } = [];
    }
}
