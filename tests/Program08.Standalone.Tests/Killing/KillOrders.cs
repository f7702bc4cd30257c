using System.Globalization;

namespace Program08.Standalone.Tests.Killing;

/// <summary>When each process of a series dies.</summary>
internal static class KillOrders
{
    /// <summary>
    /// Right after each commit, in turn: the next process finds exactly that commit, makes one more, and is killed too. The first commit of a
    /// process opens the engine; dying there as well now and then shows that opening twice does no harm.
    /// </summary>
    public static string AtEveryCommit(int kill) => kill % 10 == 9 ? "commit:1" : string.Create(CultureInfo.InvariantCulture, $"commit:{2 + (kill % 2)}");

    /// <summary>At random commits and random moments. Times count from the start of the program: some die before the engine is open.</summary>
    public static Func<int, string> AtRandom(int seed)
    {
        var random = new Random(seed);
        return kill => kill % 3 == 0 ? $"commit:{random.Next(4, 60)}" : $"after:{random.Next(20, 700)}";
    }
}
