using System.Text.RegularExpressions;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Reporting.Numbers;

/// <summary>
/// Reads one cell's text as Vietnamese offices write numbers: point between thousands, comma before decimals (the English pair is taken and noted where it
/// can't mean anything else), tỷ/triệu/nghìn, bounds, part/whole, words for none. Any text gives a reading, never an exception.
/// </summary>
public static partial class VietnameseNumber
{
    public static NumberReading Read(string? text, NumberExpectation expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        if (LegacyVietnamese.Recognise(text ?? string.Empty) is { } legacy)
        {
            return Noted(ReadModern(legacy.Text, expectation), NumberReplies.Legacy(legacy.Writing, text!, legacy.Text));
        }

        var written = NumberText.Normalise(text ?? string.Empty);
        return LookAlikeLetters.Fold(written) is var plain && plain != written
            ? Noted(ReadModern(plain, expectation), NumberReplies.LookAlikes(written, plain))
            : ReadModern(written, expectation);
    }

    /// <summary>Whether numbers without a unit of their own are multiplied by what stands in the heading.</summary>
    public static bool HasHeaderMultiplier(NumberExpectation expectation)
    {
        ArgumentNullException.ThrowIfNull(expectation);
        return HeaderMultiplier(expectation).Factor > 1m;
    }

    /// <summary>The digits and separators a text begins with, behind words such as "hơn"; null when it doesn't.</summary>
    internal static string? DigitsIn(string text)
    {
        var (_, _, rest) = TakeBound(NumberText.Normalise(text).ToLowerInvariant());
        return rest.Length > 0 && LengthOfDigits(rest) is > 0 and var end ? rest[..end].TrimEnd(' ') : null;
    }

    private static NumberReading ReadModern(string text, NumberExpectation expectation)
    {
        var written = NumberText.Normalise(text);
        var lower = written.ToLowerInvariant();
        return (Word(lower) ?? Shape(written, lower) ?? Quantity(written, lower, expectation)) is var reading && reading is NumberReading.Wrong && WithDigits(written) is { } likely
            ? NumberReplies.LettersForDigits(written, likely)
            : reading;
    }

    private static NumberReading Noted(NumberReading reading, LocalText note) => reading is NumberReading.Number number ? number with { Notes = [note, .. number.Notes] } : reading;

    /// <summary>"1O0" with its letters made digits; null when that is no number either, or nothing was mistaken.</summary>
    private static string? WithDigits(string written)
    {
        if (MistakenDigits().Match(written) is not { Success: true } match || !match.Value.Any(char.IsAsciiDigit) || !match.Value.Any(char.IsAsciiLetter))
        {
            return null;
        }

        var digits = match.Value.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1').Replace('|', '1');
        return Digits.Of(digits.Trim()) is Digits.None ? null : digits.Trim() + written[match.Length..];
    }

    // A letter stands for a digit only beside one, or a separator, and no word begins there.
    [GeneratedRegex(@"^[+-]?(?:[0-9.,]|(?<=[0-9.,])[OoIl|]|[OoIl|](?=[0-9.,OoIl|])| (?=[0-9]))+(?!\p{L})")]
    private static partial Regex MistakenDigits();

    private static NumberReading? Word(string lower)
    {
        var bare = lower.TrimEnd('.', ' ');
        return lower switch
        {
            _ when lower.All(c => c is '-' or '–' or '—' or '…' or '.' or ' ' or '_') => new NumberReading.Blank(),
            _ when NumberWords.NotYet.Contains(bare) => new NumberReading.Blank(),
            _ when NumberWords.Nothing.Contains(bare) => new NumberReading.Nothing(),
            _ when NumberWords.NotApplicable.Contains(bare) => new NumberReading.NotApplicable(),
            _ => null,
        };
    }

    // Texts that are no single number by their shape alone.
    private static NumberReading.Wrong? Shape(string written, string lower)
    {
        var first = lower.Split(' ')[0];
        return lower switch
        {
            _ when lower.StartsWith('#') => NumberReplies.FormulaError(written),
            _ when NumberWords.Differences.Contains(first) => NumberReplies.Difference(first),
            _ when first == "đạt" && lower.Any(char.IsAsciiDigit) && !IsPercentOfPlan(lower) => NumberReplies.Reached(written),
            _ when IsPercentOfPlan(lower) => NumberReplies.PercentOfPlan,
            _ when !lower.Any(char.IsAsciiDigit) && lower.Split(' ').Any(NumberWords.Digits.Contains) => NumberReplies.InWords(written),
            _ when IsDate(lower, '/') || IsDate(lower, '-') || IsDateWithPoints(lower) => NumberReplies.DateLike(written),
            _ when lower.StartsWith("ngày ", StringComparison.Ordinal) => NumberReplies.DateLike(written),
            _ when IsRange(lower) => NumberReplies.Range(written),
            _ => null,
        };
    }

