using DocumentFormat.OpenXml.Wordprocessing;

namespace Program08.Documents.Reports;

/// <summary>Texts in the cells of an annex's tables.</summary>
internal static class AnnexCell
{
    public static LetterParagraph Left(string text) => new(text) { Size = 11, Before = 2, After = 2 };

    public static LetterParagraph Middle(string text) => Left(text) with { Align = JustificationValues.Center };

    public static LetterParagraph Right(string text) => Left(text) with { Align = JustificationValues.Right };
}
