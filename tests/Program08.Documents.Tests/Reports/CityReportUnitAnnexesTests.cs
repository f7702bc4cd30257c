using System.Globalization;
using System.Text.RegularExpressions;
using Program08.Documents.Pdf;
using Program08.Documents.Reports;
using Program08.Documents.Tests.Samples;
using Program08.Reporting.Analysis;
using Program08.Reporting.Letters;
using Program08.Reporting.Units;

namespace Program08.Documents.Tests.Reports;

public sealed partial class CityReportUnitAnnexesTests
{
    private static readonly Letter Letter = CityReportLetter.Of(SampleReport.Document);

    [Fact]
    public void EachIndicatorWithFigures_HasATableOfItsUnits_WithPartsAndResult()
    {
        var annex = Letter.Annexes[1];
        var rows = SampleReport.Document.Report.Indicators.Where(row => row.Totals.Sources.Count > 0).ToList();
        Assert.Equal(("PHỤ LỤC II", rows.Count), (annex.Label, annex.Blocks.OfType<LetterBlock.Table>().Count()));

        var at = annex.Blocks.ToList().FindIndex(block => block is LetterBlock.Heading heading && heading.Text.StartsWith("5. ", StringComparison.Ordinal));
        var table = annex.Blocks.Skip(at).OfType<LetterBlock.Table>().First();
        Assert.Equal(["Quận Hoàng Mai", "333.053", "353.935", "94,1 %", "Báo cáo"], Assert.Single(table.Rows).Select(cell => cell.Text));
        Assert.Equal("Không có trong số liệu: chưa nộp: Quận Ba Đình.", annex.Blocks.Skip(at).OfType<LetterBlock.Note>().First().Text);
    }

    [Fact]
    public void SeveralUnits_AreAddedUpBelowThem()
    {
        var rows = SampleReport.Document.Report.Indicators.Select(row => row.Indicator.Number != 5 ? row : row with
        {
            Totals = row.Totals with
            {
                Value = 95m,
                Numerator = 666_106m,
                Denominator = 707_870m,
                Sources = [.. row.Totals.Sources, .. row.Totals.Sources.Select(source => source with { Unit = Sample.BaDinh.Code })],
            },
        });
        var letter = CityReportLetter.Of(SampleReport.Document with { Report = SampleReport.Document.Report with { Indicators = [.. rows] } });
        var table = letter.Annexes[1].Blocks.SkipWhile(block => block is not LetterBlock.Heading { Text: ['5', '.', ..] }).OfType<LetterBlock.Table>().First();

        Assert.Equal(["Quận Hoàng Mai|333.053|353.935|94,1 %", "Quận Ba Đình|333.053|353.935|94,1 %", "Toàn Thành phố|666.106|707.870|95 %"], table.Rows.Select(row => string.Join('|', row.Take(4).Select(cell => cell.Text))));
    }

    [Fact]
    public void EachUnitThatSubmitted_HasItsScorecard()
    {
        var annex = Letter.Annexes[2];
        var card = Assert.Single(SampleReport.Document.Report.Scorecards);
        var table = Assert.Single(annex.Blocks.OfType<LetterBlock.Table>());

        Assert.Equal(("PHỤ LỤC III", "Quận Hoàng Mai"), (annex.Label, Assert.Single(annex.Blocks.OfType<LetterBlock.Heading>()).Text));
        Assert.Equal(card.Scores.Count, table.Rows.Count);
        var row = table.Rows.Single(row => row[0].Text == "5");
        Assert.Equal(["≥ 95 %", "94,1 %", "✕ Chưa đạt"], row.Skip(3).Select(cell => cell.Text));
    }

