namespace Program08.Documents.Workbooks.Reading;

/// <summary>Tells the look from a format's id and code.</summary>
internal static class NumberLooks
{
    public static NumberLook BuiltIn(int id) => id switch
    {
        9 or 10 => NumberLook.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberLook.Date,
        _ => NumberLook.Number,
    };

    /// <summary>Literals, escapes and colours don't count: <c>0.0" %"</c> is a plain number, <c>[Red]0.0%</c> a percentage.</summary>
    public static NumberLook Of(string code)
    {
        if (code.Equals("General", StringComparison.OrdinalIgnoreCase) || code.Equals("Standard", StringComparison.OrdinalIgnoreCase))
        {
            return NumberLook.Number;
        }

        var look = NumberLook.Number;
        for (var index = 0; index < code.Length; index++)
        {
            switch (code[index])
            {
                case '"':
                    index = SkipTo(code, index + 1, '"');
                    break;
                case '[':
                    var end = SkipTo(code, index + 1, ']');
                    if (IsElapsed(code.AsSpan(index + 1, Math.Max(0, end - index - 1))))
                    {
                        return NumberLook.Date;
                    }

                    index = end;
                    break;
                case '\\' or '_' or '*':
                    index++;
                    break;
                case ';':
                    return look;
                case '%':
                    look = NumberLook.Percent;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S':
                    return NumberLook.Date;
                default:
                    break;
            }
        }

        return look;
    }

    private static int SkipTo(string code, int from, char end)
    {
        var at = code.IndexOf(end, Math.Min(from, code.Length));
        return at < 0 ? code.Length : at;
    }

    private static bool IsElapsed(ReadOnlySpan<char> inside) => inside is ['h' or 'H' or 'm' or 'M' or 's' or 'S', ..];
}
