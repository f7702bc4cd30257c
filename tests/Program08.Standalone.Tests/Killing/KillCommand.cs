using System.Diagnostics;
using System.Globalization;

namespace Program08.Standalone.Tests.Killing;

/// <summary><c>kills --kills N [--seed S]</c>: as many kills as asked for, half at commit boundaries and half at random, and what was counted.</summary>
internal static class KillCommand
{
    public const string Name = "kills";
    private const string Usage = "usage: dotnet run --project tests/Program08.Standalone.Tests -- kills --kills N [--seed S]";

    public static async Task<int> RunAsync(string[] args)
    {
        if (Read(args) is not ({ } kills, var seed))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        Console.WriteLine($"{kills} kills, seed {seed}, {Environment.ProcessorCount} processors, {KillFolder.Lanes} lanes");
        var watch = Stopwatch.StartNew();
        try
        {
            await KillRun.RunAsync(kills - (kills / 2), KillOrders.AtEveryCommit, line => Console.WriteLine($"at commit boundaries: {line}"));
            await KillRun.RunAsync(kills / 2, KillOrders.AtRandom(seed), line => Console.WriteLine($"at random moments: {line}"));
        }
        catch (Xunit.Sdk.XunitException broken)
        {
            await Console.Error.WriteLineAsync($"BROKEN after {watch.Elapsed:hh\\:mm\\:ss}, seed {seed}: {broken.Message}");
            return 1;
        }

        Console.WriteLine($"Nothing acknowledged was lost and no step counted twice; took {watch.Elapsed:hh\\:mm\\:ss}.");
        return 0;
    }

    private static (int? Kills, int Seed) Read(string[] args)
    {
        var (kills, seed) = ((int?)null, Environment.TickCount);
        for (var index = 1; index < args.Length; index += 2)
        {
            if (index + 1 == args.Length || !int.TryParse(args[index + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                return (null, seed);
            }

            switch (args[index])
            {
                case "--kills" when number > 1:
                    kills = number;
                    break;
                case "--seed":
                    seed = number;
                    break;
                default:
                    return (null, seed);
            }
        }

        return (kills, seed);
    }
}