    [Fact]
    public void HowUnitsReported_IsTheLastAnnex_AndASheet_InTheOrderOfPlaces()
    {
        var report = SampleReport.Document.Report.Delivered(new Dictionary<UnitCode, DeliveryFacts>
        {
            [Sample.BaDinh.Code] = new(DeliveryStanding.Missing, null, true, 40, 0, 1, 0),
            [Sample.HoangMai.Code] = new(DeliveryStanding.Late, new TimeSpan(1, 2, 30, 0), false, 40, 38, 0, 1),
        });
        var document = SampleReport.Document with { Report = report };
        var annex = CityReportLetter.Of(document).Annexes[^1];

        Assert.Equal(("PHỤ LỤC IV", "Mức độ đầy đủ và đúng hạn của các đơn vị"), (annex.Label, annex.Title));
        Assert.Equal("0/2 đơn vị nộp đúng hạn, 1 nộp muộn, 1 chưa nộp.", annex.Blocks.OfType<LetterBlock.Subheading>().Single().Text);
        Assert.Equal(
            ["1|Quận Hoàng Mai|muộn 1 ngày 2 giờ|38/40|95 %|0|1", "2|Quận Ba Đình|chưa nộp, được gia hạn|0/40|0 %|1|0"],
            annex.Blocks.OfType<LetterBlock.Table>().Single().Rows.Select(row => string.Join('|', row.Select(cell => cell.Text))));
        Assert.Contains("bị trả lại rồi gửi lại sau hạn không thành muộn", annex.Blocks.OfType<LetterBlock.Note>().Single().Text, StringComparison.Ordinal);

        var workbook = SampleReport.Workbook(document);
        Assert.Empty(Validation.OfWorkbook(workbook));
        Assert.Empty(Validation.OfLetter(SampleReport.Letter(document)));
        var sheet = Parts.Of(workbook)["xl/worksheets/sheet3.xml"];
        Assert.Contains("MỨC ĐỘ ĐẦY ĐỦ VÀ ĐÚNG HẠN CỦA CÁC ĐƠN VỊ", sheet, StringComparison.Ordinal);
        Assert.Contains("<x:v>26.5</x:v>", sheet, StringComparison.Ordinal);
        Assert.Equal(3, Letter.Annexes.Count);
    }

