using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Intake;

/// <summary>From the file a unit sends to the verdict: one large workbook, many ordinary ones, one through the site.</summary>
internal static class IntakeSuite
{
    public static async Task RunAsync(Report report)
    {
        var seeds = BenchSeeds.Read();
        report.Setting("durability", "journal_mode=WAL synchronous=FULL");
        report.Setting("data", AppContext.BaseDirectory);
        LargeWorkbookBench.Run(report, seeds);
        ManyWorkbooksBench.Run(report, seeds);
        await VerdictBench.RunAsync(report, seeds);
    }
}
