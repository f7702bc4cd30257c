using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Program08.EndToEnd.Tests.Running;

namespace Program08.EndToEnd.Tests.Visiting;

/// <summary>
/// A person at a browser without script: opens addresses, follows links, fills in what labels name, presses buttons. When the site is away, opening waits
/// for it; pressing throws, because a person would look first whether it was done.
/// </summary>
internal sealed class Visitor : IDisposable
{
    private const string Token = "__RequestVerificationToken";
    private readonly HttpClient _client;
    private readonly Uri _site;
    private Page? _page;

    public Visitor(Uri site)
    {
        _site = site;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(60) };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Told just before something is sent that may change something.</summary>
    public Action? Sending { get; set; }

    public Page Page => _page ?? throw new InvalidOperationException("Nothing is open.");

    public void Dispose() => _client.Dispose();

    public async Task<Page> OpenAsync(string address)
    {
        for (var redirects = 0; redirects < 5; redirects++)
        {
            using var answer = await GetAsync(address);
            if (answer.Headers.Location is { } next)
            {
                address = new Uri(new Uri(_site, address), next).PathAndQuery;
                continue;
            }

            return _page = new Page(answer.StatusCode, address, await answer.Content.ReadAsStringAsync());
        }

        throw new InvalidOperationException($"{address} leads round in circles.");
    }

    public Task<Page> FollowAsync(string link) => OpenAsync(Page.LinkTo(link));

    /// <summary>The bytes behind an address.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        using var answer = await GetAsync(address);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    /// <summary>An answer as it is, redirects not followed.</summary>
    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var answer = await _client.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>Fills in and presses.</summary>
    /// <param name="fields">Labels and what is put there; "x" ticks a box or chooses an option button.</param>
    public Task<Page> PressAsync(string button, params (string Label, string Value)[] fields) => PressAsync(Page.FormOf(button), button, fields);

    /// <summary>The same in one of several forms with such a button.</summary>
    public Task<Page> PressAsync(IElement form, string button, params (string Label, string Value)[] fields)
    {
        var sent = Filled(form, fields);
        var pressed = form.QuerySelectorAll("button[type=submit]").First(known => Page.WordsOf(known).Contains(button, StringComparison.Ordinal));
        if (pressed.GetAttribute("name") is { } name)
        {
            sent.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        return SendAsync(form.GetAttribute("action")!, () => new FormUrlEncodedContent(sent));
    }

    /// <summary>Chooses a file and presses.</summary>
    public Task<Page> UploadAsync(string button, string fileName, byte[] content)
    {
        var form = Page.FormOf(button);
        var token = form.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;
        return SendAsync(form.GetAttribute("action")!, () =>
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            return new MultipartFormDataContent { { new StringContent(token), Token }, { file, "file", fileName } };
        });
    }

    /// <summary>A token of the page that is open, for requests no page offers.</summary>
    public string FormToken() => Page.Document.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;

    private List<KeyValuePair<string, string>> Filled(IElement form, (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            Fill(Page.Field(form, label), value, label);
        }

        List<KeyValuePair<string, string>> sent = [];
        foreach (var control in Page.ControlsOf(form))
        {
            var name = control.GetAttribute("name")!;
            switch (control.LocalName)
            {
                case "select":
                    sent.Add(new(name, (control.QuerySelector("option[selected]") ?? control.QuerySelector("option"))?.GetAttribute("value") ?? ""));
                    break;
                case "textarea":
                    sent.Add(new(name, control.TextContent));
                    break;
                case "input" when control.GetAttribute("type") is not ("checkbox" or "radio") || control.HasAttribute("checked"):
                    sent.Add(new(name, control.GetAttribute("value") ?? ""));
                    break;
            }
        }

        return sent;
    }

    private void Fill(IElement control, string value, string label)
    {
        switch (control.LocalName)
        {
            case "select":
                var option = control.QuerySelectorAll("option").FirstOrDefault(known => Page.WordsOf(known) == value) ?? throw Page.Missing($"the choice '{value}' of '{label}'");
                control.QuerySelector("option[selected]")?.RemoveAttribute("selected");
                option.SetAttribute("selected", "");
                break;
            case "textarea":
                control.TextContent = value;
                break;
            case "input" when control.GetAttribute("type") is "checkbox" or "radio":
                control.SetAttribute("checked", "");
                break;
            default:
                control.SetAttribute("value", value);
                break;
        }
    }

    private async Task<Page> SendAsync(string address, Func<HttpContent> content)
    {
        Sending?.Invoke();
        Uri? next;
        try
        {
            using var body = content();
            using var answer = await _client.PostAsync(new Uri(_site, address), body);
            next = answer.Headers.Location;
            if (next is null)
            {
                return _page = new Page(answer.StatusCode, address, await answer.Content.ReadAsStringAsync());
            }
        }
        catch (Exception away) when (away is HttpRequestException or IOException)
        {
            throw new ConnectionLostException($"POST {address}", away);
        }

        return await OpenAsync(new Uri(new Uri(_site, address), next).PathAndQuery);
    }

    // Reading changes nothing: it is simply done again until somebody answers.
    private Task<HttpResponseMessage> GetAsync(string address) => Eventually.GetAsync(
        async () =>
        {
            try
            {
                return await _client.GetAsync(new Uri(_site, address));
            }
            catch (HttpRequestException)
            {
                return null;
            }
        },
        $"an answer from {address}");
}
