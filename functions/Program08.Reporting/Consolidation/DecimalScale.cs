namespace Program08.Reporting.Consolidation;

/// <summary>Decimals as whole numbers at a scale.</summary>
internal static class DecimalScale
{
    /// <summary>The largest power of ten that 64 bits hold.</summary>
    public const int LargestPower = 18;

    private static readonly long[] Powers = [.. Enumerable.Range(0, LargestPower + 1).Select(power => (long)Math.Pow(10, power))];

    /// <param name="power">0 to 18.</param>
    public static long PowerOfTen(int power) => Powers[power];

    /// <summary>The number times ten to the scale; null when that is no number of 64 bits.</summary>
    /// <param name="scale">Not below the number's own.</param>
    public static long? Whole(decimal number, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        if (bits[2] != 0 || bits[1] < 0 || scale - number.Scale > LargestPower)
        {
            return null;
        }

        var whole = (Int128)(((ulong)(uint)bits[1] << 32) | (uint)bits[0]) * Powers[scale - number.Scale];
        return whole > long.MaxValue ? null : number < 0m ? -(long)whole : (long)whole;
    }
}
