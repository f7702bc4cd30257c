using System.Diagnostics;
using Program08.Benchmarks.Reports;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;

namespace Program08.Benchmarks.Intake;

/// <summary>
/// A reporter sends 2 MB of evidence, then the workbook, and reads the verdict on its page: three requests over HTTP, with the engine running and every write on
/// disk. Sender and site share this process and its cores.
/// </summary>
internal static class VerdictBench
{
    private const int Warm = 20;
    private const int Count = 120;
    private const int EvidenceBytes = 2 * 1024 * 1024;

    public static async Task RunAsync(Report report, BenchSeeds seeds)
    {
        var template = seeds.Template(seeds.HoangMai);
        List<byte[]> files = [.. Enumerable.Range(0, Warm + Count).Select(index => TemplateFiller.Fill(template, [.. seeds.Return.Select(entry => Varied(entry, index))]))];
        await using var site = await BenchSite.StartAsync(seeds);
        var random = new Random(8);
        List<double> whole = [], upload = [];
        for (var index = 0; index < files.Count; index++)
        {
            var evidence = new byte[EvidenceBytes];
            random.NextBytes(evidence);
            "%PDF-1.7"u8.CopyTo(evidence);
            var watch = Stopwatch.StartNew();
            await site.SendAsync("minh-chung", "evidence", "minh-chung.pdf", evidence);
            var begun = watch.Elapsed.TotalMilliseconds;
            var version = await site.SendAsync("tai-len", "file", "bao-cao.xlsx", files[index]);
            var page = await site.ReadAsync(version);
            var done = watch.Elapsed.TotalMilliseconds;
            if (!page.Contains("R-UNIT-LOAN", StringComparison.Ordinal) && !page.Contains("giải trình", StringComparison.Ordinal) && !page.Contains("lỗi phải sửa", StringComparison.Ordinal))
            {
                throw new InvalidOperationException("The page has no verdict.");
            }

            if (index >= Warm)
            {
                whole.Add(done);
                upload.Add(done - begun);
            }
        }

        var p95 = Percentile.At(whole, 0.95);
        report.Add(new Row("verdict", p95, "ms p95", 100, p95 < 100, null, null));
        report.Note($"evidence of 2 MB, workbook of {files[0].Length:N0} bytes and verdict page: p50 {Percentile.At(whole, 0.5):N1} ms, p95 {p95:N1} ms, worst {whole.Max():N1} ms over {Count}");
        report.Note($"of that workbook and verdict page: p50 {Percentile.At(upload, 0.5):N1} ms, p95 {Percentile.At(upload, 0.95):N1} ms");
    }

    private static TemplateEntry Varied(TemplateEntry entry, int index) =>
        entry.Key is { Part: FigurePart.Denominator, Window: FigureWindow.Period } && entry.Number is { } number ? entry with { Number = number + index } : entry;
}
