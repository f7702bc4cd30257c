using System.Net;

namespace Program08.Functions.Tests.Site;

/// <param name="Policy">The content security policy.</param>
internal sealed record SiteAnswer(HttpStatusCode Status, string Html, string? Location, string? Policy)
{
    public static async Task<SiteAnswer> OfAsync(HttpResponseMessage response) =>
        new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString, response.Headers.TryGetValues("Content-Security-Policy", out var policy) ? string.Join(", ", policy) : null);

    /// <summary>The text a person reads, entities decoded.</summary>
    public string Text => WebUtility.HtmlDecode(Html);

    public SiteAnswer MustGoTo(string start)
    {
        Assert.True(Status == HttpStatusCode.Redirect && Location?.StartsWith(start, StringComparison.Ordinal) == true, $"{Status} to '{Location}', expected '{start}': {Text}");
        return this;
    }
}
