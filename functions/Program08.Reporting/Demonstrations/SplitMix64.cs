namespace Program08.Reporting.Demonstrations;

/// <summary>
/// A stream of numbers that is the same on every machine: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014),
/// in integers only. Each figure of each unit has a stream of its own, so that adding one changes no other.
/// </summary>
internal struct SplitMix64
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private ulong state;

    private SplitMix64(ulong state) => this.state = state;

    /// <param name="name">What the numbers are for, in ASCII.</param>
    public static SplitMix64 For(ulong seed, string name)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = FnvOffset;
        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * FnvPrime);
        }

        return new SplitMix64(seed ^ hash);
    }

    /// <summary>A whole number, both ends included.</summary>
    public long Between(long lowest, long highest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(highest, lowest);
        var width = (UInt128)(ulong)(highest - lowest) + 1;
        return lowest + (long)(ulong)((Next() * width) >> 64);
    }

    private ulong Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
