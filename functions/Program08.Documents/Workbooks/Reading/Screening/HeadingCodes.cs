using System.Text.RegularExpressions;

namespace Program08.Documents.Workbooks.Reading.Screening;

/// <summary>The texts of a page's header or footer, which stands in one piece with its codes: <c>&amp;L…&amp;C&amp;"Arial,Bold"&amp;14MẬT&amp;R…</c>.</summary>
internal static partial class HeadingCodes
{
    public static IEnumerable<string> Parts(string heading) =>
        Places().Split(heading.Length > 2_000 ? heading[..2_000] : heading).Select(part => Looks().Replace(part, string.Empty).Trim()).Where(part => part.Length > 0);

    [GeneratedRegex("&[LCR]")]
    private static partial Regex Places();

    [GeneratedRegex("&\"[^\"]*\"|&[0-9]+|&K[0-9A-Fa-f]{6}|&[A-Za-z]")]
    private static partial Regex Looks();
}
