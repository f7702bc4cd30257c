using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Program08.Documents.Packaging;
using Program08.Documents.Reports;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.Letters;
using Program08.Reporting.Returns;
using Program08.Reporting.Units;

namespace Program08.Documents.Tests.Reports;

/// <summary>Reports whose sources are a file of their own.</summary>
public sealed class LargeReportTests
{
    private static readonly SourcesFile File = new("bao-cao-nguon-so-lieu.zip", new string('a', 64));
    private static readonly CityReportDocument Large = SampleReport.Synthetic with { Sources = File };

    [Fact]
    public void SourcesAreApart_AboveTheLimits_AndNotBelow()
    {
        var report = SampleReport.Document.Report;
        var figures = CityReportSources.Count(report);
        var one = report.Units.Single(unit => unit.Submission is not null);

        Assert.True(figures > 0);
        Assert.False(CityReportSources.AreApart(report));
        Assert.False(CityReportSources.AreApart(report, figures));
        Assert.True(CityReportSources.AreApart(report, figures - 1));
        Assert.True(CityReportSources.AreApart(report with { Units = [.. Enumerable.Range(0, CityReportSources.MostUnits + 1).Select(_ => one)] }));
    }

    [Fact]
    public void File_HoldsTheSourceOfEveryNumber_InATableAMeasure()
    {
        var tables = Tables(Written(Large, CityReportSources.MostLines));

        var measures = SourceLine.MeasuresOf(Large.Report).Where(measure => measure.Totals.Sources.Count > 0).ToList();
        Assert.Equal(["don-vi.csv", .. measures.Select(measure => $"{measure.Measure.Code}.csv")], tables.Keys.Take(measures.Count + 1));
        Assert.All(tables.Values, table => Assert.StartsWith("\uFEFF", table, StringComparison.Ordinal));
        Assert.All(tables.Values, table => Assert.Contains($"\r\nSHA-256: {Large.Hash}\r\n", table, StringComparison.Ordinal));
        Assert.All(tables.Values, table => Assert.Contains(Large.MarkLine!, table, StringComparison.Ordinal));
        Assert.All(measures, measure => Assert.Equal(measure.Totals.Sources.Count, Lines(tables[$"{measure.Measure.Code}.csv"]).Count));
        var unit = Assert.Single(Lines(tables["don-vi.csv"]));
        Assert.StartsWith("008;Quận Hoàng Mai;2;bao-cao.xlsx;", unit, StringComparison.Ordinal);
        Assert.Contains(Lines(tables["CT08-02.csv"]), line => line.StartsWith("CT08-02;", StringComparison.Ordinal) && line.Contains(";008;Quận Hoàng Mai;;18389;Mô phỏng;bao-cao.xlsx;", StringComparison.Ordinal));
    }

    [Fact]
    public void File_WrittenTwice_HasEqualBytes_AndATableOfTooManyLinesHasParts()
    {
        Assert.Equal(Written(Large, CityReportSources.MostLines), Written(Large, CityReportSources.MostLines));

        var (whole, parts) = (Tables(Written(Large, CityReportSources.MostLines)), Tables(Written(Large, 1)));
        Assert.True(Lines(whole["CT08-02.csv"]).Count > 1);
        Assert.Equal(Lines(whole["CT08-02.csv"]), [.. Lines(parts["CT08-02.csv"]), .. Lines(parts["CT08-02-2.csv"])]);
    }