    private static bool IsPercentOfPlan(string lower) =>
        (lower.Contains('%', StringComparison.Ordinal) || lower.Contains("phần trăm", StringComparison.Ordinal))
        && (lower.EndsWith("kế hoạch", StringComparison.Ordinal) || lower.EndsWith("chỉ tiêu", StringComparison.Ordinal) || lower.EndsWith(" kh", StringComparison.Ordinal));

    private static bool IsDate(string lower, char mark) =>
        lower.Count(c => c == mark) == 2 && char.IsAsciiDigit(lower[0]) && lower.All(c => char.IsAsciiDigit(c) || c == mark || c == ' ');

    // 27.2.2024: no grouping of thousands ends in four digits.
    private static bool IsDateWithPoints(string lower) =>
        lower.Split('.') is [{ Length: 1 or 2 } day, { Length: 1 or 2 } month, { Length: 4 } year] && (day + month + year).All(char.IsAsciiDigit);

    private static bool IsRange(string lower)
    {
        if (lower.StartsWith("từ ", StringComparison.Ordinal) && lower.Contains(" đến ", StringComparison.Ordinal))
        {
            return true;
        }

        var at = lower.AsSpan(1).IndexOfAny('-', '–', '—') + 1;
        return at > 0 && lower[..at].Any(char.IsAsciiDigit) && lower[(at + 1)..].Any(char.IsAsciiDigit);
    }

    private static NumberReading Quantity(string written, string lower, NumberExpectation expectation)
    {
        var (bound, word, rest) = TakeBound(lower);
        var end = rest.Length == 0 ? 0 : LengthOfDigits(rest);
        if (end == 0)
        {
            return NumberReplies.NotANumber(written);
        }

        var (digits, behind) = (rest[..end].TrimEnd(' '), rest[end..].Trim(' '));
        if (behind.StartsWith('/') && bound == Bound.Exact && TakeRatio(digits, behind[1..].Trim(' ')) is { } ratio)
        {
            return ratio;
        }

        if (TakeUnit(behind, expectation, out var unit) is { } refused)
        {
            return refused;
        }

        return Value(written, digits, unit, expectation) switch
        {
            NumberReading.Number number when bound != Bound.Exact && !expectation.BoundsAllowed => NumberReplies.BoundNotAllowed(word, number.Value),
            NumberReading.Ambiguous ambiguous when bound != Bound.Exact && !expectation.BoundsAllowed => NumberReplies.BoundNotAllowed(word, ambiguous.Candidates[0]),
            NumberReading.Number number => number with { Bound = bound },
            var other => other,
        };
    }

    private static (Bound Bound, string Word, string Tail) TakeBound(string lower)
    {
        foreach (var (word, bound) in NumberWords.Bounds)
        {
            if (lower.StartsWith(word, StringComparison.Ordinal) && lower.Length > word.Length
                && (!char.IsLetter(word[^1]) || lower[word.Length] == ' '))
            {
                return (bound, word, lower[word.Length..].TrimStart(' '));
            }
        }

        return (Bound.Exact, string.Empty, lower);
    }

    private static int LengthOfDigits(string rest)
    {
        var at = rest[0] is '-' or '+' ? 1 : 0;
        while (at < rest.Length && Digits.IsNumberSign(rest[at]))
        {
            at++;
        }

        return rest[..at].Any(char.IsAsciiDigit) ? at : 0;
    }

    private static NumberReading.Ratio? TakeRatio(string left, string right)
    {
        var end = right.Length == 0 ? 0 : LengthOfDigits(right);
        return end == right.Length && AsPart(left) is { } numerator && AsPart(right) is { } denominator
            ? new NumberReading.Ratio(numerator, denominator)
            : null;
    }

    private static decimal? AsPart(string text) => text.Length == 0 ? null : Digits.Of(text) switch
    {
        Digits.One one => one.Value,
        Digits.Either { Separator: '.' } either => either.Thousands,
        _ => null,
    };

    private static NumberReading.Wrong? TakeUnit(string behind, NumberExpectation expectation, out UnitTaken unit)
    {
        unit = new UnitTaken(1m, behind, IsPercent: true);
        if (NumberWords.Percent.Contains(behind))
        {
            return expectation.TakesPercentSign ? null : NumberReplies.PercentNotAsked;
        }

        var header = HeaderMultiplier(expectation);
        var cell = Multiplier(behind);
        if (cell.Word.Length > 0 && header.Word.Length > 0)
        {
            return NumberReplies.UnitTwice;
        }

        if (cell.Word.Length > 0 && expectation.TakesPercentSign)
        {
            return NumberReplies.OtherUnit(behind, expectation.UnitOfMeasure ?? "%");
        }

        var taken = cell.Word.Length > 0 ? cell : header with { Tail = behind };
        unit = new UnitTaken(taken.Factor, taken.Word, IsPercent: false);
        return IsSameUnit(taken.Tail, expectation) ? null : NumberReplies.OtherUnit(taken.Tail, expectation.UnitOfMeasure ?? "đồng");
    }

