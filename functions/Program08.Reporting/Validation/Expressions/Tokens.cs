namespace Program08.Reporting.Validation.Expressions;

/// <summary>Cuts an expression's text into its words and signs.</summary>
internal static class Tokens
{
    private static readonly string[] Signs = ["<=", ">=", "<>", "<", ">", "=", "+", "-", "*", "/", "(", ")", ","];

    /// <summary>Ends with one <see cref="TokenKind.End"/>; stops behind the first <see cref="TokenKind.Unknown"/>.</summary>
    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\n')
            {
                at++;
                continue;
            }

            var (kind, length) = Next(text, at);
            tokens.Add(new Token(kind, kind == TokenKind.Cell ? text.Substring(at + 1, length - 2) : text.Substring(at, length), at + 1));
            at += length;
            if (kind == TokenKind.Unknown)
            {
                break;
            }
        }

        tokens.Add(new Token(TokenKind.End, string.Empty, at + 1));
        return tokens;
    }

    private static (TokenKind Kind, int Length) Next(string text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            var end = Run(text, at, char.IsAsciiDigit);
            return (TokenKind.Number, (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]) ? Run(text, end + 1, char.IsAsciiDigit) : end) - at);
        }

        if (char.IsAsciiLetterLower(text[at]))
        {
            return (TokenKind.Word, Run(text, at, char.IsAsciiLetterLower) - at);
        }

        if (text[at] == '[' && text.IndexOf(']', at) is > 0 and var close)
        {
            return (TokenKind.Cell, close + 1 - at);
        }

        return Array.Find(Signs, sign => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0) is { } found ? (TokenKind.Sign, found.Length) : (TokenKind.Unknown, 1);
    }

    private static int Run(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at]))
        {
            at++;
        }

        return at;
    }
}