    [Fact]
    public void WordsOfTheUnits_AreInTheFile_AndNotInTheLetter()
    {
        var code = new UnitCode("008");
        var document = Large with
        {
            Report = Large.Report with
            {
                Explanations = [new(code, new("Quận Hoàng Mai", "Hoang Mai"), Sample.Key("CT08-02:value:period"), new("Tăng bất thường.", "Unusual."), "Do mở rộng; số đúng.")],
                Texts = [new(code, new("Quận Hoàng Mai", "Hoang Mai"), [new ReturnText(TextSection.Results, "Kết quả tốt.")])],
            },
        };

        var (apart, within) = (CityReportLetter.Of(document), CityReportLetter.Of(document with { Sources = null }));
        Assert.DoesNotContain("Do mở rộng", Text(apart), StringComparison.Ordinal);
        Assert.DoesNotContain("Kết quả tốt.", Text(apart), StringComparison.Ordinal);
        Assert.Contains("Do mở rộng", Text(within), StringComparison.Ordinal);
        Assert.Contains("Kết quả tốt.", Text(within), StringComparison.Ordinal);
        Assert.Single(apart.Annexes);
        Assert.Contains($"giải trình và ý kiến của từng đơn vị chỉ nêu tại tệp “{File.FileName}” kèm báo cáo (mỗi chỉ tiêu một bảng; mã của tệp theo SHA-256 là {File.Hash})", Text(apart), StringComparison.Ordinal);
        var tables = Tables(Written(document, CityReportSources.MostLines));
        Assert.EndsWith(";\"Do mở rộng; số đúng.\"", Assert.Single(Lines(tables["giai-trinh.csv"])), StringComparison.Ordinal);
        Assert.EndsWith(";Kết quả tốt.", Assert.Single(Lines(tables["y-kien.csv"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_NamesTheFile_AndCountsTheSources_InsteadOfListingThem()
    {
        var (small, large) = (SampleReport.Workbook(SampleReport.Synthetic), SampleReport.Workbook(Large));

        Assert.Empty(Validation.OfWorkbook(large));
        Assert.Equal(large, SampleReport.Workbook(Large));
        Assert.True(large.Length * 3 < small.Length, $"{large.Length} of {small.Length} bytes");
        var sheets = Parts.Of(large);
        var sources = sheets[sheets.Names.Single(name => name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal) && sheets[name].Contains("NGUỒN SỐ LIỆU", StringComparison.Ordinal))];
        Assert.Contains($"tệp “{File.FileName}” kèm báo cáo (mỗi chỉ tiêu một bảng; mã của tệp theo SHA-256 là {File.Hash})", sources, StringComparison.Ordinal);
        Assert.Contains(">CT08-02.csv<", sources, StringComparison.Ordinal);
        Assert.DoesNotContain(">bao-cao.xlsx<", sources, StringComparison.Ordinal);
        Assert.Contains(">bao-cao.xlsx<", string.Concat(Parts.Of(small).Names.Select(name => Parts.Of(small)[name])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(200_000, 1)]
    [InlineData(200_000, 4_000)]
    [InlineData(400_000, 250)]
    public void WhatIsDeflated_IsReadAgain_HoweverItWasWritten(int length, int period)
    {
        var random = new Random(length + period);
        var pattern = new byte[period];
        random.NextBytes(pattern);
        var content = new byte[length];
        for (var at = 0; at < length; at++)
        {
            content[at] = random.Next(40) == 0 ? (byte)random.Next(256) : pattern[at % period];
        }

        var packed = Deflated(content, int.MaxValue);

        Assert.Equal(packed, Deflated(content, 1_000));
        using var zip = new ZipArchive(new MemoryStream(packed));
        using var entry = zip.Entries.Single().Open();
        using var read = new MemoryStream();
        entry.CopyTo(read);
        Assert.Equal(content, read.ToArray());
    }

    /// <summary>Frozen documents are known by their bytes: another version of the writer must not pass unnoticed.</summary>
    [Fact]
    public void WhatIsDeflated_HasTheSameBytesOnEveryMachine()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(line => $"CT08-05;Số người tham gia;{line % 97};{line * 7919 % 1_000_003};Báo cáo;bao-cao-{line / 20}.xlsx\r\n"));
        var packed = Deflated(Encoding.UTF8.GetBytes(text), int.MaxValue);

        Assert.InRange(packed.Length, 1, Encoding.UTF8.GetByteCount(text) / 5);
        Assert.StartsWith("5daa1ef38bdae7de63f313f9ee8a41936e6045871", Convert.ToHexStringLower(SHA256.HashData(packed)), StringComparison.Ordinal);
    }

    private static byte[] Deflated(byte[] content, int piece)
    {
        using var output = new MemoryStream();
        using var zip = new ZipWriter(output);
        zip.Deflate("a", stream =>
        {
            foreach (var part in content.Chunk(Math.Min(piece, Math.Max(1, content.Length))))
            {
                stream.Write(part);
            }
        });
        zip.End();
        return output.ToArray();
    }

    private static byte[] Written(CityReportDocument document, int mostLines)
    {
        using var output = new MemoryStream();
        CityReportSources.Write(document, output, mostLines);
        return output.ToArray();
    }

    private static Dictionary<string, string> Tables(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return Encoding.UTF8.GetString(content.ToArray());
        });
    }

    /// <summary>Below the header, which follows the line with the report's hash.</summary>
    private static List<string> Lines(string table) =>
        [.. table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => !line.StartsWith("SHA-256: ", StringComparison.Ordinal)).Skip(2)];

    private static string Text(Letter letter) => string.Join('\n', letter.Body.Concat(letter.Annexes.SelectMany(annex => annex.Blocks)).Select(block => block switch
    {
        LetterBlock.Line line => line.Text,
        LetterBlock.Note note => note.Text,
        _ => "",
    }));
}
