using System.Globalization;
using System.Text;
using Program08.Documents.Packaging;
using Program08.Documents.Workbooks.Writing;
using Program08.Reporting.Consolidation;
using Program08.Reporting.Numbers;
using Program08.Reporting.Programmes;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Reports;

/// <summary>
/// What workbook and letter of a large report leave out, as one package of tables: a table a measure with the source of each of its numbers, one of the units with the files they
/// sent, one of what they explained and one of their words. Each opens in a spreadsheet program and names the report. Written line by line.
/// </summary>
public static class CityReportSources
{
    /// <summary>Figures with a line of their own that a workbook takes: some 25 MB, what 260 units give in a programme of 27 indicators.</summary>
    public const int MostFigures = 20_000;

    /// <summary>Units whose explanations and words a letter takes.</summary>
    public const int MostUnits = 500;

    /// <summary>Of one table; a sheet of a spreadsheet program holds 1,048,576.</summary>
    internal const int MostLines = 1_000_000;

    internal const string UnitsTable = "don-vi";
    internal const string ExplanationsTable = "giai-trinh";
    internal const string TextsTable = "y-kien";

    /// <summary>Whether the report is too large to hold the source of each number itself.</summary>
    public static bool AreApart(CityReport report, int mostFigures = MostFigures)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.UnitsSubmitted > MostUnits || Count(report) > mostFigures;
    }

    /// <summary>Figures that were added up.</summary>
    public static int Count(CityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return SourceLine.MeasuresOf(report).Sum(measure => measure.Totals.Sources.Count);
    }

    /// <summary>Equal documents give equal bytes.</summary>
    /// <param name="output">Can seek.</param>
    public static void Write(CityReportDocument document, Stream output) => Write(document, output, MostLines);

    internal static void Write(CityReportDocument document, Stream output, int mostLines)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var report = document.Report;
        using var zip = new ZipWriter(output);
        var names = report.UnitNames();
        Table(UnitsTable, "Các đơn vị và bản nộp được tổng hợp", ["Mã đơn vị", "Đơn vị", "Bản nộp", "Tệp", "SHA-256 của tệp", "Người xác nhận", "Nộp lúc"], report.Units.Where(unit => unit.Submission is not null).Select(Unit));
        foreach (var (measure, totals) in SourceLine.MeasuresOf(report).Where(measure => measure.Totals.Sources.Count > 0))
        {
            Table(measure.Code.Value, $"Nguồn số liệu: {measure.Code} {measure.Name.Vi} ({measure.UnitOfMeasure})", SourceLine.Headers, SourceLine.Of(measure, totals, names).Select(Source));
        }

        if (report.Explanations.Count > 0)
        {
            Table(ExplanationsTable, "Giải trình của các đơn vị", ["Mã đơn vị", "Đơn vị", "Số liệu", "Nội dung", "Giải trình"], report.Explanations.Select(explained => (IReadOnlyList<string?>)
                [explained.Unit.Value, explained.UnitName.Vi, explained.Figure?.ToString(), explained.Warning.Vi, explained.Text]));
        }

        if (report.Texts is { Count: > 0 } texts)
        {
            Table(TextsTable, "Ý kiến của các đơn vị trong báo cáo", ["Mã đơn vị", "Đơn vị", "Mục", "Nội dung"], texts.SelectMany(unit => unit.Sections.Select(text => (IReadOnlyList<string?>)
                [unit.Unit.Value, unit.UnitName.Vi, ReturnTexts.Name(text.Section).Vi, text.Text])));
        }

        zip.End();

        void Table(string name, string title, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> lines)
        {
            using var line = lines.GetEnumerator();
            var isMore = line.MoveNext();
            for (var part = 1; isMore; part++)
            {
                zip.Deflate(part == 1 ? $"{name}.csv" : string.Create(CultureInfo.InvariantCulture, $"{name}-{part}.csv"), stream =>
                {
                    using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                    foreach (var note in Notes(document, title))
                    {
                        text.Write(CsvBuilder.Line(note));
                    }

                    text.Write(CsvBuilder.Line(headers));
                    for (var count = 0; isMore && count < mostLines; count++, isMore = line.MoveNext())
                    {
                        text.Write(CsvBuilder.Line(line.Current));
                    }
                });
            }
        }
    }

    /// <summary>"CT08-05.csv", or "CT08-05.csv …" where there are several.</summary>
    internal static string TableOf(Measure measure, MeasureTotals totals) => $"{measure.Code}.csv{(totals.Sources.Count > MostLines ? " …" : "")}";

    private static IEnumerable<string> Notes(CityReportDocument document, string title) => new[]
    {
        title,
        $"{document.Report.Title.Vi} · Số liệu đến {VietnameseFormat.Date(document.Report.CutOff)}",
        document.MarkLine,
        document.AmendmentLine,
        document.HashLine,
    }.OfType<string>();

    private static IReadOnlyList<string?> Unit(ReportUnit unit) => unit.Submission is not { } sent ? [] :
    [
        unit.Unit.Code.Value,
        unit.Unit.Name.Vi,
        sent.Version.ToString(CultureInfo.InvariantCulture),
        sent.FileName,
        sent.FileHash,
        sent.SubmittedBy,
        VietnameseFormat.Time(sent.SubmittedAt),
    ];

    private static IReadOnlyList<string?> Source(SourceLine line) =>
    [
        line.Measure.Code.Value,
        line.Label,
        line.Column,
        line.Source.Unit.Value,
        line.UnitName,
        ReportWords.Bound(line.Source.Bound),
        FlatTable.Number(line.Source.Value),
        line.Mark,
        line.File,
        line.Source.Sheet,
        line.Source.Cell,
        line.Source.Version.ToString(CultureInfo.InvariantCulture),
    ];
}
