using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Program08.Reporting.Letters;
using Program08.Reporting.Programmes;

namespace Program08.Documents.Reports;

/// <summary>What stands above and below the text of a Party paper (Guideline 36-HD/VPTW of 3/4/2018, Annexes 1 to 3).</summary>
internal static class PartyFrame
{
    private const double LeftWidth = 78;
    private const double RightWidth = 87;

    public static IEnumerable<OpenXmlElement> Head(Letter letter)
    {
        var head = letter.Head;
        var left = new List<LetterParagraph>();
        if (head.SuperiorBody is { } superior)
        {
            left.Add(LetterFrame.Centred(LetterFrame.Capitals(superior), 14));
        }

        left.AddRange(LetterFrame.Lines(head.IssuingBody).Select(line => LetterFrame.Centred(line, 14) with { Bold = true }));
        left.Add(LetterFrame.Centred("*", 14));
        left.Add(LetterFrame.Centred($"Số           -{head.NumberSuffix}", 14));

        // The line is as long as the title above it: 24 bold capitals of 15 points.
        yield return LetterTable.SideBySide(LeftWidth, RightWidth, left,
        [
            LetterFrame.Centred("ĐẢNG CỘNG SẢN VIỆT NAM", 15) with { Bold = true },
            LetterFrame.Line(6.5),
            LetterFrame.Centred($"{head.Place}, {letter.DateText}", 14) with { Italic = true },
        ]);
    }

    public static IEnumerable<OpenXmlElement> Title(Letter letter)
    {
        yield return (LetterFrame.Centred("BÁO CÁO", 16) with { Bold = true, Before = 18, KeepWithNext = true }).Build();
        yield return (LetterFrame.Centred(letter.Abstract, 14) with { Bold = true, KeepWithNext = true }).Build();
        foreach (var variant in LetterFrame.Variant(letter))
        {
            yield return variant;
        }

        yield return (LetterFrame.Centred("-----", 14) with { After = 6 }).Build();
    }

    /// <summary>Capacity in bold, office below it in plain capitals.</summary>
    public static Table Signature(Letterhead head)
    {
        var left = new List<LetterParagraph> { new("Nơi nhận:") { Size = 14, Underlined = true } };
        left.AddRange(head.Recipients.Select((recipient, index) => new LetterParagraph($"- {recipient}{(index == head.Recipients.Count - 1 ? "." : ",")}") { Size = 12 }));
        var signer = LetterFrame.Lines(head.SignerTitle);
        return LetterTable.SideBySide(LeftWidth, RightWidth, left,
        [
            .. signer.Select((line, index) => LetterFrame.Centred(line, 14) with { Bold = index == 0, Before = index == 0 ? 10 : 0 }),
            LetterFrame.Centred(string.Empty, 14) with { After = 60 },
        ]);
    }
}
