using System.Text;

namespace Program08.Reporting.Numbers;

/// <summary>Brings a cell's text into one shape before it is read: composed letters, one kind of space, plain minus, no invisible marks.</summary>
internal static class NumberText
{
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Composed(text))
        {
            var plain = Plain(c);
            if (plain is { } kept && !(kept == ' ' && (result.Length == 0 || result[^1] == ' ')))
            {
                result.Append(kept);
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    // A broken surrogate pair can't be normalised; such text is no number whatever its letters are.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static char? Plain(char c) => c switch
    {
        '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\t' or '\r' or '\n' => ' ',
        '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' => null,
        '\u2212' or '\u2010' or '\u2011' => '-',
        _ => c,
    };
}
