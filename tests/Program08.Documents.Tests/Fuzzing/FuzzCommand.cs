using System.Diagnostics;
using System.Globalization;

namespace Program08.Documents.Tests.Fuzzing;

/// <summary>The fuzzer on demand: <c>fuzz --seconds N [--seed S]</c>. A failure is told with the words that repeat it alone.</summary>
internal static class FuzzCommand
{
    public const string Name = "fuzz";

    private const string Usage = "usage: dotnet run --project tests/Program08.Documents.Tests -- fuzz (--seconds N | --rounds N) [--seed S] [--from R]";

    /// <returns>The exit code: 0 when every mutant was answered, 1 when one was not, 2 for words that are not understood.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter output)
    {
        var (seconds, rounds, seed, from) = (0, 0, 1, 0);
        for (var index = 1; index < args.Count; index += 2)
        {
            if (index + 1 >= args.Count || !int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return Refuse(output);
            }

            switch (args[index])
            {
                case "--seconds":
                    seconds = value;
                    break;
                case "--rounds":
                    rounds = value;
                    break;
                case "--seed":
                    seed = value;
                    break;
                case "--from":
                    from = value;
                    break;
                default:
                    return Refuse(output);
            }
        }

        return (seconds > 0) == (rounds > 0) ? Refuse(output) : Run(seconds, rounds, seed, from, output);
    }

    private static int Run(int seconds, int rounds, int seed, int from, TextWriter output)
    {
        var fuzzer = new Fuzzer(seed);
        var watch = Stopwatch.StartNew();
        var round = from;
        while (rounds > 0 ? round < from + rounds : watch.Elapsed.TotalSeconds < seconds)
        {
            if (fuzzer.Try(round) is { } failure)
            {
                output.WriteLine($"{failure}\nAgain: fuzz --rounds 1 --seed {seed} --from {round}");
                return 1;
            }

            round++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round - from} mutants of {string.Join(", ", fuzzer.Formats)} in {watch.Elapsed.TotalSeconds:N0} s, seed {seed}: {fuzzer.Tally}. Slowest {fuzzer.Slowest.TotalMilliseconds:N0} ms (round {fuzzer.SlowestRound})."));
        return 0;
    }

    private static int Refuse(TextWriter output)
    {
        output.WriteLine(Usage);
        return 2;
    }
}
