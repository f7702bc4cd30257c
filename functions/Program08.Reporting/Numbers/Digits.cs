using System.Globalization;

namespace Program08.Reporting.Numbers;

/// <summary>How a run of digits and separators can be read.</summary>
internal abstract record Digits
{
    private Digits()
    {
    }

    /// <param name="English">Point before decimals, or comma between thousands.</param>
    public sealed record One(decimal Value, bool English = false) : Digits;

    /// <summary>"1.234" or "1,234": one separator, three digits behind it.</summary>
    /// <param name="Separator">'.' or ','.</param>
    public sealed record Either(decimal Thousands, decimal Decimals, char Separator) : Digits;

    public sealed record None : Digits;

    /// <param name="text">Digits, points, commas and single spaces, with an optional sign; anything else gives <see cref="None"/>.</param>
    public static Digits Of(string text)
    {
        var negative = text.StartsWith('-');
        var body = (negative || text.StartsWith('+') ? text[1..] : text).Trim(' ');
        if (body.Length is 0 or > 40 || !char.IsAsciiDigit(body[0]) || !char.IsAsciiDigit(body[^1]) || !body.All(IsNumberSign) || body.Count(char.IsAsciiDigit) > 24)
        {
            return new None();
        }

        return Unsigned(body) switch
        {
            One one when negative => one with { Value = -one.Value },
            Either either when negative => either with { Thousands = -either.Thousands, Decimals = -either.Decimals },
            var other => other,
        };
    }

    public static bool IsNumberSign(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or ' ';

    private static Digits Unsigned(string body)
    {
        var points = body.Count(c => c == '.');
        var commas = body.Count(c => c == ',');
        if (body.Contains(' ', StringComparison.Ordinal))
        {
            return Spaced(body, points, commas);
        }

        return (points, commas) switch
        {
            (0, 0) => new One(Parse(body)),
            (1, 0) => OneSeparator(body, '.'),
            (0, 1) => OneSeparator(body, ','),
            ( > 1, 0) => Grouped(body, '.') is { } value ? new One(value) : new None(),
            (0, > 1) => Grouped(body, ',') is { } value ? new One(value, English: true) : new None(),
            _ => BothSeparators(body, points, commas),
        };
    }

    private static Digits Spaced(string body, int points, int commas)
    {
        if (points + commas > 1)
        {
            return new None();
        }

        var at = body.IndexOfAny(['.', ',']);
        var (whole, decimals) = at < 0 ? (body, string.Empty) : (body[..at], body[(at + 1)..]);
        return decimals.Contains(' ', StringComparison.Ordinal) || Grouped(whole, ' ') is not { } value
            ? new None()
            : new One(value + Fraction(decimals), English: points == 1);
    }

    private static Digits OneSeparator(string body, char separator)
    {
        var at = body.IndexOf(separator, StringComparison.Ordinal);
        var (whole, decimals) = (body[..at], body[(at + 1)..]);
        var asDecimals = Parse(whole) + Fraction(decimals);
        return decimals.Length == 3 && whole.Length <= 3 && whole[0] != '0'
            ? new Either(Parse(whole + decimals), asDecimals, separator)
            : new One(asDecimals, English: separator == '.');
    }

    private static Digits BothSeparators(string body, int points, int commas)
    {
        var commaIsLast = body.LastIndexOf(',') > body.LastIndexOf('.');
        var (group, mark, marks) = commaIsLast ? ('.', ',', commas) : (',', '.', points);
        if (marks != 1)
        {
            return new None();
        }

        var at = body.IndexOf(mark, StringComparison.Ordinal);
        return Grouped(body[..at], group) is { } value ? new One(value + Fraction(body[(at + 1)..]), English: !commaIsLast) : new None();
    }

    // Thousands are groups of three behind a first group of one to three that doesn't begin with zero.
    private static decimal? Grouped(string text, char separator)
    {
        var groups = text.Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3) ? Parse(string.Concat(groups)) : null;
    }

    private static decimal Parse(string digits) => decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static decimal Fraction(string decimals) =>
        decimals.Length == 0 ? 0m : decimal.Parse("0." + decimals, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
