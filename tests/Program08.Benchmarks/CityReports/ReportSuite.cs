using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Program08.Benchmarks.Intake;
using Program08.Benchmarks.Reports;
using Program08.Documents.Reports;
using Program08.Documents.Workbooks;
using Program08.Reporting.Analysis;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Cycles;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;
using Program08.Storage.Records;

namespace Program08.Benchmarks.CityReports;

/// <summary>The report of many units from their versions to its frozen files: time, memory and size of each.</summary>
internal static class ReportSuite
{
    private const double MaximumSeconds = 240;
    private const double MaximumMegabytes = 2_500;
    private static readonly int[] Sizes = [126, 1_000, 10_000];

    public static Task RunAsync(Report report)
    {
        var seeds = BenchSeeds.Read();
        var content = ReturnReader.Read(new MemoryStream(TemplateFiller.Fill(seeds.Template(seeds.HoangMai), seeds.MendedReturn)), "bao-cao.xlsx", new ReadSubject(seeds.Programme, seeds.Cycle, seeds.HoangMai)) is ReturnReading.Read read
            ? read.Content
            : throw new InvalidOperationException("The return of the seeds was refused.");
        report.Setting("units", "the published figures of one urban district, made up to number; 98 of 100 report");

        // The first run pays for compiling everything.
        Measure(null, seeds, content, 30);
        foreach (var units in Sizes)
        {
            Measure(report, seeds, content, units);
        }

        return Task.CompletedTask;
    }

    // Not inlined: nothing of one size may stay when the next is measured.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Measure(Report? report, BenchSeeds seeds, ReturnContent content, int count)
    {
        var (plan, submissions) = Submitted(seeds, content, count);
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
        using var memory = new MemoryWatch();
        List<string> parts = [];
        var total = 0.0;
        var city = Timed("consolidate", () => Consolidator.Consolidate(plan, seeds.Programme, plan.Id.Period, submissions).Delivered(submissions.ToDictionary(known => known.Unit.Code, _ => new DeliveryFacts(DeliveryStanding.OnTime, null, false, 67, 67, 0, 0))), _ => 0);
        Timed("hash", () => ReportHash.Of(city), hash => hash.Length);
        var document = new CityReportDocument(city, seeds.Programme.Letterhead, seeds.Programme.Name.Vi);
        if (CityReportSources.AreApart(city))
        {
            Timed("sources", () => Written(stream => CityReportSources.Write(document, stream)), length => length);
            document = document with { Sources = new SourcesFile("nguon-so-lieu.zip", ReportHash.Of(city)) };
        }

        Timed("workbook", () => Written(stream => CityReportWorkbook.Write(document, stream)), length => length);
        Timed("letter", () => Written(stream => CityReportLetter.Write(document, stream)), length => length);
        var json = Timed("row", () => StoredJson.WriteLarge(new ReportRecord(1, ReportHash.Of(city), plan.DueAt, city, [])), json => json.Length);
        Timed("row read", () => StoredJson.Read<ReportRecord>(json).Report.Units.Count, _ => 0);
        if (report is not null)
        {
            report.Add(new Row($"report{count}", total, "s", MaximumSeconds, total < MaximumSeconds, null, null));
            report.Add(new Row($"report{count} memory", memory.Megabytes, "MB above start", MaximumMegabytes, memory.Megabytes < MaximumMegabytes, null, null));
            report.Note($"{count:N0} units: {string.Join(", ", parts)}");
        }

        T Timed<T>(string name, Func<T> act, Func<T, long> lengthOf)
        {
            var watch = Stopwatch.StartNew();
            var made = act();
            total += watch.Elapsed.TotalSeconds;
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {watch.Elapsed.TotalSeconds:N2} s{(lengthOf(made) is > 64 and var length ? $" {length / 1048576.0:N1} MB" : "")} (at most {memory.Megabytes:N0} MB so far)"));
            return made;
        }
    }

    private static long Written(Action<Stream> write)
    {
        var path = Path.Combine(Path.GetTempPath(), $"report-{Guid.NewGuid():N}");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        write(file);
        return file.Length;
    }

    private static (CyclePlan Plan, List<UnitSubmission> Submissions) Submitted(BenchSeeds seeds, ReturnContent content, int count)
    {
        List<Unit> units = [.. Enumerable.Range(1, count).Select(number => seeds.HoangMai with { Code = new UnitCode($"{number:D5}"), Name = seeds.Districts[number % seeds.Districts.Count].Name })];
        var plan = seeds.Plan(units);
        return (plan, [.. units.Index().Where(unit => unit.Index % 50 != 7).Select(unit => new UnitSubmission(
            unit.Item, 1, content, $"bao-cao-{unit.Item.Code}.xlsx", ReportHashOf(unit.Item), $"Người ký {unit.Item.Code}", plan.DueAt, []))]);
    }

    private static string ReportHashOf(Unit unit) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(unit.Code.Value)));
}
