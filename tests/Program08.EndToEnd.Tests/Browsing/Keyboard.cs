using System.Threading.Channels;
using Microsoft.Playwright;

namespace Program08.EndToEnd.Tests.Browsing;

/// <summary>Hands that have no mouse: everything is reached by Tab, and what is reached must show that it has the focus.</summary>
internal sealed class Keyboard
{
    private const int MostSteps = 400;

    private readonly Channel<IFileChooser> choosers = Channel.CreateUnbounded<IFileChooser>();
    private readonly IPage page;

    public Keyboard(IPage page)
    {
        this.page = page;

        // From the start: asked for only at the key press, on a busy machine the browser opens a dialog of its own before it hears that it shall not, and nobody sees that.
        page.FileChooser += (_, chooser) => choosers.Writer.TryWrite(chooser);
    }

    public Task FollowAsync(string link) => UseAsync(page.GetByRole(AriaRole.Link, new() { Name = link }).First, "Enter");

    public Task PressAsync(string button) => UseAsync(page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First, "Enter");

    public Task TickAsync(string label) => UseAsync(page.Locator("label.tick", new() { HasText = label }).First.Locator("input"), "Space");

    public async Task TypeAsync(string label, string text)
    {
        await ReachAsync(page.GetByLabel(label, new() { Exact = true }).First);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    public async Task ChooseFileAsync(string label, FilePayload file)
    {
        await ReachAsync(page.GetByLabel(label, new() { Exact = true }).First);
        await page.Keyboard.PressAsync("Enter");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(Chromium.Patience));
        await (await choosers.Reader.ReadAsync(patience.Token)).SetFilesAsync(file);
    }

    public async Task UseAsync(ILocator target, string key)
    {
        await ReachAsync(target);
        await page.Keyboard.PressAsync(key);
    }

    private async Task ReachAsync(ILocator target)
    {
        await target.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var step = 0; step < MostSteps; step++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                Assert.True(await target.EvaluateAsync<bool>("element => element.matches(':focus-visible')"), $"{target} has the focus and does not show it.");
                return;
            }

            // Of a group of option buttons Tab reaches one; the arrows go on from there.
            var isSibling = await target.EvaluateAsync<bool>("element => element.type === 'radio' && document.activeElement.type === 'radio' && document.activeElement.name === element.name");
            await page.Keyboard.PressAsync(isSibling ? "ArrowDown" : "Tab");
        }

        Assert.Fail($"{target} is not reached by {MostSteps} keys.");
    }
}