    /// <summary>What the heading says counts for amounts of that unit only: "ĐVT: triệu đồng" over a column leaves people alone.</summary>
    private static (decimal Factor, string Word, string Tail) HeaderMultiplier(NumberExpectation expectation)
    {
        var header = Multiplier(expectation.HeaderUnit?.ToLowerInvariant() ?? string.Empty);
        var isMeant = expectation.IsMoney || (expectation.UnitOfMeasure is not null && header.Tail.Length > 0);
        return header.Word.Length > 0 && isMeant && !expectation.TakesPercentSign && IsSameUnit(header.Tail, expectation) ? header : (1m, string.Empty, string.Empty);
    }

    private static (decimal Factor, string Word, string Tail) Multiplier(string text)
    {
        foreach (var (word, factor) in NumberWords.Multipliers)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[word.Length])))
            {
                // "trđ" is triệu and đồng in one word.
                return (factor, word, (word.EndsWith('đ') ? "đ" : string.Empty) + text[word.Length..].Trim(' '));
            }
        }

        return (1m, string.Empty, text);
    }

    private static bool IsSameUnit(string words, NumberExpectation expectation)
    {
        if (words.Length == 0 || (expectation.IsMoney && NumberWords.Dong.Contains(words)))
        {
            return true;
        }

        if (!words.All(c => char.IsLetter(c) || c is ' ' or '/'))
        {
            return false;
        }

        // "người" in a measure of "người/năm" says the same; "lượt người" and "người" don't.
        return !expectation.IsMoney
            && (expectation.UnitOfMeasure is not { } unit
                || string.Equals(unit, words, StringComparison.OrdinalIgnoreCase)
                || string.Equals(unit.Split('/')[0], words, StringComparison.OrdinalIgnoreCase));
    }

    private static NumberReading Value(string written, string digits, UnitTaken unit, NumberExpectation expectation)
    {
        var notes = new List<LocalText>();
        decimal read;
        switch (Digits.Of(digits))
        {
            case Digits.One one:
                read = one.Value;
                if (one.English && !IsSaidOfTheSheet(digits, expectation))
                {
                    notes.Add(NumberReplies.EnglishWriting);
                }

                break;
            case Digits.Either { Separator: ',' } either when expectation is { Convention: WritingConvention.English, IsAmount: true } && unit.Factor == 1m:
                read = either.Thousands;
                notes.Add(NumberReplies.EnglishLikeTheSheet);
                break;
            case Digits.Either either when expectation.Convention != WritingConvention.English && TakesRule(either, unit, expectation):
                read = either.Separator == '.' ? either.Thousands : either.Decimals;
                break;
            case Digits.Either either:
                var (byRule, other) = either.Separator == '.' ? (either.Thousands, either.Decimals) : (either.Decimals, either.Thousands);
                return expectation.IsWhole || expectation.IsMoney
                    ? NumberReplies.ThousandsOrDecimals(written, other * unit.Factor, byRule * unit.Factor)
                    : NumberReplies.ThousandsOrDecimals(written, byRule * unit.Factor, other * unit.Factor);
            case Digits.None:
            default:
                return NumberReplies.BrokenGroups(written);
        }

        if (Math.Abs(read) > decimal.MaxValue / unit.Factor)
        {
            return NumberReplies.NotANumber(written);
        }

        var value = read * unit.Factor;
        if (unit.Factor > 1m)
        {
            notes.Add(NumberReplies.MultiplierTaken(unit.Word, value));
        }

        return value switch
        {
            _ when expectation.IsWhole && value != decimal.Truncate(value) => NumberReplies.NotWhole(value),
            > 0m and <= 1m when expectation.IsRate && !unit.IsPercent => NumberReplies.PercentOrFraction(written, value),
            _ => new NumberReading.Number(value, Bound.Exact, notes),
        };
    }

    private static bool IsSaidOfTheSheet(string digits, NumberExpectation expectation) =>
        expectation.Convention == WritingConvention.English || (expectation.Convention == WritingConvention.Mixed && digits.Contains(',', StringComparison.Ordinal));

    // By the rule "1.234" has thousands and "1,234" has decimals. That is asked about where the measure makes the rule's reading doubtful.
    private static bool TakesRule(Digits.Either either, UnitTaken unit, NumberExpectation expectation) => either.Separator == '.'
        ? expectation.IsAmount || unit.Factor > 1m
        : (!expectation.IsWhole && !expectation.IsMoney) || unit.Factor > 1m;

    private sealed record UnitTaken(decimal Factor, string Word, bool IsPercent);
}
