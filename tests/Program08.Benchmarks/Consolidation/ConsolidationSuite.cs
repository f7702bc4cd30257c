using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Program08.Benchmarks.Intake;
using Program08.Benchmarks.Reports;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;

namespace Program08.Benchmarks.Consolidation;

/// <summary>A country's units over twenty periods, added up from columns in memory. Half of the indicators are amounts, half percentages with numerator and denominator.</summary>
internal static class ConsolidationSuite
{
    private const int Indicators = 100;
    private const int Periods = 20;
    private const int Runs = 5;
    private const double MaximumSeconds = 2;
    private const double MaximumMegabytes = 500;
    private static readonly int[] Sizes = [1_250, 2_500, 5_000, 10_000];

    public static Task RunAsync(Report report)
    {
        var seeds = BenchSeeds.Read();
        List<(double, double)> points = [];

        // The first run pays for compiling everything.
        Measure(report, seeds.Programme, Sizes[0]);
        var memory = 0.0;
        foreach (var units in Sizes)
        {
            var (seconds, megabytes) = Measure(report, seeds.Programme, units);
            points.Add((units, seconds));
            memory = megabytes;
        }

        var (_, took) = points[^1];
        report.Note(Fit.Describe("consolidation", points));
        report.Add(new Row("consolidate", took, "s", MaximumSeconds, took < MaximumSeconds, null, null));
        report.Add(new Row("consolidate memory", memory, "MB with input", MaximumMegabytes, memory < MaximumMegabytes, null, null));
        report.Add(new Row("consolidate growth", Fit.Exponent(points), "exponent", 1.1, Fit.Exponent(points) < 1.1, null, "1 is linear"));
        return Task.CompletedTask;
    }

    // Not inlined: nothing of one size may stay when the next is measured.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (double Seconds, double Megabytes) Measure(Report report, Programme programme, int units)
    {
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var loading = Stopwatch.StartNew();
        var periods = Enumerable.Range(0, Periods).Select(period => Load(programme, units, period)).ToList();
        loading.Stop();
        List<double> times = [];
        for (var run = 0; run <= Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var counted = periods.Sum(measures => measures.Sum(measure => (long)ColumnRollUp.Of(measure).Counted.Count));
            if (counted == 0)
            {
                throw new InvalidOperationException("Nothing was added up.");
            }

            if (run > 0)
            {
                times.Add(watch.Elapsed.TotalSeconds);
            }
        }

        var seconds = times.Order().ElementAt(Runs / 2);
        var megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0;
        using var process = Process.GetCurrentProcess();
        GC.KeepAlive(periods);
        report.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{units:N0} units x {Indicators} indicators x {Periods} periods: {seconds * 1000:N0} ms, {megabytes:N0} MB with input (process {process.WorkingSet64 / 1048576.0:N0} MB); loading {loading.Elapsed.TotalSeconds:N1} s"));
        return (seconds, megabytes);
    }

    /// <summary>One period: nineteen in twenty units are in, each with a figure here and there missing or not applicable.</summary>
    private static List<MeasureColumns> Load(Programme programme, int units, int period)
    {
        var random = new Random(period);
        List<MeasureColumns> measures = [];
        for (var number = 0; number < Indicators; number++)
        {
            var like = programme.Indicators.First(indicator => indicator.Kind == (number % 2 == 0 ? MeasureKind.Count : MeasureKind.Percentage));
            var columns = MeasureColumns.For(like with { Code = new MeasureCode($"IND-{number:D3}"), Accrual = Accrual.Stock }, units);
            for (var unit = 0; unit < units; unit++)
            {
                if (unit % 20 == period)
                {
                    continue;
                }

                foreach (var column in columns.Columns)
                {
                    if (random.Next(50) == 0)
                    {
                        column.Set(unit, random.Next(2) == 0 ? new Figure.Missing() : new Figure.NotApplicable("Không phát sinh."), FigureMark.Reported);
                    }
                    else
                    {
                        column.Set(unit, random.Next(1, 1_000_000) / (unit % 3 == 0 ? 100m : 1m), Bound.Exact, FigureMark.Reported);
                    }
                }
            }

            measures.Add(columns);
        }

        return measures;
    }
}
