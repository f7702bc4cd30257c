using Program08.Reporting.Words;

namespace Program08.Reporting.Validation;

/// <summary>Begins a finding's sentence with its cell: "Ô E12: …".</summary>
internal static class Sentences
{
    public static LocalText At(Place place, string vi, string en) => place.Spot is { } spot
        ? new LocalText($"{spot.Vi}: {vi}", $"{spot.En}: {en}")
        : new LocalText(Capital(vi), Capital(en));

    /// <summary>The same sentence where the unit's cells mean nothing, as in the city report.</summary>
    public static LocalText WithoutCell(Finding finding) => finding.Place.Spot is { } spot
        ? new LocalText(Cut(finding.Message.Vi, $"{spot.Vi}: "), Cut(finding.Message.En, $"{spot.En}: "))
        : finding.Message;

    private static string Cut(string sentence, string lead) =>
        sentence.StartsWith(lead, StringComparison.Ordinal) && sentence.Length > lead.Length ? Capital(sentence[lead.Length..]) : sentence;

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
