using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Program08.Functions.Api;
using Program08.Functions.Tests.Site;
using Program08.Reporting.Units;
using Program08.Reporting.Words;
using Program08.Standalone.Hosting;
using Program08.Storage.Records;

namespace Program08.Functions.Tests.Api;

/// <summary>A program with an access key and nothing else: no cookies, no forms, no redirects.</summary>
internal sealed class ProgramClient : IDisposable
{
    private readonly HttpClient client;

    public ProgramClient(Uri site, string? key)
    {
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>With a key that has these scopes.</summary>
    public static async Task<ProgramClient> WithAsync(Town town, SimulatedSite site, string[] units, params ApiScope[] scopes) => new(site.Host.GetBaseAddress(), await KeyAsync(town, site, units, scopes));

    public static async Task<string> KeyAsync(Town town, SimulatedSite site, string[] units, params ApiScope[] scopes)
    {
        var made = await town.Get<ApiKeys>().MakeAsync(
            "Kho dữ liệu của Sở", "Đối chiếu hằng tháng", scopes, [.. units.Select(unit => new UnitCode(unit))], DateOnly.FromDateTime(site.Time.GetUtcNow().UtcDateTime).AddDays(60), "administrator", default);
        return made.TryGet(out var value, out var failures) ? value.Key : throw new InvalidOperationException(failures[0].Code);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    public async Task<JsonNode> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public void Dispose() => client.Dispose();
}
