using System.Globalization;
using System.Numerics;

namespace Program08.Standalone.Hosting.Timers;

/// <summary>One field of a schedule: the set of its values as bits.</summary>
internal sealed class CronField
{
    private readonly ulong _bits;

    private CronField(ulong bits)
    {
        _bits = bits;
    }

    public int Count => BitOperations.PopCount(_bits);

    public bool Contains(int value) => (_bits & (1UL << value)) != 0;

    /// <summary>The smallest value at or after the one given; null when there is none.</summary>
    public int? AtOrAfter(int value)
    {
        if (value > 63)
        {
            return null;
        }

        var rest = _bits >> value << value;
        return rest == 0 ? null : BitOperations.TrailingZeroCount(rest);
    }

    /// <param name="text">Parts separated by ',': <c>*</c>, a value, a range <c>a-b</c>, each with a step <c>/n</c>; <c>a/n</c> runs on to the largest value.</param>
    /// <param name="name">What the field is called in errors.</param>
    /// <param name="smallest">Smallest value.</param>
    /// <param name="largest">Largest value, at most 63.</param>
    /// <param name="words">Names of the values from the smallest on; three letters of them will do. Empty for none.</param>
    /// <exception cref="FormatException">The text is none of that.</exception>
    public static CronField Parse(string text, string name, int smallest, int largest, IReadOnlyList<string> words)
        => new(text.Split(',').Aggregate(0UL, (bits, part) => bits | new Part(part, name, smallest, largest, words).Bits()));

    private sealed class Part(string text, string name, int smallest, int largest, IReadOnlyList<string> words)
    {
        public ulong Bits()
        {
            var slash = text.IndexOf('/', StringComparison.Ordinal);
            var step = slash < 0 ? 1 : Step(text[(slash + 1)..]);
            var (from, to) = Range(slash < 0 ? text : text[..slash], open: slash >= 0);
            var bits = 0UL;
            for (var value = from; value <= to; value += step)
            {
                bits |= 1UL << value;
            }

            return bits;
        }

        private (int From, int To) Range(string range, bool open)
        {
            if (range == "*")
            {
                return (smallest, largest);
            }

            var dash = range.IndexOf('-', StringComparison.Ordinal);
            if (dash < 0)
            {
                var value = Value(range);
                return (value, open ? largest : value);
            }

            var (from, to) = (Value(range[..dash]), Value(range[(dash + 1)..]));
            return from <= to ? (from, to) : throw Wrong($"the range '{range}' runs backwards");
        }

        private int Value(string value)
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number >= smallest && number <= largest ? number : throw Wrong($"{number} is not between {smallest} and {largest}");
            }

            for (var i = 0; i < words.Count; i++)
            {
                if (value.Equals(words[i], StringComparison.OrdinalIgnoreCase) || value.Equals(words[i][..3], StringComparison.OrdinalIgnoreCase))
                {
                    return smallest + i;
                }
            }

            throw Wrong($"'{value}' is not a value");
        }

        private int Step(string step)
            => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : throw Wrong($"'{step}' is not a step");

        private FormatException Wrong(string what) => new($"{name}: {what}");
    }
}
