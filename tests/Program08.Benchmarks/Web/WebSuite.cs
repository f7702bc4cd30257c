using Program08.Benchmarks.Intake;
using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Web;

/// <summary>The site as people meet it: a city's units that all come in the last minute, its pages under load, and how soon it stands after a start.</summary>
internal static class WebSuite
{
    public const int Units = 126;
    private const int WarmUnits = 10;

    public static async Task RunAsync(Report report)
    {
        var seeds = BenchSeeds.Read();
        report.Setting("durability", "journal_mode=WAL synchronous=FULL");
        report.Setting("data", AppContext.BaseDirectory);

        // The first visitors pay for compiling everything: a small city of its own.
        await using (var small = await WebSite.StartAsync(seeds, WarmUnits))
        {
            await RushBench.SendAsync(small, [.. small.Files.Keys], TimeSpan.FromSeconds(WarmUnits));
        }

        await using (var site = await WebSite.StartAsync(seeds, Units))
        {
            await RushBench.RunAsync(report, site);
        }

        await using (var site = await WebSite.StartAsync(seeds, Units))
        {
            await PagesBench.RunAsync(report, site);
        }

        await StartBench.RunAsync(report, seeds);
    }
}
