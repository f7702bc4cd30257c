using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Program08.Documents.Tests.Filling;
using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Validation;

namespace Program08.Documents.Tests.Workbooks;

public sealed class AnnotatedWorkbookTests
{
    private const string Caption = "Bản 1: 2 lỗi phải sửa";

    private static readonly FigureKey Jobs = Sample.Key("CT08-02:value:period");
    private static readonly FigureKey Lent = Sample.Key("CT08-BP-02:value:cumulative");

    [Fact]
    public void Findings_StandAtTheirCellsAndInTheList()
    {
        var sent = Sent();
        var findings = Read(sent);
        var back = Annotate(sent, findings);

        Assert.Equal(2, findings.Count(finding => finding.Severity == Severity.Block));
        using var document = SpreadsheetDocument.Open(new MemoryStream(back), isEditable: false);
        foreach (var finding in findings.Where(finding => finding.Place.Cell is not null))
        {
            var sheet = SheetOf(document, finding.Place.Sheet!);
            var comment = Assert.Single(sheet.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>(), comment => comment.Reference == finding.Place.Cell);
            Assert.Contains(finding.Mend.Vi, comment.InnerText, StringComparison.Ordinal);
            Assert.Contains(sheet.Worksheet.Elements<ConditionalFormatting>(), format => format.SequenceOfReferences!.InnerText == finding.Place.Cell);
        }

        var list = SheetOf(document, AnnotatedWorkbook.SheetName).Worksheet;
        Assert.Equal(findings.Select(finding => finding.Place.Cell), list.Descendants<Row>().Skip(2).Select(row => row.Elements<Cell>().ElementAt(3).InnerText));
        Assert.Equal(
            findings.Select(finding => $"'{finding.Place.Sheet}'!{finding.Place.Cell}"),
            list.Descendants<Hyperlink>().Select(link => link.Location!.Value));
        Assert.DoesNotContain(list.Descendants<Cell>(), cell => cell.CellFormula is not null);
    }

    [Fact]
    public void Annotated_PassesTheValidator() => Assert.Empty(Validation.OfWorkbook(Annotate(Sent(), Read(Sent()))));

    [Fact]
    public void UntouchedParts_AreIdentical()
    {
        var sent = Sent();
        var (before, after) = (Parts.Of(sent), Parts.Of(Annotate(sent, Read(sent))));

        // The guide and the identity sheet have no finding; the two forms are touched, the tables of styles, sheets and types too.
        Assert.Equal(before[before.Sheet(1)], after[after.Sheet(1)]);
        Assert.Equal(before[before.Sheet(4)], after[after.Sheet(4)]);
        Assert.All(before.Names, name => Assert.Contains(name, after.Names));
        Assert.Equal(CellsOf(sent), CellsOf(Annotate(sent, Read(sent))).Take(CellsOf(sent).Count));
    }

    [Fact]
    public void SentAgain_ReadsAsBefore()
    {
        var sent = Sent();
        var again = Annotate(sent, Read(sent));

        Assert.Equal(Sample.ReadWell(sent).Content.Figures, Sample.ReadWell(again).Content.Figures);
        Assert.Equal(Read(sent).Select(finding => finding.Fingerprint), Read(again).Select(finding => finding.Fingerprint));
    }

    [Fact]
    public void MendedCell_LosesItsRemark()
    {
        var sent = Sent();
        var once = Annotate(sent, Read(sent));
        var left = Read(sent).Where(finding => finding.Place.Figure == Lent).ToList();
        var twice = Annotate(once, left);

        using var document = SpreadsheetDocument.Open(new MemoryStream(twice), isEditable: false);
        var form = SheetOf(document, "Chỉ tiêu");
        Assert.Empty(form.Worksheet.Elements<ConditionalFormatting>());
        Assert.Empty(Comments(form));
        Assert.Single(Comments(SheetOf(document, "Biểu phụ")));
        Assert.Single(document.WorkbookPart!.Workbook.Descendants<Sheet>(), sheet => sheet.Name!.Value!.StartsWith(AnnotatedWorkbook.SheetName, StringComparison.Ordinal));
        Assert.Equal(3, SheetOf(document, AnnotatedWorkbook.SheetName).Worksheet.Descendants<Row>().Count());
        Assert.Empty(Validation.OfWorkbook(twice));
    }

