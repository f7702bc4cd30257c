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
