using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Program08.EndToEnd.Tests.Visiting;

/// <summary>An answer of the site, read as a person without script would see it: by its words.</summary>
internal sealed partial class Page(HttpStatusCode status, string path, string html)
{
    private static readonly HtmlParser Parser = new();

    public HttpStatusCode Status => status;

    /// <summary>Path and query where it ended up.</summary>
    public string Path => path;

    public IHtmlDocument Document { get; } = Parser.ParseDocument(html);

    /// <summary>All words between the tags, spaces made single.</summary>
    public string Words => WordsOf(Document.Body!);

    public string Heading => WordsOf(Document.QuerySelector("h1") ?? throw Missing("a heading"));

    /// <summary>The SHA-256 it prints; null when it prints none.</summary>
    public string? Hash => Document.QuerySelector(".hash") is { } hash ? WordsOf(hash) : null;

    public bool Says(string words) => Words.Contains(words, StringComparison.Ordinal);

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(WordsOf)];

    /// <summary>Where the link with these words leads.</summary>
    public string LinkTo(string words) =>
        Document.QuerySelectorAll("a[href]").FirstOrDefault(link => WordsOf(link).Contains(words, StringComparison.Ordinal))?.GetAttribute("href")
        ?? throw Missing($"the link '{words}'");

    public bool HasButton(string words) => Buttons(words).Any();

    public bool HasField(string label) => Document.QuerySelectorAll("label").Any(known => WordsOf(known).StartsWith(label, StringComparison.Ordinal));

    /// <summary>The form a button belongs to.</summary>
    public IHtmlFormElement FormOf(string button) =>
        Buttons(button).FirstOrDefault()?.Closest("form") as IHtmlFormElement ?? throw Missing($"the button '{button}'");

    /// <summary>The control that a label stands for.</summary>
    public IElement Field(IElement form, string label)
    {
        var found = form.QuerySelectorAll("label").FirstOrDefault(known => WordsOf(known).StartsWith(label, StringComparison.Ordinal)) ?? throw Missing($"the field '{label}'");
        return found.GetAttribute("for") is { } id ? Document.GetElementById(id) ?? throw Missing($"#{id}") : found.QuerySelector("input, select, textarea") ?? throw Missing($"a control in '{label}'");
    }

    /// <summary>What is sent with a form: controls inside of it, and those that name it from elsewhere on the page.</summary>
    public IEnumerable<IElement> ControlsOf(IElement form) =>
        Document.QuerySelectorAll("input[name], select[name], textarea[name]").Where(control => control.GetAttribute("form") is { } owner ? owner == form.Id : form.Contains(control));

    public static string WordsOf(IElement element) => Spaces().Replace(element.TextContent, " ").Trim();

    public InvalidOperationException Missing(string what) => new($"{(int)status} {path} has not {what}. It says:\n{Words}");

    private IEnumerable<IElement> Buttons(string words) =>
        Document.QuerySelectorAll("form button[type=submit]").Where(button => WordsOf(button).Contains(words, StringComparison.Ordinal));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
