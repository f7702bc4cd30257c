using System.Globalization;
using Program08.Benchmarks.Intake;
using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Cycle;

/// <summary>A whole cycle of 45 days on a simulated clock, mails and documents included, through the product's own engine, store and pickup folder.</summary>
internal static class CycleSuite
{
    private static readonly (int Units, double Bar)[] Sizes = [(30, 5), (126, 15), (1_000, 90)];

    /// <param name="only">A cycle of so many units, in proportion to the largest of the usual ones; null for the usual ones.</param>
    public static async Task RunAsync(Report report, int? only)
    {
        var seeds = BenchSeeds.Read();
        report.Setting("units", "urban districts with the published figures of one, made up to number; 98 of 100 report, 10 late, 5 are sent back once");

        // The first run pays for compiling everything.
        await CycleRun.RunAsync(seeds, 4);
        foreach (var (units, bar) in only is { } count ? [(count, Sizes[^1].Bar * count / Sizes[^1].Units)] : Sizes)
        {
            var run = await CycleRun.RunAsync(seeds, units);
            report.Add(new Row($"cycle{units}", run.Seconds, "s", bar, run.Seconds < bar, null, null));
            report.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"{units:N0} units: {run.Mails:N0} mails, {run.Activities:N0} activities, {run.Rows:N0} rows, {run.DatabaseMegabytes:N0} MB of database, {run.ProcessorSeconds:N1} s of processor; {string.Join(", ", run.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.Seconds:N1} s")))}"));
        }
    }
}
