namespace Program08.Reporting.Numbers;

/// <summary>Finds out how a sheet's numbers are written. Only texts tell that can be read in one way alone; "1,234" and "94" do not.</summary>
public static class WritingConventions
{
    /// <param name="texts">Of the input cells that hold text.</param>
    public static WritingConvention Of(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var (english, vietnamese) = (false, false);
        foreach (var text in texts)
        {
            english |= HasCommasBetweenThousands(text);
            vietnamese |= IsVietnamese(text);
        }

        return (english, vietnamese) switch
        {
            (true, true) => WritingConvention.Mixed,
            (true, false) => WritingConvention.English,
            (false, _) => WritingConvention.ByCell,
        };
    }

    /// <summary>1,234,567 and 1,234.5: English, and nothing else.</summary>
    public static bool HasCommasBetweenThousands(string text) => VietnameseNumber.DigitsIn(text) is { } digits && Digits.Of(digits) is Digits.One { English: true } && digits.Contains(',', StringComparison.Ordinal);

    /// <summary>1.234.567 and 2.975,42 and 94,1: Vietnamese, and nothing else.</summary>
    public static bool IsVietnamese(string text) => VietnameseNumber.DigitsIn(text) is { } digits && Digits.Of(digits) is Digits.One { English: false } && digits.AsSpan().ContainsAny('.', ',');
}