    [Fact]
    public void NothingFound_LeavesOnlyAnEmptyList()
    {
        var sent = Sent();
        var clean = Annotate(Annotate(sent, Read(sent)), []);

        using var document = SpreadsheetDocument.Open(new MemoryStream(clean), isEditable: false);
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.Empty(part.Worksheet.Elements<ConditionalFormatting>()));
        Assert.Empty(Validation.OfWorkbook(clean));
    }

    [OfficeFact]
    public void SavedByLibreOffice_ThenMarkedAgain_HasEachRemarkOnce()
    {
        var sent = Sent();
        var saved = LibreOffice.Convert(Annotate(sent, Read(sent)), "xlsx", "xlsx");
        var findings = Read(saved);
        var again = Annotate(saved, findings);

        Assert.Equal(Read(sent).Select(finding => (finding.Rule, finding.Place.Cell)), findings.Select(finding => (finding.Rule, finding.Place.Cell)));
        using var document = SpreadsheetDocument.Open(new MemoryStream(again), isEditable: false);
        foreach (var sheet in findings.GroupBy(finding => finding.Place.Sheet!))
        {
            var part = SheetOf(document, sheet.Key);
            // LibreOffice keeps no authors.
            Assert.All(sheet, finding => Assert.Single(part.WorksheetCommentsPart!.Comments.CommentList!.Elements<Comment>(), comment => comment.Reference == finding.Place.Cell));
            Assert.Equal(sheet.Count(), part.Worksheet.Elements<ConditionalFormatting>().Count(format => format.InnerText.Contains("p08", StringComparison.Ordinal)));
        }

        Assert.Single(document.WorkbookPart!.Workbook.Descendants<Sheet>(), sheet => sheet.Name!.Value!.StartsWith(AnnotatedWorkbook.SheetName, StringComparison.Ordinal));
    }

    [Fact]
    public void SendersOwnComment_StaysAndOursComesBelow()
    {
        var sent = Sent();
        var findings = Read(sent);
        var cell = findings.First(finding => finding.Place.Figure == Jobs).Place;
        var own = Annotate(sent, [findings[0] with { Place = cell }]);
        own = Parts.Of(own).Replace(Parts.Of(own).Names.Single(name => name.Contains("comments", StringComparison.Ordinal) && Parts.Of(own)[name].Contains(">Kết quả kiểm tra<", StringComparison.Ordinal)), ">Kết quả kiểm tra<", ">Phòng chuyên môn<").Zip();
        var back = Annotate(own, findings);
        var twice = Annotate(back, findings);

        foreach (var file in new[] { back, twice })
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
            var comment = Assert.Single(Comments(SheetOf(document, cell.Sheet!)));
            Assert.Equal(2, comment.Descendants<Run>().Count());
        }
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 1, 2, 3 })]
    public void NoWorkbook_IsRefused(byte[] file) => Assert.False(AnnotatedWorkbook.TryWrite(new MemoryStream(file), [], Caption, new MemoryStream()));

    /// <summary>The comments of a sheet without those that the template explains its measures with.</summary>
    private static List<Comment> Comments(WorksheetPart sheet)
    {
        var comments = sheet.WorksheetCommentsPart!.Comments;
        var authors = comments.Authors!.Elements<Author>().Select(author => author.Text).ToList();
        return [.. comments.CommentList!.Elements<Comment>().Where(comment => authors[(int)comment.AuthorId!.Value] != "Giải thích")];
    }

    private static byte[] Sent() => FilledWorkbook.Fill(Sample.TemplateBytes(), [new FilledCell(Jobs, Text: "12.34.567"), new FilledCell(Lent, Text: "=430 triệu")]);

    private static IReadOnlyList<Finding> Read(byte[] file) => [.. Sample.ReadWell(file).Findings.Where(finding => finding.Severity != Severity.Note)];

    private static byte[] Annotate(byte[] file, IReadOnlyList<Finding> findings)
    {
        using var output = new MemoryStream();
        Assert.True(AnnotatedWorkbook.TryWrite(new MemoryStream(file), findings, Caption, output));
        return output.ToArray();
    }

    private static WorksheetPart SheetOf(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);

    private static List<string> CellsOf(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. document.WorkbookPart!.Workbook.Descendants<Sheet>().SelectMany(sheet => ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<Cell>().Select(cell => cell.OuterXml))];
    }
}
