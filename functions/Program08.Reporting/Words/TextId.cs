namespace Program08.Reporting.Words;

internal static class TextId
{
    public static string Check(string value, Func<char, bool> allowed, string kind, string expected)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is 0 or > 40 || !value.All(allowed))
        {
            throw new FormatException($"'{value}' is not a {kind}: expected {expected}.");
        }

        return value;
    }

    public static bool Code(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.';

    public static bool Lower(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-';
}
