using System.Globalization;
using Program08.Benchmarks.Engine;
using Program08.Benchmarks.Intake;
using Program08.Benchmarks.Reports;

namespace Program08.Benchmarks.Web;

/// <summary>From starting the published program to its first page: on no data at all, once that is made, and on five years of a city's cycles.</summary>
internal static class StartBench
{
    private const int Times = 5;

    public static async Task RunAsync(Report report, BenchSeeds seeds)
    {
        var program = await PublishedProgram.PublishAsync();
        var (empty, full) = (BenchEngine.NewFolder(), BenchEngine.NewFolder());
        try
        {
            var seeding = await program.StartAsync(empty);
            var emptyStart = await MedianAsync(program, empty);
            await FiveYears.MakeAsync(seeds, WebSuite.Units, full);
            var fullStart = await MedianAsync(program, full);
            var slower = Math.Max(emptyStart, fullStart);
            report.Add(new Row("start", slower, "s", 1.5, slower < 1.5, null, null));
            report.Add(new Row("start seeding", seeding, "s", 5, seeding < 5, null, null));
            report.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"medians of {Times}: empty {emptyStart:N2} s, five years of {WebSuite.Units} units ({FiveYears.Megabytes(full):N0} MB of database) {fullStart:N2} s; made as infra/package.sh makes it"));
        }
        finally
        {
            Directory.Delete(empty, recursive: true);
            Directory.Delete(full, recursive: true);
        }
    }

    private static async Task<double> MedianAsync(PublishedProgram program, string data)
    {
        List<double> times = [];
        for (var time = 0; time < Times; time++)
        {
            times.Add(await program.StartAsync(data));
        }

        return Percentile.At(times, 0.5);
    }
}
