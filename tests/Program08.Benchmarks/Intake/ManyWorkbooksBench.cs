using System.Diagnostics;
using Program08.Benchmarks.Reports;
using Program08.Documents.Workbooks;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Reporting.Validation;

namespace Program08.Benchmarks.Intake;

/// <summary>A whole city's workbooks one after another on one core: read, checked by every rule, consolidated.</summary>
internal static class ManyWorkbooksBench
{
    private const int Count = 156;
    private const int Runs = 5;

    public static void Run(Report report, BenchSeeds seeds)
    {
        List<(Unit Unit, byte[] File)> sent = [];
        foreach (var unit in seeds.Units(Count))
        {
            sent.Add((unit, TemplateFiller.Fill(seeds.Template(unit), seeds.Return)));
        }

        var plan = seeds.Plan(sent.Select(entry => entry.Unit));
        using var process = Process.GetCurrentProcess();
        var cores = OperatingSystem.IsLinux() || OperatingSystem.IsWindows() ? process.ProcessorAffinity : default;
        List<(double Read, double Check, double Consolidate)> runs = [];
        try
        {
            OnOneCore(process);
            for (var run = 0; run <= Runs; run++)
            {
                var times = RunOnce(seeds, plan, sent);
                if (run > 0)
                {
                    runs.Add(times);
                }
            }
        }
        finally
        {
            if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            {
                process.ProcessorAffinity = cores;
            }
        }

        var (read, check, consolidate) = runs.OrderBy(run => run.Read + run.Check + run.Consolidate).ElementAt(Runs / 2);
        var seconds = read + check + consolidate;
        report.Add(new Row("workbooks156", seconds, "s", 1, seconds < 1, null, null));
        report.Note($"{Count} workbooks of {sent[0].File.Length:N0} bytes: reading {read * 1000:N0} ms, checking {check * 1000:N0} ms, consolidating {consolidate * 1000:N0} ms");
    }

    private static (double Read, double Check, double Consolidate) RunOnce(BenchSeeds seeds, Reporting.Cycles.CyclePlan plan, List<(Unit Unit, byte[] File)> sent)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        List<(Unit Unit, ReturnContent Content, IReadOnlyList<Finding> Findings)> read = [.. sent.Select(entry =>
            ReturnReader.Read(new MemoryStream(entry.File), "bao-cao.xlsx", new ReadSubject(seeds.Programme, seeds.Cycle, entry.Unit)) is ReturnReading.Read reading
                ? (entry.Unit, reading.Content, reading.Findings)
                : throw new InvalidOperationException("A workbook was refused."))];
        var readIn = watch.Elapsed.TotalSeconds;
        var findings = read.Sum(entry => ReturnChecker.Check(new CheckSubject(seeds.Programme, seeds.Cycle.Period, entry.Unit, entry.Content), entry.Findings).Count);
        var checkedIn = watch.Elapsed.TotalSeconds;
        var report = Consolidator.Consolidate(
            plan, seeds.Programme, seeds.Cycle.Period, [.. read.Select(entry => new UnitSubmission(entry.Unit, 1, entry.Content, "bao-cao.xlsx", null, "", plan.OpensAt, []))]);
        var done = watch.Elapsed.TotalSeconds;
        return findings > 0 && report.Units.Count == sent.Count ? (readIn, checkedIn - readIn, done - checkedIn) : throw new InvalidOperationException("Nothing was found or consolidated.");
    }

    private static void OnOneCore(Process process)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            process.ProcessorAffinity = 1;
        }
    }
}
