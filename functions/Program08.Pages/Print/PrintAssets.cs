using System.Text;

namespace Program08.Pages.Print;

/// <summary>Stylesheets of printed documents, whole: a document on its way to paper reaches for nothing, so its typeface lies in it.</summary>
internal static class PrintAssets
{
    private static readonly Lazy<string> LetterStyle = new(() => Whole("letter-typeface.css", "letter.css"));
    private static readonly Lazy<string> SummaryStyle = new(() => Whole("letter-typeface.css", "summary.css"));

    public static string Letter => LetterStyle.Value;

    public static string Summary => SummaryStyle.Value;

    /// <summary>Text between quotes in a stylesheet that stands in a page.</summary>
    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            quoted.Append(letter is '"' or '\\' or '<' or '>' or '&' || char.IsControl(letter) ? $"\\{(int)letter:x} " : letter);
        }

        return quoted.Append('"').ToString();
    }

    private static string Whole(params string[] sheets) => PageAssets.AssetReference().Replace(
        string.Join('\n', sheets.Select(sheet => PageAssets.Text($"assets/{sheet}"))),
        match => $"url(data:font/woff2;base64,{Convert.ToBase64String(PageAssets.Read($"print/{match.Groups[1].Value}"))})");
}
