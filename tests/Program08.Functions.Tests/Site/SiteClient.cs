using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Program08.Functions.Tests.Site;

/// <summary>A person with a browser: cookies, forms with their tokens, redirects followed by hand.</summary>
internal sealed partial class SiteClient : IDisposable
{
    private readonly HttpClient client;

    public SiteClient(Uri site) =>
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site };

    public async Task<SiteAnswer> GetAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await SiteAnswer.OfAsync(response);
    }

    public Task<byte[]> DownloadAsync(string path) => client.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens the page a form stands on, and sends the form with its token.</summary>
    public async Task<SiteAnswer> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var token = TokenOf((await GetAsync(page)).Html);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        using var response = await client.PostAsync(new Uri(action, UriKind.Relative), form);
        return await SiteAnswer.OfAsync(response);
    }

    public async Task<SiteAnswer> UploadAsync(string page, string action, string fileName, byte[] content, string field = "file")
    {
        using var form = new MultipartFormDataContent { { new StringContent(TokenOf((await GetAsync(page)).Html)), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, field, fileName);
        using var response = await client.PostAsync(new Uri(action, UriKind.Relative), form);
        return await SiteAnswer.OfAsync(response);
    }

    /// <summary>Sends a form as a foreign page would: with the person's cookies, without their token.</summary>
    public async Task<SiteAnswer> PostWithoutTokenAsync(string action, bool isMultipart, params (string Name, string Value)[] fields)
    {
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            parts.Add(new StringContent(value), name);
        }

        using var encoded = new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return await PostContentAsync(action, isMultipart ? parts : encoded);
    }

    /// <param name="isPatient">Sends the content only once the site wants it: a refusal that comes first is not lost in a broken connection.</param>
    public async Task<SiteAnswer> PostContentAsync(string action, HttpContent content, bool isPatient = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = content };
        request.Headers.ExpectContinue = isPatient;
        using var response = await client.SendAsync(request);
        return await SiteAnswer.OfAsync(response);
    }

    /// <summary>The answer as it comes, for its headers.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    /// <summary>Sends a form as it is; the answer as it comes.</summary>
    public Task<HttpResponseMessage> SendFormAsync(string action, HttpContent form) => client.PostAsync(new Uri(action, UriKind.Relative), form);

    public async Task SignInAsync(string email, string password)
    {
        var answer = await PostAsync("/dang-nhap", "/dang-nhap", ("email", email), ("password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    public void Dispose() => client.Dispose();

    public static string TokenOf(string html) =>
        Token().Match(html) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : throw new InvalidOperationException($"There is no form on this page: {html[..Math.Min(html.Length, 3000)]}");

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
