using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Reporting.Letters;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Reports;

/// <summary>What stands above and below the text of a letter: here in the state form (Decree 30/2020/NĐ-CP, Annex I), in <see cref="PartyFrame"/> in the Party's.</summary>
internal static class LetterFrame
{
    private const double LeftWidth = 68;
    private const double RightWidth = 97;

    public static IEnumerable<OpenXmlElement> Head(Letter letter) => letter.Head.Form switch
    {
        LetterForm.State => StateHead(letter),
        LetterForm.Party => PartyFrame.Head(letter),
    };

    /// <summary>Kind of paper and what it is about.</summary>
    public static IEnumerable<OpenXmlElement> Title(Letter letter) => letter.Head.Form switch
    {
        LetterForm.State => [Heading("BÁO CÁO", before: 18), Heading(letter.Abstract, before: 0), .. Variant(letter), Line(55).Build()],
        LetterForm.Party => PartyFrame.Title(letter),
    };

    /// <summary>Below the title, above the line that ends it.</summary>
    public static IEnumerable<Paragraph> Variant(Letter letter) => letter.Variant is { } variant ? [Heading(variant, before: 0)] : [];

    public static Table Signature(Letterhead head) => head.Form switch
    {
        LetterForm.State => StateSignature(head),
        LetterForm.Party => PartyFrame.Signature(head),
    };

    private static IEnumerable<OpenXmlElement> StateHead(Letter letter)
    {
        var head = letter.Head;
        var left = new List<LetterParagraph>();
        if (head.SuperiorBody is { } superior)
        {
            left.Add(Centred(Capitals(superior), 12));
        }

        left.AddRange(Lines(head.IssuingBody).Select(line => Centred(line, 12) with { Bold = true }));
        left.Add(Line(21));
        left.Add(Centred($"Số:           /{head.NumberSuffix}", 13));

        yield return LetterTable.SideBySide(LeftWidth, RightWidth, left,
        [
            Centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12) with { Bold = true },
            Centred("Độc lập - Tự do - Hạnh phúc", 13) with { Bold = true },
            Line(20),
            Centred($"{head.Place}, {letter.DateText}", 13) with { Italic = true },
        ]);
    }

    private static Table StateSignature(Letterhead head)
    {
        var left = new List<LetterParagraph> { new("Nơi nhận:") { Size = 12, Bold = true, Italic = true } };
        for (var index = 0; index < head.Recipients.Count; index++)
        {
            left.Add(new LetterParagraph($"- {head.Recipients[index]}{(index == head.Recipients.Count - 1 ? "." : ";")}") { Size = 11 });
        }

        // Room for a signature and a seal; who signs is not the program's to say.
        return LetterTable.SideBySide(LeftWidth, RightWidth, left,
        [
            .. Lines(head.SignerTitle).Select((line, index) => Centred(line, 14) with { Bold = true, Before = index == 0 ? 10 : 0 }),
            Centred(string.Empty, 14) with { After = 60 },
        ]);
    }

    /// <summary>Ends a section in a paragraph too small to start a page of its own.</summary>
    public static Paragraph End(SectionProperties section) => new(
        new ParagraphProperties(
            new SpacingBetweenLines { Before = "0", After = "0", Line = "20", LineRule = LineSpacingRuleValues.Exact },
            new ParagraphMarkRunProperties(new FontSize { Val = "2" }),
            section));

    public static string Capitals(string text) => text.ToUpper(CultureInfo.GetCultureInfo("vi-VN"));

    public static string[] Lines(string text) => Capitals(text).Split('\n');

    public static LetterParagraph Centred(string text, double size) => new(text) { Size = size, Align = JustificationValues.Center };

    /// <summary>A short line in the middle; millimetres left free on both sides.</summary>
    public static LetterParagraph Line(double inset) => new(string.Empty) { Size = 4, Ruled = true, Inset = inset, Before = 5, After = 4 };

    /// <summary>A heading in the middle; points before.</summary>
    private static Paragraph Heading(string text, double before) =>
        new LetterParagraph(text) { Bold = true, Align = JustificationValues.Center, Before = before, KeepWithNext = true }.Build();
}
