using System.Net;
using System.Text.RegularExpressions;

namespace Program08.Functions.Hosts.Demo;

/// <summary>An answer of the site.</summary>
/// <param name="Path">Where it ended up after redirects.</param>
internal sealed partial record DemoPage(HttpStatusCode Status, string Path, string Html)
{
    /// <summary>The words between the tags, spaces made single.</summary>
    public string Words => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ").Trim();

    public IReadOnlyList<DemoForm> Forms => DemoForm.Of(Html);

    /// <summary>The form that goes to an address.</summary>
    /// <exception cref="DemoException">The page has none: the act is not possible now.</exception>
    public DemoForm Form(string action) => Forms.FirstOrDefault(form => form.Action == action) ?? throw Unlike($"a form to {action}");

    /// <summary>What is missing, with what the page says instead.</summary>
    public DemoException Unlike(string expected)
    {
        var main = Html.IndexOf("<main", StringComparison.Ordinal);
        var words = (main < 0 ? this : this with { Html = Html[main..] }).Words;
        return new DemoException($"{(int)Status} {Path} has not {expected}. It says: {words[..Math.Min(words.Length, 600)]}");
    }

    [GeneratedRegex(@"<script.*?</script>|<style.*?</style>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
