using Program08.Documents.Tests.Samples;
using Program08.Documents.Workbooks;
using Program08.Reporting.Returns;
using Program08.Reporting.Words;

namespace Program08.Documents.Tests.Workbooks;

public sealed class ReturnTemplateTests
{
    [Fact]
    public void Template_AgainstTheSchema_HasNoErrors() => Assert.Empty(Validation.OfWorkbook(Sample.TemplateBytes()));

    [Fact]
    public void Demonstration_AgainstTheSchema_HasNoErrors() =>
        Assert.Empty(Validation.OfWorkbook(Sample.TemplateBytes(Sample.Template with { IsDemonstration = true })));

    [Fact]
    public void Template_WrittenTwice_HasEqualBytes() => Assert.Equal(Sample.TemplateBytes(), Sample.TemplateBytes());

    [Fact]
    public void Template_ReadBackBlank_AsksForEveryFigureAndFindsNothingWrong()
    {
        var reading = Sample.ReadWell(Sample.TemplateBytes());

        Assert.Empty(reading.Findings);
        Assert.Equal(AskedFigures.For(Sample.Programme, Sample.HoangMai), reading.Content.Figures.Select(figure => figure.Key));
        Assert.All(reading.Content.Figures, figure => Assert.Equal(new Figure.Missing(), figure.Figure));
    }

    [Fact]
    public void CityOnlyIndicator_OnTheForm_IsLockedAndHasNoId()
    {
        var sheet = Parts.Of(Sample.TemplateBytes())["xl/worksheets/sheet2.xml"];

        Assert.Contains("Số liệu cấp Thành phố", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("CT08-01:", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Demonstration_OnEverySheet_CarriesTheMark()
    {
        var parts = Parts.Of(Sample.TemplateBytes(Sample.Template with { IsDemonstration = true }));

        Assert.All([1, 2, 3], number => Assert.Contains("BẢN TRÌNH DIỄN – CÓ SỐ LIỆU MÔ PHỎNG, KHÔNG CÓ GIÁ TRỊ VĂN BẢN</x:oddHeader>", parts[parts.Sheet(number)], StringComparison.Ordinal));
    }

    [Fact]
    public void TextThatLooksLikeAFormula_InATitle_StaysText()
    {
        var file = Sample.TemplateBytes(Sample.Template with { Title = new LocalText("=HYPERLINK(\"http://example.com\")", "x") });
        var guide = Parts.Of(file)["xl/worksheets/sheet1.xml"];

        Assert.DoesNotContain("<x:f>", guide, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK", guide, StringComparison.Ordinal);
        Assert.Contains("quotePrefix=\"1\"", Parts.Of(file)["xl/styles.xml"], StringComparison.Ordinal);
        Assert.Empty(Validation.OfWorkbook(file));
    }

    [Fact]
    public void Identity_OfTheTemplate_IsVeryHidden() =>
        Assert.Contains("name=\"_p08\" sheetId=\"5\" state=\"veryHidden\"", Parts.Of(Sample.TemplateBytes())["xl/workbook.xml"], StringComparison.Ordinal);

    [Fact]
    public void LastPeriodsFigures_StandLockedBesideTheCellsAndAreNotReadBack()
    {
        var last = new ReturnContent([
            Last("CT08-02:value:period", new Figure.Given(6_050m)), Last("CT08-02:value:cumulative", new Figure.Given(12_189m)), Last("CT08-05:numerator:period", new Figure.Given(298_167m), FigureMark.Derived),
            Last("CT08-BP-01:value:period", new Figure.ConfirmedZero()), Last("CT08-BP-02:value:period", new Figure.NotApplicable("không có")),
        ]);
        var subject = Sample.Template with { LastPeriod = new("năm 2022", last), IsDemonstration = true };
        var file = Sample.TemplateBytes(subject);
        var parts = Parts.Of(file);

        Assert.Contains("Kỳ trước (năm 2022)", parts["xl/worksheets/sheet2.xml"], StringComparison.Ordinal);
        Assert.Contains("6.050; lũy kế 12.189", parts["xl/worksheets/sheet2.xml"], StringComparison.Ordinal);
        Assert.Contains("298.167 [suy ra]", parts["xl/worksheets/sheet2.xml"], StringComparison.Ordinal);
        Assert.Contains("không phát sinh", parts["xl/worksheets/sheet3.xml"], StringComparison.Ordinal);
        Assert.Empty(Validation.OfWorkbook(file));
        Assert.All(Sample.ReadWell(file, Sample.Subject with { IsDemonstration = true }).Content.Figures, figure => Assert.Equal(new Figure.Missing(), figure.Figure));
        Assert.Contains("6.050; lũy kế 12.189", System.Text.Encoding.UTF8.GetString(ReturnTemplateCsv.Write(subject)), StringComparison.Ordinal);

        static EnteredFigure Last(string key, Figure figure, FigureMark mark = FigureMark.Reported) => new(Sample.Key(key), figure, Program08.Reporting.Validation.Place.Form(Sample.Key(key)), null, mark);
    }

    [Fact]
    public void NameOfEveryMeasure_HasACommentWithDefinitionAndExample()
    {
        using var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(new MemoryStream(Sample.TemplateBytes()), isEditable: false);
        var comments = document.WorkbookPart!.WorksheetParts.Select(part => part.WorksheetCommentsPart).OfType<DocumentFormat.OpenXml.Packaging.WorksheetCommentsPart>()
            .SelectMany(part => part.Comments.CommentList!.Elements<DocumentFormat.OpenXml.Spreadsheet.Comment>()).Select(comment => comment.InnerText).ToList();

        Assert.Equal(Sample.Programme.Measures.Count(), comments.Count);
        Assert.All(comments, text => Assert.Contains("Ví dụ: ", text, StringComparison.Ordinal));
        Assert.Contains(comments, text => text.Contains("Bằng Số người tham gia bảo hiểm y tế chia cho Dân số, nhân 100.", StringComparison.Ordinal));
    }

    [OfficeFact]
    public void Template_OpenedByLibreOffice_Prints()
    {
        var pdf = LibreOffice.Convert(Sample.TemplateBytes(), "xlsx", "pdf");

        Assert.True(pdf.AsSpan().StartsWith("%PDF"u8));
    }

    [Fact]
    public void Checksum_OfAnotherUnitOfMeasure_Differs()
    {
        var indicators = Sample.Programme.Indicators.ToList();
        indicators[1] = indicators[1] with { UnitOfMeasure = "người" };

        Assert.NotEqual(
            CatalogueChecksum.Of(Sample.Programme, Sample.HoangMai),
            CatalogueChecksum.Of(Sample.Programme with { Indicators = indicators }, Sample.HoangMai));
    }
}
