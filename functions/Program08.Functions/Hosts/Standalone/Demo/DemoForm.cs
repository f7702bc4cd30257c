using System.Net;
using System.Text.RegularExpressions;

namespace Program08.Functions.Hosts.Demo;

/// <summary>A form of a page as a browser without script sees it, with the controls outside of it that belong to it.</summary>
/// <param name="Action">Where it is sent.</param>
/// <param name="Hidden">Its hidden fields, the token among them.</param>
/// <param name="Areas">Names and contents of its text areas, in order.</param>
internal sealed partial record DemoForm(string Action, IReadOnlyList<(string Name, string Value)> Hidden, IReadOnlyList<(string Name, string Value)> Areas)
{
    public static IReadOnlyList<DemoForm> Of(string html) => [.. Forms().Matches(html).Select(form => Of(form, html))];

    private static DemoForm Of(Match form, string html)
    {
        var id = Attribute(form.Groups[1].Value, "id");
        var outside = html.Remove(form.Index, form.Length);
        bool Belongs(string tag) => id.Length > 0 && Attribute(tag, "form") == id;
        return new DemoForm(
            Attribute(form.Groups[1].Value, "action"),
            [
                .. Inputs().Matches(form.Groups[2].Value).Concat(Inputs().Matches(outside).Where(input => Belongs(input.Value))).Select(input => input.Value)
                    .Where(input => Attribute(input, "type") == "hidden").Select(input => (Attribute(input, "name"), Attribute(input, "value"))),
            ],
            [
                .. TextAreas().Matches(form.Groups[2].Value).Concat(TextAreas().Matches(outside).Where(area => Belongs(area.Groups[1].Value)))
                    .Select(area => (Attribute(area.Groups[1].Value, "name"), WebUtility.HtmlDecode(area.Groups[2].Value).Trim())),
            ]);
    }

    private static string Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\b{name}=\"([^\"]*)\"", RegexOptions.CultureInvariant) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : "";

    [GeneratedRegex("<form\\b([^>]*)>(.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input\\b[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea\\b([^>]*)>([^<]*)</textarea>")]
    private static partial Regex TextAreas();
}
