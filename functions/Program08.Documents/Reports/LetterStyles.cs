using DocumentFormat.OpenXml.Wordprocessing;

namespace Program08.Documents.Reports;

/// <summary>Styles of a letter: Times New Roman 14, justified, first line in (Decree 30/2020/NĐ-CP, Annex I).</summary>
internal static class LetterStyles
{
    public const string Body = "VanBan";
    public const string Heading = "Heading1";
    public const string AnnexHeading = "Heading2";

    public static Styles Build() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
                new Color { Val = "000000" },
                new FontSize { Val = "28" },
                new FontSizeComplexScript { Val = "28" },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0" }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(
            new StyleName { Val = "Văn bản" },
            new BasedOn { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new SpacingBetweenLines { Line = "288", LineRule = LineSpacingRuleValues.Auto },
                new Indentation { FirstLine = LetterParagraph.Millimetres(12.7) },
                new Justification { Val = JustificationValues.Both }))
        { Type = StyleValues.Paragraph, StyleId = Body, CustomStyle = true },
        new Style(
            new StyleName { Val = "heading 1" },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = Body },
            new PrimaryStyle(),
            new StyleParagraphProperties(new KeepNext(), new Indentation { FirstLine = LetterParagraph.Millimetres(12.7) }, new OutlineLevel { Val = 0 }),
            new StyleRunProperties(new Bold()))
        { Type = StyleValues.Paragraph, StyleId = Heading },
        new Style(
            new StyleName { Val = "heading 2" },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(new KeepNext(), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 1 }),
            new StyleRunProperties(new Bold()))
        { Type = StyleValues.Paragraph, StyleId = AnnexHeading },
        Contents(1, bold: true, indentation: 0),
        Contents(2, bold: false, indentation: 8));

    /// <summary>Of a line of the contents, as Word names them.</summary>
    public static string ContentsOf(int level) => $"TOC{level}";

    /// <param name="indentation">Millimetres.</param>
    private static Style Contents(int level, bool bold, double indentation)
    {
        // The tab for page numbers is the width of the text: 165 mm.
        var style = new Style(
            new StyleName { Val = $"toc {level}" },
            new BasedOn { Val = "Normal" },
            new NextParagraphStyle { Val = "Normal" },
            new StyleParagraphProperties(
                new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = 9354 }),
                new SpacingBetweenLines { Before = bold ? "60" : "0", After = "20" },
                new Indentation { Left = LetterParagraph.Millimetres(indentation), Right = LetterParagraph.Millimetres(8) }))
        { Type = StyleValues.Paragraph, StyleId = ContentsOf(level) };
        var run = new StyleRunProperties(new FontSize { Val = "24" }, new FontSizeComplexScript { Val = "24" });
        if (bold)
        {
            run.PrependChild(new Bold());
        }

        style.Append(run);
        return style;
    }
}
