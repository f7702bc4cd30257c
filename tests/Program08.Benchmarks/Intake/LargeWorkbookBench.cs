using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Program08.Benchmarks.Reports;
using Program08.Documents.Workbooks;
using Row = Program08.Benchmarks.Reports.Row;

namespace Program08.Benchmarks.Intake;

/// <summary>
/// A return whose workbook also holds 65,000 rows of the unit's own data, read to its findings; beside what unzipping and parsing the same bytes costs, and
/// beside other readers that restore here. They only hand out the cells; the product's figure has the recognising, screening and checking of cells in it.
/// </summary>
internal static class LargeWorkbookBench
{
    private const int Rows = 65_000;
    private const int Runs = 9;

    public static void Run(Report report, BenchSeeds seeds)
    {
        var file = LargeWorkbook.Make(TemplateFiller.Fill(seeds.Template(seeds.HoangMai), seeds.Return), Rows);
        report.Setting("xlsx65k", $"{Rows:N0} rows x {LargeWorkbook.Columns} columns, {file.Length:N0} bytes, {Inflated(file):N0} inflated");
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var subject = new ReadSubject(seeds.Programme, seeds.Cycle, seeds.HoangMai);
        (string Name, Action<byte[]> Read)[] readers =
        [
            ("floor", Floor),
            ("product", bytes => Read(bytes, subject)),
            ("ExcelDataReader 3.6.0", ExcelDataReader),
            ("OpenXml SDK 2.20.0, SAX", OpenXmlSax),
        ];
        var times = readers.ToDictionary(reader => reader.Name, _ => new List<double>());
        for (var run = 0; run <= Runs; run++)
        {
            foreach (var (name, read) in readers)
            {
                var seconds = Seconds(() => read(file));
                if (run > 0)
                {
                    times[name].Add(seconds);
                }
            }
        }

        var floor = Median(times["floor"]);
        var product = Median(times["product"]);
        report.Add(new Row("xlsx65k", product / floor, "x floor", 2, product <= 2 * floor, 1, "Sylvan 1.45 x, ExcelDataReader 3.4 x, ClosedXML 9.6 x (published)"));
        foreach (var (name, _) in readers)
        {
            report.Note($"{name}: {Median(times[name]) * 1000:N0} ms, {Rows / Median(times[name]):N0} rows/s, {Median(times[name]) / floor:N2} x floor");
        }

        var growth = Growth(() => Read(file, subject));
        report.Add(new Row("xlsx65k memory", growth, "MB growth", 60, growth < 60, null, null));
        var twice = LargeWorkbook.Make(TemplateFiller.Fill(seeds.Template(seeds.HoangMai), seeds.Return), 2 * Rows);
        report.Note($"twice the rows: {Growth(() => Read(twice, subject)):N1} MB growth with {(twice.Length - file.Length) / 1048576.0:N1} MB more of file in memory");
        report.Note("not compared: NPOI 2.4.1 and ClosedXML 0.95.4 restore only with version warnings, on a System.Drawing.Common with a known critical flaw; Sylvan and MiniExcel don't restore here");
    }

    private static void Read(byte[] file, ReadSubject subject)
    {
        if (ReturnReader.Read(new MemoryStream(file), "bao-cao.xlsx", subject) is not ReturnReading.Read)
        {
            throw new InvalidOperationException("The workbook was refused.");
        }
    }

    private static void Floor(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries)
        {
            using var reader = XmlReader.Create(entry.Open());
            while (reader.Read())
            {
            }
        }
    }

    private static void ExcelDataReader(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    reader.GetValue(column);
                }
            }
        }
        while (reader.NextResult());
    }

    private static void OpenXmlSax(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
                {
                    _ = ((Cell)reader.LoadCurrentElement()!).CellValue?.Text;
                }
            }
        }
    }

    /// <summary>How far the working set rises above where it was, looked at every millisecond.</summary>
    private static double Growth(Action work)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = Environment.WorkingSet;
        var highest = before;
        using var done = new ManualResetEventSlim();
        var watcher = new Thread(() =>
        {
            while (!done.Wait(1))
            {
                highest = Math.Max(highest, Environment.WorkingSet);
            }
        });
        watcher.Start();
        work();
        done.Set();
        watcher.Join();
        return (highest - before) / 1048576.0;
    }

    private static double Seconds(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static long Inflated(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return archive.Entries.Sum(entry => entry.Length);
    }
}
