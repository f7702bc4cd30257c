using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Documents.Wording;

namespace Program08.Documents.Reports;

/// <summary>A paragraph of a letter, in points and millimetres.</summary>
internal sealed record LetterParagraph(string Text)
{
    /// <summary>Points; the style's own when null.</summary>
    public double? Size { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underlined { get; init; }

    public JustificationValues? Align { get; init; }

    /// <summary>Points before and after.</summary>
    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>Millimetres of the first line; null keeps the style's.</summary>
    public double? FirstLine { get; init; }

    /// <summary>Millimetres from both sides.</summary>
    public double? Inset { get; init; }

    public string? Style { get; init; }

    /// <summary>A line over the paragraph, as long as its insets leave it.</summary>
    public bool Ruled { get; init; }

    public bool KeepWithNext { get; init; }

    public bool StartsPage { get; init; }

    /// <summary>What links lead to; ids differ within a document.</summary>
    public (int Id, string Name)? Bookmark { get; init; }

    public Paragraph Build() => Build([new Text(PlainText.ForXml(Text)) { Space = SpaceProcessingModeValues.Preserve }]);

    /// <summary>With other content than text, such as a field.</summary>
    public Paragraph Build(IEnumerable<OpenXmlElement> content)
    {
        var properties = new ParagraphProperties();
        if (Style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = Style });
        }

        if (KeepWithNext)
        {
            properties.Append(new KeepNext());
        }

        if (StartsPage)
        {
            properties.Append(new PageBreakBefore());
        }

        if (Ruled)
        {
            properties.Append(new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }));
        }

        properties.Append(new SpacingBetweenLines { Before = Twips(Before), After = Twips(After) });
        if (FirstLine is not null || Inset is not null)
        {
            var indentation = new Indentation();
            if (FirstLine is { } first)
            {
                indentation.FirstLine = Millimetres(first);
            }

            if (Inset is { } inset)
            {
                indentation.Left = Millimetres(inset);
                indentation.Right = Millimetres(inset);
            }

            properties.Append(indentation);
        }

        if (Align is { } align)
        {
            properties.Append(new Justification { Val = align });
        }

        var run = new Run([RunProperties(), .. content]);
        return Bookmark is { } place
            ? new Paragraph(properties, new BookmarkStart { Id = place.Id.ToString(CultureInfo.InvariantCulture), Name = place.Name }, run, new BookmarkEnd { Id = place.Id.ToString(CultureInfo.InvariantCulture) })
            : new Paragraph(properties, run);
    }

    public static string Millimetres(double millimetres) => Math.Round(millimetres * 1440 / 25.4).ToString(CultureInfo.InvariantCulture);

    private static string Twips(double points) => Math.Round(points * 20).ToString(CultureInfo.InvariantCulture);

    private RunProperties RunProperties()
    {
        var properties = new RunProperties();
        if (Bold)
        {
            properties.Append(new Bold());
        }

        if (Italic)
        {
            properties.Append(new Italic());
        }

        if (Size is { } size)
        {
            var half = Math.Round(size * 2).ToString(CultureInfo.InvariantCulture);
            properties.Append(new FontSize { Val = half }, new FontSizeComplexScript { Val = half });
        }

        if (Underlined)
        {
            properties.Append(new Underline { Val = UnderlineValues.Single });
        }

        return properties;
    }
}
