using System.Net;
using System.Net.Http.Headers;
using Program08.Pages;

namespace Program08.Functions.Hosts.Demo;

/// <summary>A person with a browser: cookies, forms with their tokens, redirects followed. Signs in once, when a page is asked for first.</summary>
/// <param name="cookies">What the person's browser keeps; null for one that begins with nothing.</param>
internal sealed class DemoBrowser(Uri site, string email, string password, CookieContainer? cookies = null) : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = site };
    private bool isSignedIn;

    public void Dispose() => client.Dispose();

    /// <summary>Uses up a one-time link. Who set a password is signed in.</summary>
    public async Task SetPasswordAsync(string link, params (string Name, string Value)[] fields)
    {
        await SendAsync(Must(await GetAsync(link)), link, [.. fields, ("password", password), ("passwordAgain", password)]);
        isSignedIn = true;
    }

    /// <summary>A page for somebody who is signed in.</summary>
    /// <exception cref="DemoException">There is none.</exception>
    public async Task<DemoPage> OpenAsync(string path)
    {
        await SignInAsync();
        return Must(await GetAsync(path));
    }

    /// <summary>Whether there is such a page by now.</summary>
    public async Task<bool> ExistsAsync(string path)
    {
        await SignInAsync();
        return await GetAsync(path) is { Status: not HttpStatusCode.NotFound } page && Must(page) == page;
    }

    /// <summary>Opens a page, fills in the form that goes to an address, and sends it.</summary>
    /// <returns>The page it leads to.</returns>
    /// <exception cref="DemoException">There is no such form, or it was refused.</exception>
    public async Task<DemoPage> PostAsync(string page, string action, params (string Name, string Value)[] fields) => await SendAsync(await OpenAsync(page), action, fields);

    /// <summary>The same on a page that is open.</summary>
    public Task<DemoPage> SendAsync(DemoPage page, string action, params (string Name, string Value)[] fields) => SendAsync(page, page.Form(action), fields);

    public async Task<DemoPage> SendAsync(DemoPage page, DemoForm form, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([
            .. form.Hidden.Where(field => fields.All(given => given.Name != field.Name)).Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await PostAsync(page, form.Action, content);
    }

    public async Task<DemoPage> UploadAsync(string page, string action, string fileName, byte[] file)
    {
        var open = await OpenAsync(page);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in open.Form(action).Hidden)
        {
            content.Add(new StringContent(value), name);
        }

        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.Xlsx);
        content.Add(part, "file", fileName);
        return await PostAsync(open, action, content);
    }

    public async Task<byte[]> DownloadAsync(string path)
    {
        await SignInAsync();
        return await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
    }

    private async Task SignInAsync()
    {
        if (!isSignedIn)
        {
            await SendAsync(Must(await GetAsync(PageRoutes.SignIn)), PageRoutes.SignIn, [("email", email), ("password", password)]);
            isSignedIn = true;
        }
    }

    private static DemoPage Must(DemoPage page) => page.Status < HttpStatusCode.BadRequest ? page : throw page.Unlike("an answer");

    private async Task<DemoPage> PostAsync(DemoPage page, string action, HttpContent content)
    {
        using var answer = await client.PostAsync(new Uri(action, UriKind.Relative), content);
        if (answer.Headers.Location is { } next)
        {
            return Must(await GetAsync(new Uri(site, next).PathAndQuery));
        }

        var shown = new DemoPage(answer.StatusCode, action, await answer.Content.ReadAsStringAsync());
        return answer.IsSuccessStatusCode ? shown : throw shown.Unlike($"taken what {page.Path} sent");
    }

    private async Task<DemoPage> GetAsync(string path)
    {
        for (var redirects = 0; redirects < 5; redirects++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.Headers.Location is { } next)
            {
                path = new Uri(site, next).PathAndQuery;
                continue;
            }

            return new DemoPage(answer.StatusCode, path, await answer.Content.ReadAsStringAsync());
        }

        throw new DemoException($"{path} leads round in circles.");
    }
}