    [Fact]
    public void RostersAboveTheLargest_LeaveUnitsToTheWorkbook_AndSaySo()
    {
        var one = SampleReport.Document.Report.Units.Single(unit => unit.Submission is not null);
        var (most, more) = (With(CityReportUnitAnnexes.LargestRoster), With(CityReportUnitAnnexes.LargestRoster + 1));

        Assert.Equal((3, true), (most.Annexes.Count, most.HasContents));
        Assert.Equal((1, false), (more.Annexes.Count, more.HasContents));
        Assert.Equal("PHỤ LỤC", more.Annexes[0].Label);
        const string said = "báo cáo có số liệu của 61 đơn vị nên kết quả theo đơn vị và số liệu của từng đơn vị chỉ nêu tại bảng tính (sheet “Phiếu điểm đơn vị” và “Nguồn số liệu”)";
        Assert.Contains(said, ((LetterBlock.Line)more.Body[^1]).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chỉ nêu tại bảng tính", ((LetterBlock.Line)most.Body[^1]).Text, StringComparison.Ordinal);

        Letter With(int units) => CityReportLetter.Of(SampleReport.Document with
        {
            Report = SampleReport.Document.Report with { Units = [one, .. Enumerable.Range(1, units - 1).Select(at => one with { Unit = one.Unit with { Code = new UnitCode($"9{at:D3}") } })] },
        });
    }

    [Fact]
    public void WithoutAnySubmission_NoUnitAnnexAndNoContents()
    {
        var report = SampleReport.Document.Report;
        var empty = SampleReport.Document with
        {
            Report = report with { Scorecards = [], Indicators = [.. report.Indicators.Select(row => row with { Totals = row.Totals with { Sources = [] } })] },
        };

        Assert.Single(CityReportLetter.Of(empty).Annexes);
        Assert.DoesNotContain("TOC", Parts.Of(SampleReport.Letter(empty))["word/document.xml"], StringComparison.Ordinal);
        Assert.Empty(Validation.OfLetter(SampleReport.Letter(empty)));
    }

    [Fact]
    public void Contents_AreLinksToOneBookmarkEach_WithAFieldForItsPage()
    {
        var text = Parts.Of(SampleReport.Letter())["word/document.xml"];
        var links = Link().Matches(text).Select(match => (Anchor: match.Groups[1].Value, Text: match.Groups[2].Value)).ToList();
        var bookmarks = Bookmark().Matches(text).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(links.Count, Regex.Count(text, "<w:fldChar [^>]*w:dirty=\"(1|true)\""));
        Assert.Equal(links.Select(link => link.Anchor), Page().Matches(text).Select(match => match.Groups[1].Value));
        Assert.Equal(Letter.Contents.Select(entry => (entry.Anchor, entry.Text)), links);
        Assert.Equal(links.Select(link => link.Anchor), bookmarks);
        Assert.Equal(bookmarks.Count, bookmarks.Distinct().Count());
        Assert.Equal("I. KẾT QUẢ THỰC HIỆN", links[0].Text);
        Assert.Contains(links, link => link.Text == "PHỤ LỤC III. Kết quả theo đơn vị");
        Assert.Equal(("phu_luc_2_0", "Quận Hoàng Mai"), links[^1]);

        // After the signature: the first page is the form's.
        Assert.True(text.IndexOf("MỤC LỤC", StringComparison.Ordinal) > text.IndexOf("Nơi nhận:", StringComparison.Ordinal));
    }

    [OfficeFact]
    public void Contents_OpenedByLibreOffice_HavePageNumbers()
    {
        var pages = Assert.IsType<PdfReading.Readable>(PdfReader.Read(LibreOffice.Convert(SampleReport.Letter(), "docx", "pdf"))).Texts;
        var contents = pages.Single(page => page.Contains("MỤCLỤC", StringComparison.Ordinal));
        var lines = string.Concat(Letter.Contents.Select(entry => $@"{Regex.Escape(entry.Text.Replace(" ", "", StringComparison.Ordinal))}\.*([0-9]+)"));
        var found = Regex.Match(contents, lines);
        Assert.True(found.Success, contents);
        var numbers = found.Groups.Values.Skip(1).Select(page => int.Parse(page.Value, CultureInfo.InvariantCulture)).ToList();

        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(1, numbers[0]);

        // Each annex begins a page of its own.
        var annexes = Letter.Contents.Index().Where(entry => Letter.Annexes.Any(annex => entry.Item.Text.StartsWith($"{annex.Label}.", StringComparison.Ordinal))).Select(entry => numbers[entry.Index]).ToList();
        Assert.Equal((Letter.Annexes.Count, Letter.Annexes.Count), (annexes.Count, annexes.Distinct().Count()));
    }

    [Fact]
    public void Headings_HaveTheLevelsOfTheirContents()
    {
        var text = Parts.Of(SampleReport.Letter())["word/document.xml"];
        var levels = Letter.Contents.GroupBy(entry => entry.Level).ToDictionary(level => level.Key, level => level.Count());

        Assert.Equal(levels[1], Regex.Count(text, "<w:pStyle w:val=\"Heading1\""));
        Assert.Equal(levels[2], Regex.Count(text, "<w:pStyle w:val=\"Heading2\""));
    }

    [GeneratedRegex("<w:hyperlink [^>]*w:anchor=\"([^\"]+)\"[^>]*><w:r><w:t[^>]*>([^<]*)</w:t>")]
    private static partial Regex Link();

    [GeneratedRegex(@" PAGEREF ([^ ]+) \\h <")]
    private static partial Regex Page();

    [GeneratedRegex("<w:bookmarkStart [^>]*w:name=\"([^\"]+)\"")]
    private static partial Regex Bookmark();
}
