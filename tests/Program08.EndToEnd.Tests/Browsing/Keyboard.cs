using Microsoft.Playwright;

namespace Program08.EndToEnd.Tests.Browsing;

/// <summary>Hands that have no mouse: everything is reached by Tab, and what is reached must show that it has the focus.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostSteps = 400;

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
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(file);
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
